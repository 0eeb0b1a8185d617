import * as vscode from 'vscode';
import { readTextFile } from './readTextFile';

/** The text of a file as the user has it: that of its open document, saved or not, else that on disk. */
export async function readCurrentText(uri: vscode.Uri): Promise<string | undefined> {
  return openText(uri) ?? readTextFile(uri);
}

/** The text of the document `uri`, if it is open. */
export function openText(uri: vscode.Uri): string | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments
    .find((document) => !document.isClosed && document.uri.toString() === key)
    ?.getText();
}
