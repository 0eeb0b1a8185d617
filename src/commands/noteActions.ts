import * as vscode from 'vscode';
import type { Note, UntaggedFile } from '../core/note/noteFile';
import { parseNoteFile } from '../core/note/parseNoteFile';
import { localize } from '../workspace/localize';
import { fileName } from './fileName';
import type { Action, Messages } from './messages';

/** The button that opens the note that a message is about. */
export function openNoteAction(uri: vscode.Uri): Action {
  return {
    label: vscode.l10n.t('Open the Note'),
    run: () => vscode.window.showTextDocument(uri),
  };
}

/** Whether an editor shows the note, so that its author sees what becomes of it. */
export function isInSight(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === key);
}

/** The file `uri` as its editor has it; nothing, after a message, where it cannot be read. */
export async function readNoteFile(
  uri: vscode.Uri,
  messages: Messages,
): Promise<Note | UntaggedFile | undefined> {
  try {
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    const file = parseNoteFile(uri.toString(), text);
    if (file.kind !== 'unreadable') return file;
    const why = localize(file.problems[0].message);
    messages.fail(
      vscode.l10n.t('{0} cannot be changed until it can be read: {1}', fileName(uri), why),
      openNoteAction(uri),
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    messages.fail(vscode.l10n.t('{0} cannot be opened: {1}', fileName(uri), why));
  }
  return undefined;
}
