import * as vscode from 'vscode';
import type { ImportedStandard } from '../core/import/importedStandard';
import { readStandardText } from '../core/source/readStandardText';
import { standardFileText } from '../core/import/standardFileText';
import { commandIds } from '../util/commandIds';
import { openText } from '../workspace/currentText';
import type { Journal } from '../workspace/journal';
import { localize } from '../workspace/localize';
import type { Command } from './command';
import type { Comparisons } from './comparisons';
import {
  standardIn,
  standardInForce,
  type ExistingStandard,
  type UnreadableStandard,
} from './existingStandard';
import { folderForStandard } from './folderForStandard';
import { ImportSource, type ImportDialogs, type ImportText } from './importSource';
import type { Messages } from './messages';
import { folderOfUnsaved, newStandardUri, openNewStandard } from './openNewStandard';
import { isFound } from './pickers/isFound';
import { plainLabel } from './pickers/plainLabel';
import type { Prompts } from './pickers/prompts';
import { StandardUpdate } from './standardUpdate';
import { standardUrnFault } from './standardUrnFault';
import { joinsOnceSaved, useStandardAction } from './useStandard';

/** A standard that was read, with the URN that names its file. */
type NamedStandard = ImportedStandard & { readonly urn: string };

/**
 * Makes a standard's file of a text that the user has copied. A new one opens unsaved; of one that
 * the journal has, the differences are shown and what the user wants of them goes into its file.
 */
export class ImportStandard implements Command {
  readonly id;
  readonly #source: ImportSource;
  readonly #update: StandardUpdate;

  /** @param from `selection`: the selected text of the active editor, without asking */
  constructor(
    private readonly from: 'anywhere' | 'selection',
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly messages: Messages,
    comparisons: Comparisons,
    dialogs?: ImportDialogs,
  ) {
    this.id = from === 'selection' ? commandIds.importSelection : commandIds.importStandard;
    this.#source = new ImportSource(prompts, messages, dialogs);
    this.#update = new StandardUpdate(journal, prompts, messages, comparisons);
  }

  async execute(): Promise<void> {
    const imported =
      this.from === 'selection' ? this.#source.selection() : await this.#source.ask();
    const standard = imported && (await this.#read(imported));
    if (!standard) return;
    if (!this.journal.isReady) await this.journal.settled();
    // It is changed where it lies: a second file of the same URN would count for nothing.
    const inForce = await standardInForce(this.journal, standard.urn);
    if (inForce) return this.#importOver(inForce, standard);
    const folder = await this.#folderFor(standard.urn);
    if (!folder) return;
    const existing = await standardIn(folder, standard.urn);
    if (existing) return this.#importOver(existing, standard);
    await this.#open(folder, standard);
  }

  async #importOver(
    existing: ExistingStandard | UnreadableStandard,
    standard: NamedStandard,
  ): Promise<void> {
    if (existing.kind === 'standard') await this.#update.run(existing, standard);
    else this.messages.fail(existing.reason, ...existing.actions);
  }

  /** The folder where the standard is open unsaved already, or the one that the user means. */
  async #folderFor(urn: string): Promise<vscode.Uri | undefined> {
    const { journal, prompts, messages } = this;
    const title = vscode.l10n.t('Import Standard');
    return folderOfUnsaved(journal, urn) ?? folderForStandard(journal, prompts, messages, title);
  }

  async #read({ text, hints }: ImportText): Promise<NamedStandard | undefined> {
    const result = readStandardText(text, hints);
    if (result.kind === 'refused') {
      if (result.urns && hints.urn === undefined) {
        return this.#readOneOf(result.urns, { text, hints });
      }
      this.messages.fail(localize(result.reason));
      return undefined;
    }
    const { urn } = result.standard;
    if (urn !== undefined) return { ...result.standard, urn };
    const named = await this.#askUrn(result.standard.title);
    if (named === undefined) return undefined;
    const again = readStandardText(text, { ...hints, urn: named });
    return again.kind === 'standard' ? { ...again.standard, urn: named } : undefined;
  }

  /** Reads the one that the user picks from a package that holds several. */
  async #readOneOf(
    urns: readonly string[],
    { text, hints }: ImportText,
  ): Promise<NamedStandard | undefined> {
    const answer = await this.prompts.pickOne({
      title: vscode.l10n.t('Import Standard'),
      placeholder: vscode.l10n.t('The package holds several standards: which one?'),
      entries: (query) =>
        urns
          .filter((urn) => isFound(query, urn))
          .map((urn) => ({ label: plainLabel(urn), icon: 'book', value: urn })),
    });
    return answer.kind === 'answered'
      ? this.#read({ text, hints: { ...hints, urn: answer.value } })
      : undefined;
  }

  async #askUrn(title: string): Promise<string | undefined> {
    if (!this.journal.isReady) await this.journal.settled();
    const known = this.journal.snapshot.standards.standards.map(({ urn }) => urn);
    const answer = await this.prompts.enterText({
      title: vscode.l10n.t('Import Standard: {0}', title),
      placeholder: 'SKSPP05',
      value: '',
      prompt: (value) => describeUrn(value, known),
      refuse: standardUrnFault,
    });
    return answer.kind === 'answered' ? answer.value : undefined;
  }

  async #open(folder: vscode.Uri, standard: NamedStandard): Promise<void> {
    const { urn } = standard;
    const text = standardFileText(standard, localize);
    const uri = newStandardUri(folder, urn);
    const before = openText(uri) ?? '';
    if (before !== '' && before !== text) {
      await vscode.window.showTextDocument(uri, { preview: false });
      if (!(await this.#askToReplace(urn))) return;
    }
    if (!(await openNewStandard(folder, urn, text, this.prompts, this.messages))) return;
    const joins = joinsOnceSaved(this.journal, urn);
    this.messages.inform(
      `${describeImport(standard)} ${describeJoining(joins)}`,
      ...(joins ? [] : [useStandardAction(this.journal, urn)]),
    );
  }

  async #askToReplace(urn: string): Promise<boolean> {
    const answer = await this.prompts.pickOne({
      title: vscode.l10n.t('Import Standard: {0}', urn),
      placeholder: vscode.l10n.t('{0} is in the editor already, and has not been saved', urn),
      entries: () => [
        { label: vscode.l10n.t('Keep what is there'), icon: 'file', value: false },
        { label: vscode.l10n.t('Put the import in its place'), icon: 'replace-all', value: true },
      ],
    });
    return answer.kind === 'answered' && answer.value;
  }
}

function describeImport({ urn, performance, knowledge, warnings }: NamedStandard): string {
  switch (warnings.length) {
    case 0:
      return vscode.l10n.t(
        '{0} is in the editor, unsaved. Performance criteria: {1}, knowledge items: {2}.',
        urn,
        performance.length,
        knowledge.length,
      );
    case 1:
      return vscode.l10n.t(
        '{0} is in the editor, unsaved, with 1 thing to check that is marked in it.',
        urn,
      );
    default:
      return vscode.l10n.t(
        '{0} is in the editor, unsaved, with {1} things to check that are marked in it.',
        urn,
        warnings.length,
      );
  }
}

function describeJoining(joins: boolean): string {
  return joins
    ? vscode.l10n.t('It counts once you save it.')
    : vscode.l10n.t('It counts once you save it and have it among the standards in use.');
}

function describeUrn(value: string, known: readonly string[]): string {
  if (known.includes(value)) {
    return vscode.l10n.t(
      '{0} is in use already. You will see what the import would change.',
      value,
    );
  }
  const alike = known.find((urn) => looseUrn(urn) === looseUrn(value));
  return alike === undefined
    ? vscode.l10n.t(
        'The text names no URN. That is the code of the standard, exactly as it is written: SKSPP05 and SKSPP5 are two standards.',
      )
    : vscode.l10n.t('{0} is in use already, and is another standard than {1}.', alike, value);
}

/** What two URNs have in common that are easily taken for each other. */
function looseUrn(urn: string): string {
  return urn.toUpperCase().replace(/0+(?=\d)/g, '');
}
