import * as vscode from 'vscode';
import { readTextFile } from './readTextFile';

/** The text of a file as the user has it: that of its open document, saved or not, else that on disk. */
export async function readCurrentText(uri: vscode.Uri): Promise<string | undefined> {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === key,
  );
  return open ? open.getText() : readTextFile(uri);
}
