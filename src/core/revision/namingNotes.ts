import type { JournalSnapshot } from '../evidence/journalSnapshot';
import { isSuspectUnder } from '../evidence/rewording';
import type { Note } from '../note/noteFile';
import { criterionChanges, isRevision, type StandardChange } from './standardChange';

/** The notes that name each criterion of the standard `urn`, by code. */
export function namingNotes(
  snapshot: JournalSnapshot,
  urn: string,
): ReadonlyMap<string, readonly Note[]> {
  const coverage = snapshot.coverage.find(({ standard }) => standard.urn === urn);
  const entries = (coverage?.criteria ?? []).map(
    ({ criterion, mappings }) => [criterion.code, mappings.map(({ note }) => note)] as const,
  );
  return new Map(entries);
}

/**
 * How many notes need another look once `changes` are taken over: they name a criterion that has a
 * new wording, count so far as to their state, and are older than that.
 * @param date the day from which the new wordings hold
 */
export function countSuspects(
  naming: ReadonlyMap<string, readonly Note[]>,
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
