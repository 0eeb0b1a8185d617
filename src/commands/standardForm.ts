import * as vscode from 'vscode';
import type { StandardSort } from '../core/standardFeatures/standardSkeleton';
import { isStandardUrn } from '../core/standard/standardUrn';
import type { Journal } from '../workspace/journal';
import { listFiles } from '../workspace/standardFiles';
import { standardsFolderIn } from '../workspace/standardPath';
import type { FolderChoice } from './chooseJournalFolder';
import { standardFileUri } from './openNewStandard';
import { folderEntries } from './pickers/folderEntries';
import { mapAnswer } from './pickers/mapAnswer';
import type { Prompts } from './pickers/prompts';
import { runSteps, type Step } from './pickers/runSteps';
import { standardSortEntries } from './pickers/standardSortEntries';
import { standardUrnFault } from './standardUrnFault';

/** What a new standard starts with. */
export interface StandardChoices {
  /** The folder of the journal that it belongs to. */
  readonly folder: vscode.Uri;
  readonly urn: string;
  readonly title: string;
  readonly sort: StandardSort;
}

/** Asks for what a new standard needs, step by step. Nothing is written while it asks. */
export class StandardForm {
  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
  ) {}

  /** The answers; nothing where the user gives up. */
  fill(choice: FolderChoice): Promise<StandardChoices | undefined> {
    const folder = choice.kind === 'chosen' ? choice.folder : choice.folders[0];
    const steps = [
      ...(choice.kind === 'several' ? [this.#folderStep(choice.folders)] : []),
      this.#urnStep(),
      this.#titleStep(),
      this.#sortStep(),
    ];
    return runSteps(steps, { folder, urn: '', title: '', sort: 'nos' });
  }

  #folderStep(folders: readonly vscode.Uri[]): Step<StandardChoices> {
    return async (draft, position) => {
      const answer = await this.prompts.pickOne({
        title: formTitle(),
        position,
        placeholder: vscode.l10n.t('The journal that the standard belongs to'),
        entries: (query) => folderEntries(folders, query),
        isActive: (folder) => folder === draft.folder,
      });
      return mapAnswer(answer, (folder) => ({ ...draft, folder }));
    };
  }

  #urnStep(): Step<StandardChoices> {
    return async (draft, position) => {
      const taken = await pathsTaken(draft.folder);
      const answer = await this.prompts.enterText({
        title: formTitle(),
        position,
        placeholder: vscode.l10n.t('Its code, such as SKSPP05 or EDIT-ASSIST'),
        value: draft.urn,
        prompt: (urn) =>
          isStandardUrn(urn)
            ? vscode.l10n.t('The file will be {0}', `.nos/standards/${urn}.yaml`)
            : vscode.l10n.t('The code that notes name the standard by (its URN)'),
        refuse: (urn) => this.#refuseUrn(urn, draft.folder, taken),
      });
      return mapAnswer(answer, (urn) => ({ ...draft, urn }));
    };
  }

  #titleStep(): Step<StandardChoices> {
    return async (draft, position) => {
      const answer = await this.prompts.enterText({
        title: formTitle(),
        position,
        placeholder: vscode.l10n.t('Its title, such as: What our assistants do'),
        value: draft.title,
        prompt: () => vscode.l10n.t('What views and portfolios call the standard'),
        refuse: (value) =>
          value === '' ? vscode.l10n.t('A standard needs a title. You can change it.') : undefined,
      });
      return mapAnswer(answer, (title) => ({ ...draft, title }));
    };
  }

  #sortStep(): Step<StandardChoices> {
    return async (draft, position) => {
      const answer = await this.prompts.pickOne({
        title: formTitle(),
        position,
        placeholder: vscode.l10n.t('What it is'),
        entries: standardSortEntries,
        isActive: (sort) => sort === draft.sort,
      });
      return mapAnswer(answer, (sort) => ({ ...draft, sort }));
    };
  }

  /** Why the URN will not do. @param taken the lower-case paths of files that there are */
  #refuseUrn(urn: string, folder: vscode.Uri, taken: ReadonlySet<string>): string | undefined {
    const fault = standardUrnFault(urn);
    if (fault !== undefined) return fault;
    if (this.journal.availableStandards.has(urn)) {
      return vscode.l10n.t('There is a standard {0} already.', urn);
    }
    return taken.has(standardFileUri(folder, urn).path.toLowerCase())
      ? vscode.l10n.t('There is a file for {0} already, perhaps in other capitals.', urn)
      : undefined;
  }
}

function formTitle(): string {
  return vscode.l10n.t('New Standard');
}

/**
 * The paths of standard files of `folder`, and of those that are about to be saved, in lower case: some
 * disks take two names for one that differ in capitals alone.
 */
async function pathsTaken(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  const saved = await listFiles(standardsFolderIn(folder), '.yaml');
  const unsaved = vscode.workspace.textDocuments.filter(
    ({ isUntitled, isClosed }) => isUntitled && !isClosed,
  );
  const uris = [...saved, ...unsaved.map(({ uri }) => uri)];
  return new Set(uris.map(({ path }) => path.toLowerCase()));
}
