import * as vscode from 'vscode';
import type { OpenAction } from '../core/note/findActions';
import { planTick } from '../core/note/planTick';
import { isSealed } from '../core/note/voidsSeal';
import { internalCommandIds } from '../util/commandIds';
import { isNoteTarget, type NoteTarget } from '../workspace/targets';
import type { Command } from './command';
import { fileName } from './fileName';
import type { Messages } from './messages';
import { editNote } from '../workspace/editNote';

/** Ticks an action in its note. */
export class TickAction implements Command {
  readonly id = internalCommandIds.tickAction;

  /** @param confirmSealed asks whether a text may change that somebody has accepted */
  constructor(
    private readonly messages: Messages,
    private readonly confirmSealed: (uri: vscode.Uri) => Promise<boolean>,
  ) {}

  async execute(target: unknown): Promise<void> {
    if (!isActionTarget(target)) return;
    const uri = vscode.Uri.parse(target.noteUri);
    const reason = await this.#tick(uri, target);
    if (reason === undefined) return;
    this.messages.fail(
      vscode.l10n.t('The action in {0} was not ticked: {1}', fileName(uri), reason),
      {
        label: vscode.l10n.t('Open the Note'),
        run: () => vscode.window.showTextDocument(uri),
      },
    );
  }

  /** Why it could not be ticked; nothing where it has been, or where the user would rather not. */
  async #tick(uri: vscode.Uri, { text, offset }: OpenAction): Promise<string | undefined> {
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      if (isSealed(uri.toString(), document.getText()) && !(await this.confirmSealed(uri))) {
        return undefined;
      }
      const outcome = await editNote(uri, (current) => planTick(current, { text, offset }));
      return outcome.kind === 'refused' ? outcome.reason : undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

/** Asks in a modal dialog. */
export async function confirmSealedInWindow(uri: vscode.Uri): Promise<boolean> {
  const proceed = vscode.l10n.t('Tick It');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('The text of {0} has been accepted', fileName(uri)),
    {
      modal: true,
      detail: vscode.l10n.t(
        'A tick changes the text, and a changed text is no longer the accepted one.',
      ),
    },
    proceed,
  );
  return chosen === proceed;
}

function isActionTarget(target: unknown): target is NoteTarget & OpenAction {
  return (
    isNoteTarget(target) &&
    typeof Reflect.get(target, 'text') === 'string' &&
    typeof Reflect.get(target, 'offset') === 'number'
  );
}
