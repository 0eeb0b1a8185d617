import * as vscode from 'vscode';
import { activeDocumentUri } from '../util/activeDocumentUri';
import type { Journal } from '../workspace/journal';
import { settingsSection } from '../workspace/settings';
import { chooseJournalFolder, type FolderChoice } from './chooseJournalFolder';
import type { Messages } from './messages';

/**
 * Where a new note goes, judged by what the user has in front of them. Where there is no journal at
 * all the user is told the two ways to one, and nothing comes back.
 */
export async function folderForNewNote(
  journal: Journal,
  messages: Messages,
): Promise<FolderChoice | undefined> {
  if (!journal.isReady) await journal.settled();
  const choice = chooseJournalFolder(journal, activeDocumentUri());
  if (choice) return choice;
  messages.warn(
    vscode.l10n.t(
      'There is no journal to write to. Open the folder that you keep it in, or name that folder in the settings to write from any window.',
    ),
    {
      label: vscode.l10n.t('Open Folder…'),
      run: () => vscode.commands.executeCommand('vscode.openFolder'),
    },
    {
      label: vscode.l10n.t('Name It in the Settings'),
      run: () =>
        vscode.commands.executeCommand(
          'workbench.action.openSettings',
          `${settingsSection}.journal`,
        ),
    },
  );
  return undefined;
}
