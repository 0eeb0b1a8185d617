import BTree from 'sorted-btree';
import { compareNewestFirst } from '../note/compareNewestFirst';
import type { NoteFile } from '../note/noteFile';
import { CriterionCoverage } from './criterionCoverage';
import { insideLimit, isLimited, type JournalLimit } from './journalLimit';
import { JournalSnapshot } from './journalSnapshot';
import { MappingTally } from './mappingTally';
import { StandardCoverage } from './standardCoverage';

/**
 * The journal as if it had only the files inside `limit`, by the same rules and on the same day; the
 * very `snapshot` where nothing is left out. Notes are not judged anew, only counted.
 */
export function limitSnapshot(snapshot: JournalSnapshot, limit: JournalLimit): JournalSnapshot {
  if (!isLimited(limit)) return snapshot;
  const isInside = insideLimit(limit);
  const files = snapshot.files.filter(isInside);
  return new JournalSnapshot(
    snapshot.standards,
    snapshot.coverage.map(
      ({ standard, criteria }) =>
        new StandardCoverage(
          standard,
          criteria.map((coverage) => limitCriterion(coverage, isInside)),
        ),
    ),
    snapshot.today,
    new BTree(files.map((file) => [file.uri, file])),
    new BTree(
      files.map((file) => [file, undefined]),
      compareNewestFirst,
    ),
  );
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
