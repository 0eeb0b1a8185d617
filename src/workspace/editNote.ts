import * as vscode from 'vscode';
import type { EditPlan } from '../core/note/editPlan';
import type { TextEdit } from '../core/text/textEdit';
import { localize } from './localize';
import { toVsCodeRange } from './toVsCodeRange';

/** How often an edit is planned anew because the text changed under it. */
const attempts = 3;

/** What came of an edit; a refusal is a sentence for the user. */
export type EditOutcome =
  | { readonly kind: 'edited' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Edits the file `uri` as `plan` says for its newest text: in one step that one undo takes back,
 * and through its document, so that nothing is written behind an open editor. A file that no editor
 * shows is saved, unless it has changes of the user's that are not.
 */
export async function editNote(
  uri: vscode.Uri,
  plan: (text: string) => EditPlan,
): Promise<EditOutcome> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const document = await vscode.workspace.openTextDocument(uri);
    // Asked before the edit: VS Code shows a file by itself that stays unsaved for most of a second.
    const staysUnsaved = document.isDirty || document.isUntitled || isShown(uri);
    // From here to `applyEdit` nothing waits, and VS Code refuses an edit of an older version.
    const planned = plan(document.getText());
    if (planned.kind === 'refused') {
      return { kind: 'refused', reason: localize(planned.reason) };
    }
    if (planned.edits.length === 0) return { kind: 'unchanged' };
    const edit = new vscode.WorkspaceEdit();
    edit.set(uri, planned.edits.map(toVsCodeEdit));
    if (!(await vscode.workspace.applyEdit(edit))) continue;
    if (staysUnsaved) return { kind: 'edited' };
    return (await document.save())
      ? { kind: 'edited' }
      : { kind: 'refused', reason: vscode.l10n.t('The change was made, but could not be saved') };
  }
  return {
    kind: 'refused',
    reason: vscode.l10n.t("The file can't be written, or kept changing"),
  };
}

/** Whether some tab shows the file `uri`, in front or not. */
export function isShown(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => {
      const isOne = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
      return isOne && input.uri.toString() === key;
    });
}

function toVsCodeEdit({ range, newText }: TextEdit): vscode.TextEdit {
  return vscode.TextEdit.replace(toVsCodeRange(range), newText);
}
