import { lineEndOf, lineStartOf } from '../note/spliceText';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import type { Range } from '../text/range';
import { TextLines } from '../text/textLines';
import { resolveAccepted, resolveReferences, type ResolvedReference } from './resolveReferences';

/** The criterion that a place in a text names, and the characters that do so. */
export interface NamedCriterion {
  readonly criterion: Criterion;
  readonly range: Range;
}

/**
 * What the code at `offset` names: an element of `criteria`, a hashtag that marks a passage, a code
 * that somebody has accepted, or a full id such as `SKSPP05/P7` anywhere in the text. The place after its last character belongs to it.
 * @param offset a UTF-16 offset
 */
export function findReferenceAt(
  text: string,
  offset: number,
  standards: StandardSet,
): NamedCriterion | undefined {
  const lines = new TextLines(text);
  const { line, character } = lines.positionAt(offset);
  const isHere = ({ range: { start, end } }: ResolvedReference): boolean =>
    (start.line < line || (start.line === line && start.character <= character)) &&
    (end.line > line || (end.line === line && end.character >= character));
  const reference =
    resolveReferences(text, standards).find(isHere) ??
    resolveAccepted(text, standards).find(isHere);
  if (reference) return { criterion: reference.criterion, range: reference.range };
  return findMention(text, offset, standards, lines);
}

/** The longest stretch of a line that is looked through on either side, in UTF-16 units. */
const reach = 200;

/** A full id in running text. A path or an address that ends like one names nothing. */
function findMention(
  text: string,
  offset: number,
  standards: StandardSet,
  lines: TextLines,
): NamedCriterion | undefined {
  const from = Math.max(lineStartOf(text, offset), offset - reach);
  const stretch = text.slice(from, Math.min(lineEndOf(text, offset), offset + reach));
  const fullId = /(?<![^\s()[\]{}<>"'`,;|*#])[^\s()[\]{}<>"'`,;|*#]{1,100}/g;
  for (const { index, 0: word } of stretch.matchAll(fullId)) {
    const written = word.replace(/[.:!?]+$/, '');
    const [start, end] = [from + index, from + index + written.length];
    if (offset < start || offset > end || !written.includes('/')) continue;
    const resolution = standards.resolve(written);
    if (resolution.kind !== 'criterion') continue;
    return { criterion: resolution.criterion, range: lines.rangeBetween(start, end) };
  }
  return undefined;
}
