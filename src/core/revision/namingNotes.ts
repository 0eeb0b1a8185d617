import type { JournalSnapshot } from '../evidence/journalSnapshot';
import { isSuspectUnder } from '../evidence/rewording';
import { groupNotesByCriterion } from '../migration/groupNotesByCriterion';
import type { Standard } from '../standard/standard';
import { StandardSet } from '../standard/standardSet';
import type { NotesByCode } from './isUsualChange';
import { criterionChanges, goneCodes, isRevision, type StandardChange } from './standardChange';

/**
 * The notes that name each criterion of `standard`, by code, whether or not it is in use.
 * @param after the same standard as it is to be: notes may name a code already that it does not have yet
 */
export function namingNotes(
  { notes, standards }: JournalSnapshot,
  standard: Standard,
  after = standard,
): NotesByCode {
  const known = new Set(standard.criteria.map(({ code }) => code));
  const criteria = [...standard.criteria, ...after.criteria.filter(({ code }) => !known.has(code))];
  const set = new StandardSet([{ ...standard, criteria }], standards.defaultUrn);
  const naming = groupNotesByCriterion(notes, set);
  return new Map(
    criteria.flatMap(({ id, code }) => {
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

/**
 * How many notes count for a new wording without another look, since they are not older than it: they
 * were written for the wording that the file has until today.
 * @param date the day from which the new wordings hold
 * @param today the local date `YYYY-MM-DD`
 */
export function countUnseen(
  naming: NotesByCode,
  changes: readonly StandardChange[],
  date: string,
  today: string,
): number {
  return countSuspects(naming, changes, today) - countSuspects(naming, changes, date);
}

/** How many notes, drafts among them, name a code that `changes` leave nothing under. */
export function countStranded(naming: NotesByCode, changes: readonly StandardChange[]): number {
  const stranded = goneCodes(changes).flatMap(({ code }) => naming.get(code) ?? []);
  return new Set(stranded.map(({ uri }) => uri)).size;
}
