import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as vscode from 'vscode';

/** The largest file that is hashed, in bytes: 1 GiB. VS Code hands a file out only as a whole. */
export const largestHashed = 1024 ** 3;

/** What came of hashing a file; `sha256` is in lower-case hex digits. */
export type FileHash =
  | { readonly kind: 'hash'; readonly sha256: string }
  | { readonly kind: 'too-large' }
  /** It is not there, cannot be read, or is no file. */
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'cancelled' };

/** The SHA-256 of the bytes that `file` has now. Cancelled, it comes back at once. */
export async function hashFile(
  file: vscode.Uri,
  token?: vscode.CancellationToken,
  largest = largestHashed,
): Promise<FileHash> {
  const hash = hashNow(file, largest);
  return token ? Promise.race([hash, whenCancelled(token, hash)]) : hash;
}

/**
 * The SHA-256 of `bytes` in lower-case hex digits.
 * @param subtle Web Crypto, which pages that came over plain HTTP from another machine lack
 */
export async function sha256Of(
  bytes: Uint8Array,
  subtle: SubtleCrypto | undefined,
): Promise<string> {
  const { buffer, byteOffset, byteLength } = bytes;
  if (subtle && buffer instanceof ArrayBuffer) {
    const digest = await subtle.digest('SHA-256', new Uint8Array(buffer, byteOffset, byteLength));
    return bytesToHex(new Uint8Array(digest));
  }
  const hash = sha256.create();
  for (let start = 0; start < byteLength; start += pieceSize) {
    hash.update(bytes.subarray(start, start + pieceSize));
    // Typing goes on meanwhile.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return bytesToHex(hash.digest());
}

/** How many bytes are hashed between two pauses where Web Crypto is missing. */
const pieceSize = 4 * 1024 * 1024;

async function hashNow(file: vscode.Uri, largest: number): Promise<FileHash> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(file);
    if ((type & vscode.FileType.File) === 0) {
      return { kind: 'unreadable', why: vscode.l10n.t('It is no file') };
    }
    if (size > largest) return { kind: 'too-large' };
    const bytes = await vscode.workspace.fs.readFile(file);
    return { kind: 'hash', sha256: await sha256Of(bytes, globalThis.crypto.subtle) };
  } catch (error) {
    return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) };
  }
}

/** Resolves once `token` is cancelled; lets go of it when `work` is done first. */
function whenCancelled(
  token: vscode.CancellationToken,
  work: Promise<FileHash>,
): Promise<FileHash> {
  const cancelled: FileHash = { kind: 'cancelled' };
  if (token.isCancellationRequested) return Promise.resolve(cancelled);
  return new Promise((resolve) => {
    const listener = token.onCancellationRequested(() => resolve(cancelled));
    void work.finally(() => {
      listener.dispose();
    });
  });
}
