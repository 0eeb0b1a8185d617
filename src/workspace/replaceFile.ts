import * as vscode from 'vscode';
import { isThere } from './isThere';
import { lastSegment } from './standardPath';

/** What came of writing a file. */
export type Replaced =
  | { readonly kind: 'replaced' }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      /** Whether what was there before is still there, all of it. */
      readonly isUnchanged: boolean;
    };

/**
 * Writes all of `bytes` to `file` or nothing: to a file beside it first, which is then put in its
 * place. A browser may give leave to write `file` alone: then it is written itself, and gets back what
 * it said where that fails.
 * @param isCancelled asked before the last step; where it says so nothing is written
 */
export async function replaceFile(
  file: vscode.Uri,
  bytes: Uint8Array,
  isCancelled: () => boolean,
): Promise<Replaced> {
  const { fs } = vscode.workspace;
  // VS Code would delete a folder, with all that is in it, to put a file in its place.
  if (await isFolder(file)) return unchanged(vscode.FileSystemError.FileIsADirectory(file));
  const beside = vscode.Uri.joinPath(
    file,
    '..',
    `.${lastSegment(file)}.${Date.now().toString(36)}.tmp`,
  );
  try {
    await fs.writeFile(beside, bytes);
  } catch {
    await deleteIfThere(beside);
    return isCancelled() ? { kind: 'cancelled' } : writeInPlace(file, bytes);
  }
  try {
    if (isCancelled()) {
      await fs.delete(beside);
      return { kind: 'cancelled' };
    }
    await fs.rename(beside, file, { overwrite: true });
    return { kind: 'replaced' };
  } catch (error) {
    await deleteIfThere(beside);
    return unchanged(error);
  }
}

async function writeInPlace(file: vscode.Uri, bytes: Uint8Array): Promise<Replaced> {
  const { fs } = vscode.workspace;
  const wasThere = await isThere(file);
  const before = await readIfThere(file);
  try {
    await fs.writeFile(file, bytes);
    return { kind: 'replaced' };
  } catch (error) {
    const isUnchanged = before
      ? (await says(file, before)) || (await putBack(file, before))
      : !wasThere && !(await isThere(file));
    return { ...unchanged(error), isUnchanged };
  }
}

function unchanged(error: unknown): Replaced & { readonly kind: 'failed' } {
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', reason, isUnchanged: true };
}

async function says(file: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  const now = await readIfThere(file);
  return now?.length === bytes.length && now.every((byte, at) => byte === bytes[at]);
}

async function putBack(file: vscode.Uri, before: Uint8Array): Promise<boolean> {
  try {
    await vscode.workspace.fs.writeFile(file, before);
    return true;
  } catch {
    return false;
  }
}

async function readIfThere(file: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch {
    return undefined;
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
