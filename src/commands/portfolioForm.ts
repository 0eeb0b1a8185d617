import * as vscode from 'vscode';
import type { JournalLimit } from '../core/evidence/journalLimit';
import type { JournalSnapshot } from '../core/evidence/journalSnapshot';
import { productionKey } from '../core/evidence/mappingTally';
import type { PortfolioFormat } from '../core/portfolio/renderPortfolio';
import { countNotes } from '../workspace/words';
import { isFound } from './pickers/isFound';
import { mapAnswer } from './pickers/mapAnswer';
import { matching } from './pickers/matching';
import { isSamePeriod, periodEntries } from './pickers/periodEntries';
import { plainLabel } from './pickers/plainLabel';
import type { Prompts } from './pickers/prompts';
import { runSteps, type Step } from './pickers/runSteps';

/** What the user wants in a portfolio. */
export interface PortfolioChoices {
  readonly format: PortfolioFormat;
  /** The URN of the only standard; absent for all of them. */
  readonly standard?: string;
  readonly period: JournalLimit;
  /** None means all, and notes without a production. */
  readonly productions: ReadonlySet<string>;
  readonly bodies: boolean;
  readonly onlyAccepted: boolean;
  /** Empty for none. */
  readonly author: string;
}

type PortfolioStep = Step<PortfolioChoices>;

/** Asks for what a portfolio is made of; a question with a single answer is left out. */
export class PortfolioForm {
  constructor(private readonly prompts: Prompts) {}

  /**
   * @param author what to suggest as the author's name
   * @param limit what to suggest as the period and the productions
   * @returns nothing where the user gives up
   */
  ask(
    snapshot: JournalSnapshot,
    author: string,
    { productions = [], ...period }: JournalLimit,
  ): Promise<PortfolioChoices | undefined> {
    const steps: readonly PortfolioStep[] = [
      this.#askFormat,
      ...(snapshot.coverage.length > 1 ? [this.#askStandard(snapshot)] : []),
      this.#askPeriod(snapshot, period),
      ...(snapshot.productions.length > 1 ? [this.#askProductions(snapshot)] : []),
      this.#askContent,
      this.#askAuthor,
    ];
    return runSteps(steps, {
      format: 'html',
      period,
      productions: namesIn(snapshot, productions),
      bodies: false,
      onlyAccepted: false,
      author,
    });
  }

  readonly #askFormat: PortfolioStep = async (choices, position) =>
    mapAnswer(
      await this.prompts.pickOne<PortfolioFormat>({
        title: title(),
        placeholder: vscode.l10n.t('What to write it as'),
        position,
        entries: (query) => matching(formats(), query),
        isActive: (format) => format === choices.format,
      }),
      (format) => ({ ...choices, format }),
    );

  #askStandard({ coverage }: JournalSnapshot): PortfolioStep {
    const all = { label: vscode.l10n.t('All standards'), icon: 'library', value: '' };
    const each = coverage.map(({ standard: { urn, title: name } }) => ({
      label: plainLabel(urn),
      description: plainLabel(name),
      icon: 'book',
      value: urn,
    }));
    return async ({ standard, ...choices }, position) =>
      mapAnswer(
        await this.prompts.pickOne<string>({
          title: title(),
          placeholder: vscode.l10n.t('Which standard'),
          position,
          entries: (query) => matching([all, ...each], query),
          isActive: (urn) => urn === (standard ?? ''),
        }),
        (urn) => ({ ...choices, ...(urn !== '' && { standard: urn }) }),
      );
  }

  #askPeriod({ today }: JournalSnapshot, present: JournalLimit): PortfolioStep {
    return async (choices, position) =>
      mapAnswer(
        await this.prompts.pickOne<JournalLimit>({
          title: title(),
          placeholder: vscode.l10n.t(
            'Which period; or type days or years, such as 2026-01-01 2026-06-30',
          ),
          position,
          entries: (query) => periodEntries(query, today, present),
          isActive: (period) => isSamePeriod(period, choices.period),
        }),
        (period) => ({ ...choices, period }),
      );
  }

  #askProductions({ productions }: JournalSnapshot): PortfolioStep {
    return async (choices, position) =>
      mapAnswer(
        await this.prompts.pickMany<string>({
          title: title(),
          placeholder: vscode.l10n.t('Only these productions; none means all notes'),
          position,
          checked: choices.productions,
          entries: (query, checked) =>
            productions
              .filter(({ name }) => checked.has(name) || isFound(query, name))
              .map(({ name, noteCount }) => ({
                label: plainLabel(name),
                description: countNotes(noteCount),
                value: name,
              })),
        }),
        (chosen) => ({ ...choices, productions: chosen }),
      );
  }

  readonly #askContent: PortfolioStep = async (choices, position) => {
    const { bodies, onlyAccepted } = choices;
    const checked: readonly Content[] = [
      ...(bodies ? (['bodies'] as const) : []),
      ...(onlyAccepted ? (['onlyAccepted'] as const) : []),
    ];
    return mapAnswer(
      await this.prompts.pickMany<Content>({
        title: title(),
        placeholder: vscode.l10n.t('What to put in'),
        position,
        checked: new Set(checked),
        entries: () => contents(),
      }),
      (chosen) => ({
        ...choices,
        bodies: chosen.has('bodies'),
        onlyAccepted: chosen.has('onlyAccepted'),
      }),
    );
  };

  readonly #askAuthor: PortfolioStep = async (choices, position) =>
    mapAnswer(
      await this.prompts.enterText({
        title: title(),
        placeholder: vscode.l10n.t('Your name'),
        position,
        value: choices.author,
        prompt: () => vscode.l10n.t('For the cover. Empty for none.'),
        refuse: () => undefined,
      }),
      (author) => ({ ...choices, author }),
    );
}

/** The productions in the spelling of the list that is shown. */
function namesIn({ productions }: JournalSnapshot, names: readonly string[]): ReadonlySet<string> {
  const keys = new Set(names.map(productionKey));
  const found = productions.filter(({ name }) => keys.has(productionKey(name)));
  return new Set(found.map(({ name }) => name));
}

type Content = 'bodies' | 'onlyAccepted';

function title(): string {
  return vscode.l10n.t('Export Portfolio');
}

function formats() {
  const entry = (value: PortfolioFormat, label: string, description: string) => ({
    label,
    description,
    icon: 'file',
    value,
  });
  return [
    entry('html', 'HTML', vscode.l10n.t('one page to read and to print')),
    entry('md', 'Markdown', vscode.l10n.t('text to edit further')),
    entry('csv', 'CSV', vscode.l10n.t('a table for spreadsheets')),
    entry('json', 'JSON', vscode.l10n.t('for other programs')),
  ];
}

function contents() {
  const entry = (value: Content, label: string, detail: string) => ({ label, detail, value });
  return [
    entry(
      'bodies',
      vscode.l10n.t('Include the texts of the notes'),
      vscode.l10n.t(
        'Without it only the passages that prove a criterion. Never of confidential notes.',
      ),
    ),
    entry(
      'onlyAccepted',
      vscode.l10n.t('Only accepted evidence'),
      vscode.l10n.t('Leaves out notes that nobody has accepted.'),
    ),
  ];
}
