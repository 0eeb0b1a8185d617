import * as vscode from 'vscode';

/**
 * The document that the user has in front of them, also in an editor that is no text editor: VS Code
 * knows an active text editor only for the latter.
 */
export function activeDocumentUri(): vscode.Uri | undefined {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) {
    return input.uri;
  }
  return vscode.window.activeTextEditor?.document.uri;
}
