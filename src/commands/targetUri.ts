import * as vscode from 'vscode';
import { activeDocumentUri } from '../util/activeDocumentUri';
import { isNoteTarget } from '../workspace/targets';

/** What a command about one file was called for: a tree item, an editor's title, or the palette. */
export function targetUri([argument]: readonly unknown[]): vscode.Uri | undefined {
  if (isNoteTarget(argument)) return vscode.Uri.parse(argument.noteUri);
  return argument instanceof vscode.Uri ? argument : activeDocumentUri();
}
