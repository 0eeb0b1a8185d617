import type { CriterionCoverage } from '../evidence/criterionCoverage';
import type { JournalSnapshot } from '../evidence/journalSnapshot';
import type { Mapping } from '../evidence/mapping';
import type { Range } from '../text/range';
import { findReferenceAt } from './findReferenceAt';

/** What to show about the code under the pointer. */
export interface CriterionHover {
  /** The characters of the code. */
  readonly range: Range;
  readonly coverage: CriterionCoverage;
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
  return { range: named.range, coverage, mappings, more };
}
