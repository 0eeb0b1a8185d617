import type { Note } from '../note/noteFile';
import type { StandardSet } from '../standard/standardSet';
import { toCriterionMapping, type MappedCriterion } from './mappedCriterion';
import { successorsOf } from './planMigration';

/**
 * The notes that would name more criteria by `mapping`.
 * @param standards the standards that codes may belong to, those of `mapping` among them
 */
export function notesToChange(
  notes: readonly Note[],
  mapping: readonly MappedCriterion[],
  standards: StandardSet,
): readonly Note[] {
  const successors = toCriterionMapping(mapping);
  return notes.filter(
    ({ criteria, standard }) => successorsOf(criteria, standard, successors, standards).length > 0,
  );
}
