import * as vscode from 'vscode';

/** How messages call the file `uri`: by its path in the workspace. */
export function fileName(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
