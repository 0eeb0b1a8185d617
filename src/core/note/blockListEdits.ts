import type { BlockElement, BlockShape } from './criteriaShape';
import { flowScalar, quotedLike } from './frontMatterScalar';
import { deletion, insertion, lineEndOf, lineStartOf, spliceText } from './spliceText';

/** `yaml` with the first element of a list on the line after the key, whose colon ends at `colon`. */
export function startBlockList(
  yaml: string,
  colon: number,
  indent: string,
  code: string,
  lineEnd: string,
): string {
  const line = `${lineEnd}${indent}  - ${flowScalar(code)}`;
  return spliceText(yaml, insertion(lineEndOf(yaml, colon), line));
}

/** `yaml` with `code` on a line of its own after the last element, written as that one is. */
export function appendToBlockList(
  yaml: string,
  { elements }: BlockShape,
  code: string,
  lineEnd: string,
): string {
  const last = elements.at(-1);
  if (!last) return yaml;
  const indent = yaml.slice(lineStartOf(yaml, last.dash), last.dash);
  const gap = yaml.slice(last.dash + 1, last.start);
  const written = quotedLike(yaml.charAt(last.start), code);
  const line = `${lineEnd}${indent}-${/^[ \t]+$/.test(gap) && last.code !== '' ? gap : ' '}${written}`;
  return spliceText(yaml, insertion(lineEndOf(yaml, endOf(last)), line));
}

/**
 * `yaml` without the line or lines of the element at `index`; a comment at its end stays, on a line
 * of its own. Without any element the key is left with no value, which is an empty list.
 */
export function removeFromBlockList(yaml: string, { elements }: BlockShape, index: number): string {
  const element = elements[index];
  if (!element) return yaml;
  const end = endOf(element);
  const lineEnd = lineEndOf(yaml, end);
  const rest = yaml.slice(end, lineEnd);
  if (rest.trim() !== '') {
    const comment = lineEnd - rest.trimStart().length;
    return spliceText(yaml, deletion(element.dash, comment));
  }
  const lineStart = lineStartOf(yaml, element.dash);
  const previousEnd = lineStart - (yaml.slice(0, lineStart).endsWith('\r\n') ? 2 : 1);
  return spliceText(yaml, deletion(previousEnd, lineEnd));
}

function endOf({ dash, end }: BlockElement): number {
  return Math.max(dash + 1, end);
}
