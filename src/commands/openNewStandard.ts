import * as vscode from 'vscode';

/**
 * Opens the file `.nos/standards/<urn>.yaml` of `folder` in an editor, unsaved: nothing is written
 * until the user saves. A document that is open already keeps its text.
 */
export async function openNewStandard(
  folder: vscode.Uri,
  urn: string,
  text: string,
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(newStandardUri(folder, urn));
  if (document.getText() === '') {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
  }
  return vscode.window.showTextDocument(document, { preview: false });
}

/** The document of a standard's file that has not been saved yet. */
export function newStandardUri(folder: vscode.Uri, urn: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, '.nos', 'standards', `${urn}.yaml`).with({
    scheme: 'untitled',
  });
}
