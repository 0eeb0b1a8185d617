import * as vscode from 'vscode';

/** What a look for a file or folder finds. `unknown`: it could not be told, for the `reason`. */
export type Presence =
  | { readonly kind: 'there' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Looks for the file or folder `uri`: only what is said not to be there is absent. */
export async function lookFor(uri: vscode.Uri): Promise<Presence> {
  try {
    await vscode.workspace.fs.stat(uri);
    return { kind: 'there' };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return { kind: 'absent' };
    }
    return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
}
