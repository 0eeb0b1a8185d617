import type { JournalSnapshot } from '../evidence/journalSnapshot';
import { isSuspectUnder } from '../evidence/rewording';
import { groupNotesByCriterion } from '../migration/groupNotesByCriterion';
import type { Standard } from '../standard/standard';
import { StandardSet } from '../standard/standardSet';
import type { NotesByCode } from './isUsualChange';
import { criterionChanges, goneCodes, isRevision, type StandardChange } from './standardChange';

/** The notes that name each criterion of `standard`, by code, whether or not it is in use. */
export function namingNotes(
  { notes, standards }: JournalSnapshot,
  standard: Standard,
): NotesByCode {
  const set = new StandardSet([standard], standards.defaultUrn);
  const naming = groupNotesByCriterion(notes, set);
  return new Map(
    standard.criteria.flatMap(({ id, code }) => {
      const its = naming.get(id);
      return its ? [[code, [...its]] as const] : [];
    }),
  );
}

/**
 * How many notes need another look once `changes` are taken over: they name a criterion that has a
 * new wording, count so far as to their state, and are older than that.
 * @param date the day from which the new wordings hold
 */
export function countSuspects(
  naming: NotesByCode,
  changes: readonly StandardChange[],
  date: string,
): number {
  const suspects = criterionChanges(changes).flatMap((change) =>
    change.codes
      .filter((code) => isRevision(change, code))
      .flatMap(({ code }) => naming.get(code) ?? [])
      .filter((note) => note.status === 'ready' && isSuspectUnder(note, date))
      .map(({ uri }) => uri),
  );
  return new Set(suspects).size;
}

/** How many notes, drafts among them, name a code that `changes` leave nothing under. */
export function countStranded(naming: NotesByCode, changes: readonly StandardChange[]): number {
  const stranded = goneCodes(changes).flatMap(({ code }) => naming.get(code) ?? []);
  return new Set(stranded.map(({ uri }) => uri)).size;
}
