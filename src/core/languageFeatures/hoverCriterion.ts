import type { CriterionCoverage } from '../evidence/criterionCoverage';
import type { JournalSnapshot } from '../evidence/journalSnapshot';
import type { Mapping } from '../evidence/mapping';
import type { Rewording } from '../evidence/rewording';
import { parseNoteFile } from '../note/parseNoteFile';
import { suspectsOf } from '../suspect/suspectEvidence';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import type { Range } from '../text/range';
import { findReferenceAt } from './findReferenceAt';

/** What to show about the code under the pointer. */
export interface CriterionHover {
  /** The characters of the code. */
  readonly range: Range;
  readonly coverage: CriterionCoverage;
  /** How the criterion has changed since the note was written, where the note is suspect for it. */
  readonly rewording?: Rewording;
  /** The newest notes that name the criterion, a few at most. */
  readonly mappings: readonly Mapping[];
  /** How many notes more there are. */
  readonly more: number;
}

const mostNotes = 5;

/**
 * What is known about the criterion that the code at `offset` names; nothing where there is none.
 * @param offset a UTF-16 offset
 */
export function hoverCriterion(
  text: string,
  offset: number,
  snapshot: JournalSnapshot,
): CriterionHover | undefined {
  const named = findReferenceAt(text, offset, snapshot.standards);
  const coverage = named && snapshot.criterion(named.criterion.id);
  if (!coverage) return undefined;
  const mappings = coverage.mappings.slice(0, mostNotes);
  const more = coverage.noteCount - mappings.length;
  const rewording = findOwnRewording(text, named.criterion, snapshot.standards);
  return { range: named.range, coverage, ...(rewording && { rewording }), mappings, more };
}

/** The rewording that the note `text` is suspect for. */
function findOwnRewording(
  text: string,
  criterion: Criterion,
  standards: StandardSet,
): Rewording | undefined {
  if (criterion.revisions.length === 0) return undefined;
  const file = parseNoteFile('', text);
  if (file.kind !== 'note') return undefined;
  return suspectsOf(file, standards).find((suspect) => suspect.criterion === criterion)?.rewording;
}
