import * as vscode from 'vscode';
import { isNoteTarget } from '../workspace/targets';

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

/** What a command about one file was called for: a tree item, an editor's title, or the palette. */
export function targetUri([argument]: readonly unknown[]): vscode.Uri | undefined {
  if (isNoteTarget(argument)) return vscode.Uri.parse(argument.noteUri);
  return argument instanceof vscode.Uri ? argument : activeDocumentUri();
}
