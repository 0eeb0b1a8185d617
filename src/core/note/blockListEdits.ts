import type { BlockElement, BlockShape } from './criteriaShape';
import { quotedInTurn } from './frontMatterScalar';
import { deletion, insertion, lineEndOf, lineStartOf, type Splice } from './spliceText';

/** The edit that begins a list on the line after the key, whose colon ends at `colon`. */
export function startBlockList(
  yaml: string,
  colon: number,
  indent: string,
  codes: readonly string[],
  lineEnd: string,
): Splice {
  const lines = quotedInTurn(codes).map((code) => `${lineEnd}${indent}  - ${code}`);
  return insertion(lineEndOf(yaml, colon), lines.join(''));
}

/** The edits that put each code on a line of its own after the last element, written as that one is. */
export function appendToBlockList(
  yaml: string,
  { elements }: BlockShape,
  codes: readonly string[],
  lineEnd: string,
): readonly Splice[] {
  const last = elements.at(-1);
  if (!last) return [];
  const indent = yaml.slice(lineStartOf(yaml, last.dash), last.dash);
  const written = yaml.slice(last.dash + 1, last.start);
  const gap = /^[ \t]+$/.test(written) && last.code !== '' ? written : ' ';
  const lines = quotedInTurn(codes, yaml.charAt(last.start)).map(
    (code) => `${lineEnd}${indent}-${gap}${code}`,
  );
  return [insertion(lineEndOf(yaml, endOf(last)), lines.join(''))];
}

/**
 * The edits that take out the line or lines of the elements at `indices`; a comment at the end of one
 * stays, on a line of its own. Without any element the key is left with no value, which is an empty
 * list.
 */
export function removeFromBlockList(
  yaml: string,
  { elements }: BlockShape,
  indices: ReadonlySet<number>,
): readonly Splice[] {
  return elements
    .filter((_, index) => indices.has(index))
    .map((element) => {
      const end = endOf(element);
      const lineEnd = lineEndOf(yaml, end);
      const rest = yaml.slice(end, lineEnd);
      if (rest.trim() !== '') return deletion(element.dash, lineEnd - rest.trimStart().length);
      const lineStart = lineStartOf(yaml, element.dash);
      return deletion(lineStart - (yaml.startsWith('\r\n', lineStart - 2) ? 2 : 1), lineEnd);
    });
}

function endOf({ dash, end }: BlockElement): number {
  return Math.max(dash + 1, end);
}
