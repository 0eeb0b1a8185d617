import { findCriterionReferences } from '../note/findCriterionReferences';
import type { CriterionId } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';

/**
 * The line, 1-based, on which a note's front matter first names each of its criteria.
 * @param text the note's whole text
 * @param noteStandard the note's key `standard`
 */
export function criterionLines(
  text: string,
  standards: StandardSet,
  noteStandard?: string,
): ReadonlyMap<CriterionId, number> {
  const lines = new Map<CriterionId, number>();
  for (const { kind, written, range } of findCriterionReferences(text)) {
    if (kind !== 'tag') continue;
    const resolution = standards.resolve(written, noteStandard);
    if (resolution.kind !== 'criterion' || lines.has(resolution.criterion.id)) continue;
    lines.set(resolution.criterion.id, range.start.line + 1);
  }
  return lines;
}
