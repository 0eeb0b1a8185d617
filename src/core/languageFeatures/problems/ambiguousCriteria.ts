import type { CriterionReference } from '../../note/criterionReference';
import type { StandardSet } from '../../standard/standardSet';
import { message } from '../../text/message';
import type { Problem } from '../../text/problem';
import type { NoteContext } from './noteContext';

/**
 * Bare codes of a note that names no standard, where another active standard has them as well: they
 * count for the default standard, and their author may have meant the other one. Said once a note, at
 * the first of them, since one key settles it for all.
 */
export function findAmbiguousCriteria({ note, tags, standards }: NoteContext): readonly Problem[] {
  if (note.standard !== undefined) return [];
  const ambiguous = tags.filter(({ written }) => othersWith(written, standards).length > 0);
  const [first] = ambiguous;
  if (!first) return [];
  const others = new Set(ambiguous.flatMap(({ written }) => othersWith(written, standards)));
  const words = message(
    'Read as {0}, the default standard. {1} has {2} too: which one is this note about?',
    standards.defaultUrn,
    [...others].join(', '),
    listOnce(ambiguous),
  );
  return [{ code: 'ambiguous-criterion', severity: 'hint', range: first.range, message: words }];
}

/** The other standards that have the code which `written` names in the default one. */
function othersWith(written: string, standards: StandardSet): readonly string[] {
  if (written.includes('/') || standards.resolve(written).kind !== 'criterion') return [];
  const urns = standards.criteriaWith(written).map(({ urn }) => urn);
  return urns.filter((urn) => urn !== standards.defaultUrn);
}

function listOnce(references: readonly CriterionReference[]): string {
  return [...new Set(references.map(({ written }) => written))].join(', ');
}
