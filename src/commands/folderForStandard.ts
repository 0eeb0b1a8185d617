import * as vscode from 'vscode';
import type { Journal } from '../workspace/journal';
import { folderForNewNote } from './folderForNewNote';
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
  const choice = await folderForNewNote(journal, messages);
  if (choice?.kind !== 'several') return choice?.folder;
  const answer = await prompts.pickOne({
    title,
    placeholder: vscode.l10n.t('The journal that the standard is for'),
    entries: (query) => folderEntries(choice.folders, query),
  });
  return answer.kind === 'answered' ? answer.value : undefined;
}
