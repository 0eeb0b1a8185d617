import * as vscode from 'vscode';

/**
 * The text of a file as UTF-8 without its byte order mark, or nothing if it cannot be read (it may
 * have gone since it was listed). Bytes that are no UTF-8 become replacement characters.
 */
export async function readTextFile(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
