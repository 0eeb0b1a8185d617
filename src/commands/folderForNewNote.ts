import * as vscode from 'vscode';
import type { Journal } from '../workspace/journal';
import type { FolderChoice } from './chooseJournalFolder';
import { folderChoice } from './folderChoice';
import type { Messages } from './messages';

/** Where a new note goes; nothing where the user has been told that there is no journal. */
export function folderForNewNote(
  journal: Journal,
  messages: Messages,
): Promise<FolderChoice | undefined> {
  return folderChoice(
    journal,
    messages,
    vscode.l10n.t(
      'There is no journal to write to. Open the folder that you keep it in, or name that folder in the settings to write from any window.',
    ),
  );
}
