import * as vscode from 'vscode';

/** The text on disk, each byte as it is: a byte order mark is part of it. */
export async function readDisk(uri: vscode.Uri): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
  return decoder.decode(await vscode.workspace.fs.readFile(uri));
}

/** The names in a folder, sorted; none where it is not there. */
export async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
  } catch {
    return [];
  }
}
