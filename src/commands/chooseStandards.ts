import * as vscode from 'vscode';
import type { JournalSnapshot } from '../core/evidence/journalSnapshot';
import { builtInStandards } from '../core/standard/builtInStandards';
import { chooseStandards } from '../core/standard/chooseStandards';
import type { Standard } from '../core/standard/standard';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { placeOf, writeSettings, type SettingsPlace } from '../workspace/settings';
import { countNotes, joinParts } from '../workspace/words';
import type { Command } from './command';
import type { Messages } from './messages';
import { isFound } from './pickers/isFound';
import { mapAnswer } from './pickers/mapAnswer';
import { plainLabel } from './pickers/plainLabel';
import { answered, type Entry, type Prompts } from './pickers/prompts';
import { runSteps, type Step } from './pickers/runSteps';
import { urnsInUse, usualPlace } from './useStandard';

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
    const initial = {
      urns: new Set(urnsInUse(this.journal)),
      defaultUrn: this.journal.snapshot.standards.defaultUrn,
    };
    const choice = await runSteps([this.#standardsStep(), this.#defaultStep(initial)], initial);
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
        ...missing.map((urn) => this.#missing(urn)),
      ];
      const answer = await this.prompts.pickMany<string>({
        title: vscode.l10n.t('Choose Standards'),
        position,
        placeholder: vscode.l10n.t('The standards that you work to'),
        entries: (query, checked) =>
          entries.filter((it) => checked.has(it.value) || isMatch(it, query)),
        checked: choice.urns,
      });
      return mapAnswer(answer, (urns) => ({ ...choice, urns }));
    };
  }

  /** Asks unless there is nothing to choose and no note could come to mean something else. */
  #defaultStep(initial: Choice): Step<Choice> {
    return async (choice, position) => {
      const known = [...this.journal.availableStandards.values()].filter(({ urn }) =>
        choice.urns.has(urn),
      );
      const [only, ...more] = known;
      if (!only) return answered(choice);
      const bare = countBare(this.journal.snapshot);
      if (more.length === 0 && (only.urn === initial.defaultUrn || bare === 0)) {
        const isKept = choice.urns.has(initial.defaultUrn) || isSameSet(choice.urns, initial.urns);
        return answered({ ...choice, defaultUrn: isKept ? initial.defaultUrn : only.urn });
      }
      const lines: Line[] = known.map((standard) => ({
        ...this.#entry(standard),
        detail: this.#describeDefault(standard, bare),
      }));
      if (known.every(({ urn }) => urn !== initial.defaultUrn)) {
        lines.push(this.#unusedDefault(initial.defaultUrn, bare));
      }
      const answer = await this.prompts.pickOne<string>({
        title: vscode.l10n.t('Choose Standards'),
        position,
        placeholder: vscode.l10n.t('The standard that a code alone, such as P3, belongs to'),
        entries: (query) => lines.filter((it) => isMatch(it, query)),
        isActive: (urn) => urn === choice.defaultUrn,
      });
      return mapAnswer(answer, (defaultUrn) => ({ ...choice, defaultUrn }));
    };
  }

  /** The standard that codes alone belong to, where it is not among those chosen. */
  #unusedDefault(urn: string, bare: number): Line {
    const standard = this.journal.availableStandards.get(urn);
    return {
      ...(standard ? this.#entry(standard) : this.#missing(urn)),
      detail:
        bare === 0
          ? vscode.l10n.t('As it is now')
          : vscode.l10n.t(
              'As it is now; notes that name no standard would count for none in use: {0}',
              countNotes(bare),
            ),
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

  #missing(urn: string): Line {
    return {
      label: plainLabel(urn),
      description: vscode.l10n.t('named in the settings, not in this journal'),
      icon: 'warning',
      value: urn,
    };
  }

  /** Writes what differs from what the settings say, and tells the user. */
  async #save({ urns, defaultUrn }: Choice): Promise<void> {
    const usual = usualPlace(this.journal);
    const standards = this.#listToWrite({ urns, defaultUrn }, usual);
    const isNewDefault = defaultUrn !== this.journal.snapshot.standards.defaultUrn;
    if (!standards && !isNewDefault) return;
    const told = [
      ...(standards
        ? [vscode.l10n.t('The standards in use are now: {0}.', this.#inOrder(urns).join(', '))]
        : []),
      ...(isNewDefault ? [vscode.l10n.t('A code alone now belongs to {0}.', defaultUrn)] : []),
    ];
    try {
      const places = await writeSettings(
        { ...(standards && { standards }), ...(isNewDefault && { defaultStandard: defaultUrn }) },
        usual,
      );
      this.messages.inform([...told, describePlaces(places)].join(' '));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.messages.fail(vscode.l10n.t('The settings could not be written: {0}', why));
    }
  }

  /**
   * The new list of the settings, in the order that it has: that is the order of the views. Nothing
   * where the settings give the chosen standards already; an empty list where no list would give them,
   * so that new standards join by themselves, unless the user's own list is that of other windows too.
   */
  #listToWrite({ urns, defaultUrn }: Choice, usual: SettingsPlace): readonly string[] | undefined {
    const listed = this.journal.settings.standards;
    const unlisted = chooseStandards({
      builtIn: builtInStandards,
      own: this.journal.ownStandards,
      active: [],
      defaultUrn,
    }).standards.map(({ urn }) => urn);
    if (isSameSet(new Set(listed.length > 0 ? listed : unlisted), urns)) return undefined;
    const list = this.#inOrder(urns);
    const isOfUser = listed.length > 0 && placeOf('standards', usual) === 'user';
    return !isOfUser && list.join('\n') === unlisted.join('\n') ? [] : list;
  }

  /** Those in use as they are, and then the others. */
  #inOrder(urns: ReadonlySet<string>): readonly string[] {
    return [...new Set([...urnsInUse(this.journal).filter((urn) => urns.has(urn)), ...urns])];
  }
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((it) => b.has(it));
}

function describePlaces(places: ReadonlySet<SettingsPlace>): string {
  if (places.size > 1) {
    return vscode.l10n.t('This is in your user settings and in those of this workspace.');
  }
  return places.has('user')
    ? vscode.l10n.t('This is in your user settings, for every window.')
    : vscode.l10n.t('This is in the settings of this workspace.');
}

type Line = Exclude<Entry<string>, { readonly separator: string }>;

function isMatch({ label, description }: Line, query: string): boolean {
  return isFound(query, label, description);
}

/** How many notes have codes whose meaning hangs on the default standard. */
function countBare({ notes }: JournalSnapshot): number {
  return notes.filter(
    ({ standard, criteria }) =>
      standard === undefined && criteria.some((code) => !code.includes('/')),
  ).length;
}
