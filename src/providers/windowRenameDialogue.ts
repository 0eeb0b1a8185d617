import * as vscode from 'vscode';
import { withoutLinks } from '../workspace/words';
import type { RenameDialogue, SealDecision } from './symbolRenameProvider';

/** Asks in a modal dialog, tells in a notification. */
export class WindowRenameDialogue implements RenameDialogue {
  async askAboutSeals(count: number): Promise<SealDecision> {
    const change = vscode.l10n.t('Change These Texts Too');
    const leave = vscode.l10n.t('Leave These Texts');
    const chosen = await vscode.window.showWarningMessage(
      vscode.l10n.t('Accepted texts would change: {0}', count),
      {
        modal: true,
        detail: vscode.l10n.t(
          'They name the criterion in a passage, and somebody has accepted them as they are. A changed text is no longer the accepted one. Their tags change in any case.',
        ),
      },
      change,
      leave,
    );
    if (chosen === change) return 'change';
    return chosen === leave ? 'leave' : 'cancel';
  }

  tellRefused(first: vscode.Uri, count: number, reason: string): void {
    const name = withoutLinks(vscode.workspace.asRelativePath(first));
    const why = withoutLinks(reason);
    void vscode.window.showWarningMessage(
      count === 1
        ? vscode.l10n.t('{0} was left as it is: {1}', name, why)
        : vscode.l10n.t('Notes left as they are: {0}. The first is {1}: {2}', count, name, why),
    );
  }

  tellSteps(count: number, steps: number): void {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        '{0} notes were changed in {1} steps. Undo takes back one step at a time.',
        count,
        steps,
      ),
    );
  }
}
