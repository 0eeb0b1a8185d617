import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  placePath,
  placeWrittenPath,
  type PathRefusal,
  type PlacedPath,
  type WritingPlace,
} from '../core/text/writtenPath';

/** How much of a file is read at a time, in bytes: evidence may be hours of picture. */
const readAtOnce = 1024 * 1024;

const rules = path.sep === '\\' ? 'windows' : 'posix';

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
  const noteFolder = path.resolve(path.dirname(note));
  // Most notes have no evidence, and following links takes its time.
  let place: WritingPlace | undefined;
  const placeNow = (): WritingPlace =>
    (place ??= {
      noteFolder: withSlashes(noteFolder),
      folders: [path.resolve(journal), realPath(journal), realPath(noteFolder)].map(withSlashes),
      rules,
    });

  /** What is outside is refused too where that isn't allowed. */
  const allow = (placed: PlacedPath): PlacedPath =>
    placed.kind === 'outside' && !allowOutside ? { kind: 'refused', reason: 'outside' } : placed;

  function locate(written: string): Located {
    const placed = allow(placeWrittenPath(written, placeNow()));
    if (placed.kind === 'web') return { kind: 'unchecked' };
    if (placed.kind === 'refused') return { kind: 'unchecked', why: placed.reason };
    try {
      const real = realpathSync(placed.path);
      const target = allow(placePath(withSlashes(real), placeNow()));
      return target.kind === 'refused'
        ? { kind: 'unchecked', why: target.reason }
        : { kind: 'file', file: real };
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      return { kind: isMissing ? 'missing' : 'unchecked' };
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

/** The path `file` with links followed, or as it is where that fails. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function withSlashes(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
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
