import * as vscode from 'vscode';
import type { Journal } from '../workspace/journal';
import type { FolderChoice } from './chooseJournalFolder';
import { folderChoice } from './folderChoice';
import type { Messages } from './messages';
import { folderEntries } from './pickers/folderEntries';
import type { Prompts } from './pickers/prompts';

/**
 * The journal's folder whose standards a command is about: the one that the user means, or says where
 * nothing tells. Nothing where they give up, or have been told that there is no journal.
 * @param title what the user is doing
 */
export async function folderForStandard(
  journal: Journal,
  prompts: Prompts,
  messages: Messages,
  title: string,
): Promise<vscode.Uri | undefined> {
  const choice = await standardFolderChoice(journal, messages);
  if (choice?.kind !== 'several') return choice?.folder;
  const answer = await prompts.pickOne({
    title,
    placeholder: vscode.l10n.t('The journal that the standard is for'),
    entries: (query) => folderEntries(choice.folders, query),
  });
  return answer.kind === 'answered' ? answer.value : undefined;
}

/** The same without a question: nothing where the user has been told that there is no journal. */
export function standardFolderChoice(
  journal: Journal,
  messages: Messages,
): Promise<FolderChoice | undefined> {
  return folderChoice(
    journal,
    messages,
    vscode.l10n.t(
      'There is no journal to keep a standard in. Open the folder that you keep your notes in, or name that folder in the settings.',
    ),
  );
}
