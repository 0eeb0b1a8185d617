import type { WrittenEvidence } from '../../note/frontMatterPlaces';
import { message } from '../../text/message';
import type { Problem } from '../../text/problem';
import { describeRefusal, readAddress } from '../../text/writtenPath';
import type { NoteContext } from './noteContext';

/** Files that are gone, or whose path has a slip in it. */
export function findMissingEvidence({ places, isMissing }: NoteContext): readonly Problem[] {
  const isGone = ({ text }: WrittenEvidence): boolean =>
    readAddress(text) === undefined && isMissing?.(text) === true;
  return (places?.evidenceFiles ?? []).filter(isGone).map(({ text, range }) => ({
    code: 'missing-evidence',
    severity: 'warning',
    range,
    message: message('The file {0} does not exist', text),
  }));
}

/** Files that are no longer what the note was written about: their hash is another one. */
export function findChangedEvidence({ places, hashOf }: NoteContext): readonly Problem[] {
  const isChanged = ({ text, sha256 }: WrittenEvidence): boolean => {
    if (sha256 === undefined || !isSha256(sha256) || readAddress(text)) return false;
    const hash = hashOf?.(text);
    return hash !== undefined && hash !== sha256;
  };
  return (places?.evidenceFiles ?? []).filter(isChanged).map(({ text, range }) => ({
    code: 'changed-evidence',
    severity: 'warning',
    range,
    message: message('The file {0} has changed since it was attached', text),
  }));
}

/** Files that aren't looked at, so that nothing is known of them. */
export function findUncheckedEvidence({ places, whyUnchecked }: NoteContext): readonly Problem[] {
  return (places?.evidenceFiles ?? []).flatMap(({ text, range }): readonly Problem[] => {
    const reason = whyUnchecked?.(text);
    if (reason === undefined) return [];
    const words = describeRefusal(text, reason);
    return [{ code: 'evidence-not-checked', severity: 'hint', range, message: words }];
  });
}

/** Hashes that no file can have. */
export function findBadHashes({ places }: NoteContext): readonly Problem[] {
  return (places?.evidenceHashes ?? [])
    .filter(({ text }) => !isSha256(text))
    .map(({ range }) => ({
      code: 'bad-hash',
      severity: 'warning',
      range,
      message: message('This is no SHA-256, which has 64 digits from 0 to 9 and a to f'),
    }));
}

/** Whether `text` is a SHA-256 in hexadecimal digits. */
export function isSha256(text: string): boolean {
  return /^[\da-f]{64}$/i.test(text);
}
