import * as vscode from 'vscode';
import { activeDocumentUri } from '../util/activeDocumentUri';
import type { Journal } from '../workspace/journal';
import { settingsSection } from '../workspace/settings';
import { chooseJournalFolder, type FolderChoice } from './chooseJournalFolder';
import type { Messages } from './messages';

/**
 * The folder of the journal that the user means, judged by what they have in front of them. Where
 * there is no journal at all they are told the two ways to one, and nothing comes back.
 * @param missing says that there is no journal, and what to do
 */
export async function folderChoice(
  journal: Journal,
  messages: Messages,
  missing: string,
): Promise<FolderChoice | undefined> {
  if (!journal.isReady) await journal.settled();
  const choice = chooseJournalFolder(journal, activeDocumentUri());
  if (choice) return choice;
  messages.warn(
    missing,
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
