import BTree from 'sorted-btree';
import { compareNewestFirst } from '../note/compareNewestFirst';
import type { NoteFile } from '../note/noteFile';
import { CriterionCoverage } from './criterionCoverage';
import { insideLimit, isLimited, type JournalLimit } from './journalLimit';
import { JournalSnapshot } from './journalSnapshot';
import { MappingTally } from './mappingTally';
import { StandardCoverage } from './standardCoverage';
import { listValues } from './valueTally';

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
  const limited = new WeakMap<CriterionCoverage, CriterionCoverage>();
  const limitOnce = (coverage: CriterionCoverage): CriterionCoverage => {
    const known = limited.get(coverage) ?? limitCriterion(coverage, isInside);
    limited.set(coverage, known);
    return known;
  };
  return (snapshot) => {
    const files = snapshot.files.filter(isInside);
    const notes = files.filter((file) => file.kind === 'note');
    return new JournalSnapshot(
      snapshot.standards,
      snapshot.coverage.map(
        ({ standard, criteria }) => new StandardCoverage(standard, criteria.map(limitOnce)),
      ),
      snapshot.today,
      listValues(notes, ({ production }) => production),
      listValues(notes, ({ role }) => role),
      new BTree(files.map((file) => [file.uri, file])),
      new BTree(
        files.map((file) => [file, undefined]),
        compareNewestFirst,
      ),
    );
  };
}

/** What is inside `limit` of a single snapshot. */
export function limitSnapshot(snapshot: JournalSnapshot, limit: JournalLimit): JournalSnapshot {
  return limiterFor(limit)(snapshot);
}

function limitCriterion(
  { criterion, rules, mappings }: CriterionCoverage,
  isInside: (file: NoteFile) => boolean,
): CriterionCoverage {
  const tally = new MappingTally();
  for (const mapping of mappings) {
    if (isInside(mapping.note)) tally.put(mapping);
  }
  return new CriterionCoverage(criterion, rules, tally);
}
