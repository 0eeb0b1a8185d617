import type { NoteFile } from '../note/noteFile';
import type { Month } from './byMonth';
import type { CriterionCoverage } from './criterionCoverage';
import { insideLimit, isLimited, type JournalLimit } from './journalLimit';
import { JournalSnapshot } from './journalSnapshot';
import { MappingTally } from './mappingTally';
import { StandardCoverage } from './standardCoverage';

/** Takes what is inside a limit out of one snapshot after another. */
export type SnapshotLimiter = (snapshot: JournalSnapshot) => JournalSnapshot;

/**
 * Limits snapshots to what is inside `limit`: the journal as if it had only those files, by the same
 * rules and on the same day; the very snapshot where nothing is left out. Notes are not judged anew,
 * only counted, and of one snapshot after another only what has changed between them.
 */
export function limiterFor(limit: JournalLimit): SnapshotLimiter {
  if (!isLimited(limit)) return (snapshot) => snapshot;
  const isInside = insideLimit(limit);
  const limitCriterion = once(({ criterion, rules, mappings }: CriterionCoverage) => {
    const tally = new MappingTally(criterion, rules);
    for (const mapping of mappings) if (isInside(mapping.note)) tally.add(mapping);
    return tally.coverage;
  });
  const limitMonth = once((month: Month<NoteFile>) => month.filter(isInside));
  return ({ standards, coverage, today, months }) =>
    new JournalSnapshot(
      standards,
      coverage.map(
        ({ standard, criteria }) => new StandardCoverage(standard, criteria.map(limitCriterion)),
      ),
      today,
      months.map(limitMonth),
    );
}

/** What is inside `limit` of a single snapshot. */
export function limitSnapshot(snapshot: JournalSnapshot, limit: JournalLimit): JournalSnapshot {
  return limiterFor(limit)(snapshot);
}

/** `work` that is done once for each thing, for as long as that thing is there. */
function once<T extends object, R extends object>(work: (thing: T) => R): (thing: T) => R {
  const results = new WeakMap<T, R>();
  return (thing) => {
    const result = results.get(thing) ?? work(thing);
    results.set(thing, result);
    return result;
  };
}
