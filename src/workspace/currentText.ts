import * as vscode from 'vscode';
import { readTextFile } from './readTextFile';

/**
 * The text of a file as the user has it: that of its open document, saved or not, else that on disk.
 * Nothing where it can't be read or is too large.
 */
export async function readCurrentText(uri: vscode.Uri): Promise<string | undefined> {
  const open = openText(uri);
  if (open !== undefined) return open;
  const read = await readTextFile(uri);
  return read.kind === 'text' ? read.text : undefined;
}

/** The text of the document `uri`, if it is open. */
export function openText(uri: vscode.Uri): string | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments
    .find((document) => !document.isClosed && document.uri.toString() === key)
    ?.getText();
}
