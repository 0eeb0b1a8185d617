import * as vscode from 'vscode';
import { standardsFolderIn } from '../workspace/standardPath';

/** The file that the standard `urn` has, or would have, in the journal `folder`. */
export function standardFileUri(folder: vscode.Uri, urn: string): vscode.Uri {
  return vscode.Uri.joinPath(standardsFolderIn(folder), `${urn}.yaml`);
}

/**
 * The document that becomes that file when it is saved: VS Code asks for no name then, and makes the
 * folders. Its scheme says that there is no file yet; machine and path are those of the folder.
 */
export function newStandardUri(folder: vscode.Uri, urn: string): vscode.Uri {
  return standardFileUri(folder, urn).with({ scheme: 'untitled' });
}

/**
 * Opens `text` as the unsaved file of the standard `urn` in the journal `folder`. Nothing is written
 * until the user saves. Where the standard is open unsaved already, `text` takes the place of what it
 * says, which undo brings back.
 * @param urn one that `isStandardUrn` takes
 * @throws where that file exists; callers look first
 */
export async function openNewStandard(
  folder: vscode.Uri,
  urn: string,
  text: string,
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(newStandardUri(folder, urn));
  if (document.getText() !== text) {
    const edit = new vscode.WorkspaceEdit();
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
    await vscode.workspace.applyEdit(edit);
  }
  return vscode.window.showTextDocument(document, { preview: false });
}
