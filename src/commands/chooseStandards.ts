import * as vscode from 'vscode';
import type { JournalSnapshot } from '../core/evidence/journalSnapshot';
import { builtInStandards } from '../core/standard/builtInStandards';
import { chooseStandards } from '../core/standard/chooseStandards';
import type { Standard } from '../core/standard/standard';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { writeSettings } from '../workspace/settings';
import { countNotes, joinParts } from '../workspace/words';
import type { Command } from './command';
import type { Messages } from './messages';
import { plainLabel } from './pickers/plainLabel';
import { answered, type Entry, type Prompts } from './pickers/prompts';
import { runSteps, type Step } from './pickers/runSteps';

interface Choice {
  readonly urns: ReadonlySet<string>;
  readonly defaultUrn: string;
}

/** Asks which standards the user works to and which one bare codes belong to. */
export class ChooseStandards implements Command {
  readonly id = commandIds.chooseStandards;

  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly messages: Messages,
  ) {}

  async execute(): Promise<void> {
    await this.journal.settled();
    const { standards } = this.journal.snapshot;
    const active = new Set(standards.standards.map(({ urn }) => urn));
    const initial = { urns: active, defaultUrn: standards.defaultUrn };
    const choice = await runSteps([this.#standardsStep(), this.#defaultStep()], initial);
    if (!choice) return;
    if (choice.urns.size === 0) {
      this.messages.warn(
        vscode.l10n.t('No standard was chosen, so nothing has changed. Choose at least one.'),
      );
      return;
    }
    await this.#save(choice);
  }

  /** Every standard that there is, and those that the settings name in vain. */
  #standardsStep(): Step<Choice> {
    return async (choice, position) => {
      const known = this.journal.availableStandards;
      const missing = this.journal.settings.standards.filter((urn) => !known.has(urn));
      const entries = [
        ...[...known.values()].map((standard) => this.#entry(standard)),
        ...missing.map((urn) => ({
          label: plainLabel(urn),
          description: vscode.l10n.t('named in the settings, not in this journal'),
          icon: 'warning',
          value: urn,
        })),
      ];
      const answer = await this.prompts.pickMany<string>({
        title: vscode.l10n.t('Choose Standards'),
        position,
        placeholder: vscode.l10n.t('The standards that you work to'),
        entries: (query, checked) =>
          entries.filter((it) => checked.has(it.value) || isMatch(it, query)),
        checked: choice.urns,
      });
      return answer.kind === 'answered' ? answered({ ...choice, urns: answer.value }) : answer;
    };
  }

  #defaultStep(): Step<Choice> {
    return async (choice, position) => {
      const known = [...this.journal.availableStandards.values()].filter(({ urn }) =>
        choice.urns.has(urn),
      );
      const [only, ...more] = known;
      if (!only) return answered(choice);
      if (more.length === 0) return answered({ ...choice, defaultUrn: only.urn });
      const bare = countBare(this.journal.snapshot);
      const answer = await this.prompts.pickOne<string>({
        title: vscode.l10n.t('Choose Standards'),
        position,
        placeholder: vscode.l10n.t('The standard that a code alone, such as P3, belongs to'),
        entries: (query) =>
          known
            .map((standard) => ({
              ...this.#entry(standard),
              detail: this.#describeDefault(standard, bare),
            }))
            .filter((it) => isMatch(it, query)),
        isActive: (urn) => urn === choice.defaultUrn,
      });
      return answer.kind === 'answered'
        ? answered({ ...choice, defaultUrn: answer.value })
        : answer;
    };
  }

  #describeDefault({ urn }: Standard, bare: number): string {
    if (urn === this.journal.snapshot.standards.defaultUrn) {
      return vscode.l10n.t('As it is now');
    }
    return bare === 0
      ? vscode.l10n.t('No note would be read differently')
      : vscode.l10n.t(
          'Notes that name no standard would be read as {0}: {1}',
          urn,
          countNotes(bare),
        );
  }

  #entry({ urn, title, criteria }: Standard): Line {
    const isBuiltIn = this.journal.standardFiles.every(({ standard }) => standard?.urn !== urn);
    return {
      label: plainLabel(urn),
      description: joinParts(
        plainLabel(title),
        vscode.l10n.t('{0} criteria', criteria.length),
        isBuiltIn ? vscode.l10n.t('built in') : undefined,
      ),
      icon: 'library',
      value: urn,
    };
  }

  get #own(): readonly Standard[] {
    return this.journal.standardFiles.flatMap(({ standard }) => standard ?? []);
  }

  /** Where the choice is what no setting gives, none is written: then new standards join by themselves. */
  async #save({ urns, defaultUrn }: Choice): Promise<void> {
    const usual = chooseStandards({
      builtIn: builtInStandards,
      own: this.#own,
      active: [],
      defaultUrn,
    }).standards.map(({ urn }) => urn);
    const isUsual = usual.length === urns.size && usual.every((urn) => urns.has(urn));
    const rest = [...urns].filter((urn) => urn !== defaultUrn).sort();
    await writeSettings({
      standards: isUsual ? [] : [defaultUrn, ...rest],
      defaultStandard: defaultUrn,
    });
  }
}

type Line = Exclude<Entry<string>, { readonly separator: string }>;

function isMatch({ label, description = '' }: Line, query: string): boolean {
  return `${label} ${description}`.toLowerCase().includes(query.trim().toLowerCase());
}

/** How many notes have codes whose meaning hangs on the default standard. */
function countBare({ notes }: JournalSnapshot): number {
  return notes.filter(
    ({ standard, criteria }) =>
      standard === undefined && criteria.some((code) => !code.includes('/')),
  ).length;
}
