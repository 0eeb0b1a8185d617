import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { hasScheme } from '../core/languageFeatures/evidencePath';

/** How much of a file is read at a time, in bytes: evidence may be hours of picture. */
const readAtOnce = 1024 * 1024;

/** What there is to know about the files that a note names as evidence, by the paths it writes. */
export interface EvidenceFiles {
  /** Whether the file is known not to exist. */
  readonly isMissing: (written: string) => boolean;
  /** The lower-case hex SHA-256 of the file as it is now; nothing where it cannot be read. */
  readonly hashOf: (written: string) => string | undefined;
}

/**
 * Looks for evidence of the note `note`. What is no path of a file, an address or a path from
 * somebody's home, is not looked for; neither is what the file system will not tell of.
 * @param note the note's path
 */
export function evidenceFilesOf(note: string): EvidenceFiles {
  return {
    isMissing: (written) => {
      const file = resolve(note, written);
      return file !== undefined && isNotThere(file);
    },
    hashOf: (written) => {
      const file = resolve(note, written);
      return file === undefined ? undefined : hash(file);
    },
  };
}

function resolve(note: string, written: string): string | undefined {
  if (hasScheme(written) || written.startsWith('~') || written.startsWith('//')) return undefined;
  const isAbsolute = path.isAbsolute(written) || /^[a-z]:/i.test(written);
  return isAbsolute ? written : path.join(path.dirname(note), written);
}

function isNotThere(file: string): boolean {
  try {
    statSync(file);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

function hash(file: string): string | undefined {
  try {
    // A pipe or a device would never end.
    if (!statSync(file).isFile()) return undefined;
    const descriptor = openSync(file, 'r');
    try {
      const digest = createHash('sha256');
      const buffer = Buffer.alloc(readAtOnce);
      for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
        digest.update(buffer.subarray(0, read));
      }
      return digest.digest('hex');
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}
