import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { placeWrittenPath, type PathRefusal, type WritingPlace } from '../core/text/writtenPath';
import { followLinks, placeOf } from './followLinks';

/** How much of a file is read at a time, in bytes: evidence may be hours of picture. */
const readAtOnce = 1024 * 1024;

/** What there is to know about the files that a note names as evidence, by the paths it writes. */
export interface EvidenceFiles {
  /** Whether the file is known not to exist. */
  readonly isMissing: (written: string) => boolean;
  /** The lower-case hex SHA-256 of the file as it is now; nothing where it cannot be read. */
  readonly hashOf: (written: string) => string | undefined;
  /** Why the file isn't looked at; nothing where it is, and for an address of the web. */
  readonly whyUnchecked: (written: string) => PathRefusal | undefined;
}

/** Where evidence is looked for. */
export interface EvidencePlace {
  /** The path of the note. */
  readonly note: string;
  /** The path of the journal that the note is in. */
  readonly journal: string;
  /** Whether files of this computer that are outside the journal are looked at too. */
  readonly allowOutside: boolean;
}

/**
 * Looks for the evidence of a note, where the guard for paths lets it: never on another computer or in
 * a device, and outside the journal only if that is allowed. Links are followed by the same rule.
 */
export function evidenceFilesOf({ note, journal, allowOutside }: EvidencePlace): EvidenceFiles {
  // Most notes have no evidence, and following links takes its time.
  let place: WritingPlace | undefined;

  function locate(written: string): Located {
    place ??= placeOf(journal, path.dirname(note));
    const placed = placeWrittenPath(written, place);
    if (placed.kind === 'web') return { kind: 'unchecked' };
    const found =
      placed.kind === 'refused' ? placed : followLinks(placed.path, place, allowOutside);
    switch (found.kind) {
      case 'real':
        return { kind: 'file', file: found.path };
      case 'absent':
        return { kind: 'missing' };
      case 'refused':
        return { kind: 'unchecked', why: found.reason };
      case 'unreadable':
        return { kind: 'unchecked' };
    }
  }

  return {
    isMissing: (written) => locate(written).kind === 'missing',
    hashOf: (written) => {
      const located = locate(written);
      return located.kind === 'file' ? hash(located.file) : undefined;
    },
    whyUnchecked: (written) => {
      const located = locate(written);
      return located.kind === 'unchecked' ? located.why : undefined;
    },
  };
}

type Located =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unchecked'; readonly why?: PathRefusal };

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
