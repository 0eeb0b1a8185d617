import * as vscode from 'vscode';

/** What a look for a file or folder finds. `unknown`: it could not be told, for the `reason`. */
export type Presence =
  | { readonly kind: 'there'; readonly isFolder: boolean }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Looks for the file or folder `uri`: only what is said not to be there is absent. */
export async function lookFor(uri: vscode.Uri): Promise<Presence> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return { kind: 'there', isFolder: (type & vscode.FileType.Directory) !== 0 };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return { kind: 'absent' };
    }
    return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
}
