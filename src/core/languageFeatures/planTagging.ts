import type { EditPlan } from '../note/editPlan';
import { findCriterionReferences } from '../note/findCriterionReferences';
import { planCriteriaEdit } from '../note/planCriteriaEdit';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import { noteStandardOf } from './noteSymbol';

/**
 * Plans the smallest edit that tags a note with `criteria`, each written as the note has to write it.
 * Those that it names already, in whatever spelling, are left out.
 */
export function planTagging(
  text: string,
  criteria: readonly Criterion[],
  standards: StandardSet,
): EditPlan {
  const noteStandard = noteStandardOf(text);
  const tagged = new Set(
    findCriterionReferences(text).flatMap(({ kind, written }) => {
      const resolution = standards.resolve(written, noteStandard);
      return kind === 'tag' && resolution.kind === 'criterion' ? [resolution.criterion.id] : [];
    }),
  );
  const add = criteria
    .filter(({ id }) => !tagged.has(id))
    .map((criterion) => standards.writtenCode(criterion, noteStandard));
  return planCriteriaEdit(text, { add, remove: [] });
}
