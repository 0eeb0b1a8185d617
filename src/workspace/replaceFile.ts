import * as vscode from 'vscode';

/**
 * Writes all of `bytes` to `file` or nothing: to a file beside it first, which is then put in its
 * place. Rejects where that fails; what was there before is still there.
 * @param isCancelled asked before the last step; where it says so nothing is written
 */
export async function replaceFile(
  file: vscode.Uri,
  bytes: Uint8Array,
  isCancelled: () => boolean,
): Promise<void> {
  const { fs } = vscode.workspace;
  // VS Code would delete a folder, with all that is in it, to put a file in its place.
  if (await isFolder(file)) throw vscode.FileSystemError.FileIsADirectory(file);
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const beside = vscode.Uri.joinPath(file, '..', `.${name}.${Date.now().toString(36)}.tmp`);
  try {
    await fs.writeFile(beside, bytes);
    if (isCancelled()) await fs.delete(beside);
    else await fs.rename(beside, file, { overwrite: true });
  } catch (error) {
    await deleteIfThere(beside);
    throw error;
  }
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

async function deleteIfThere(file: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(file);
  } catch {
    // It was never written, or is in its place already.
  }
}
