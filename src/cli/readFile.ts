import { readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { followLinks, placeOf } from './followLinks';

/** What a look at a file comes to; a pipe or a device is no file, and is never opened. */
export type FileBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' | 'not-a-file' | 'too-large' | 'elsewhere' | 'unreadable' };

/**
 * Reads the regular file `name` of the journal `folder`, as {@link readFile} does. Where a link leads to
 * another computer or a device, its target isn't touched.
 */
export function readJournalFile(folder: string, name: string, limit: number): FileBytes {
  const followed = followLinks(path.resolve(folder, name), placeOf(folder), true);
  switch (followed.kind) {
    case 'real':
      return readFile(followed.path, limit);
    case 'refused':
      return { kind: followed.reason === 'device' ? 'not-a-file' : 'elsewhere' };
    case 'absent':
    case 'unreadable':
      return { kind: followed.kind };
  }
}

/**
 * Reads the regular file `file`, which may be reached through links.
 * @param limit the most bytes that it may have; one that has more is not opened
 */
export function readFile(file: string, limit: number): FileBytes {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return { kind: 'not-a-file' };
    if (stats.size > limit) return { kind: 'too-large' };
    return { kind: 'bytes', bytes: readFileSync(file) };
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { kind: isAbsent ? 'absent' : 'unreadable' };
  }
}

/**
 * Reads standard input to its end.
 * @param limit the most bytes that are taken from it
 */
export function readStandardInput(limit: number): FileBytes {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const piece = Buffer.alloc(64 * 1024);
      const length = readSync(0, piece);
      if (length === 0) return { kind: 'bytes', bytes: Buffer.concat(pieces) };
      size += length;
      if (size > limit) return { kind: 'too-large' };
      pieces.push(piece.subarray(0, length));
    }
  } catch {
    return { kind: 'unreadable' };
  }
}

/** What to say, behind its name, of a file that there are no bytes of. */
export function describeUnread({ kind }: Exclude<FileBytes, { kind: 'bytes' }>): string {
  switch (kind) {
    case 'absent':
      return 'cannot be read: it is not there';
    case 'not-a-file':
      return "cannot be read: it isn't a file";
    case 'too-large':
      return 'cannot be read: it is too large';
    case 'elsewhere':
      return 'cannot be read: a link leads to another computer';
    case 'unreadable':
      return 'cannot be read';
  }
}

/** UTF-8 without its byte order mark; what isn't UTF-8 becomes replacement characters. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
