import type { FlowShape } from './criteriaShape';
import { flowScalar, quotedLike } from './frontMatterScalar';
import type { TextSpan } from './markdownLine';
import { deletion, insertion, lineEndOf, lineStartOf, spliceText } from './spliceText';

/** `yaml` with `code` as the last element of the list in brackets, written as the others are. */
export function appendToFlowList(
  yaml: string,
  shape: FlowShape,
  code: string,
  lineEnd: string,
): string {
  const last = shape.elements.at(-1);
  const written = last ? quotedLike(yaml.charAt(last.start), code) : flowScalar(code);
  return appendWritten(yaml, shape, written, lineEnd);
}

/** A list in brackets, from the one up to and with the other, and where its elements stand. */
interface FlowSpans extends TextSpan {
  readonly elements: readonly TextSpan[];
}

/** `yaml` with `written`, which is valid inside brackets, as the last element of the list. */
export function appendWritten(
  yaml: string,
  { start, end, elements }: FlowSpans,
  written: string,
  lineEnd: string,
): string {
  const last = elements.at(-1);
  if (!last) {
    const inside = yaml.slice(start + 1, end - 1);
    const padding = /^[ \t]+$/.test(inside) ? ' ' : '';
    return spliceText(yaml, insertion(start + 1, padding + written));
  }
  const after = readGap(yaml, last.end, end - 1);
  if (after.comma !== undefined && after.commentBeforeComma) {
    return spliceText(yaml, insertion(after.comma + 1, ` ${written},`));
  }
  const tail = (after.comma ?? last.end - 1) + 1;
  const comment = commentOnLine(yaml, tail);
  if (comment) {
    // The comment stays with the element that it is about.
    const newLine = `${lineEnd}${indentOf(yaml, last, start)}${written}`;
    return after.comma === undefined
      ? spliceText(yaml, insertion(last.end, ','), insertion(comment.end, newLine))
      : spliceText(yaml, insertion(comment.end, `${newLine},`));
  }
  const previous = elements.at(-2);
  const between = previous ? yaml.slice(previous.end, last.start) : '';
  const ownLine = isFirstOnLine(yaml, last.start);
  const separator = /^\s*,\s*$/.test(between)
    ? between
    : ownLine
      ? `,${lineEnd}${indentOf(yaml, last, start)}`
      : ', ';
  return spliceText(yaml, insertion(last.end, separator + written));
}

/**
 * `yaml` without the element at `index` of the list in brackets. Comments stay; what
 * {@link appendToFlowList} has written is taken away to the byte.
 */
export function removeFromFlowList(yaml: string, shape: FlowShape, index: number): string {
  const { start, end, elements } = shape;
  const element = elements[index];
  if (!element) return yaml;
  const previous = elements[index - 1];
  const next = elements[index + 1];
  const before = readGap(yaml, previous?.end ?? start + 1, element.start);
  const after = readGap(yaml, element.end, next?.start ?? end - 1);
  const remove = (from: number, to: number): string => spliceText(yaml, deletion(from, to));

  if (after.comma !== undefined && after.commentBeforeComma) {
    const ownText = deletion(before.end, element.end);
    return spliceText(yaml, ownText, deletion(after.comma, after.comma + 1));
  }
  const ownEnd = after.comma === undefined ? element.end : after.comma + 1;
  const ownLine = isFirstOnLine(yaml, element.start);
  const comment = commentOnLine(yaml, ownEnd);
  const nextOnLine = next && lineEndOf(yaml, ownEnd) >= next.start ? next : undefined;
  const follower = comment ?? nextOnLine;

  if (ownLine && follower) return remove(element.start, follower.start);
  if (!previous && !next) return remove(before.end, ownEnd);
  if (!previous) {
    if (ownLine) return remove(before.end, ownEnd);
    if (next && !after.hasComment) return remove(element.start, next.start);
    return remove(element.start, ownEnd);
  }
  if (!before.hasComment) return remove(previous.end, element.end);
  if (after.comma !== undefined) return remove(before.end, ownEnd);
  // The last element takes the comma before it along, over a comment that stays.
  if (before.comma === undefined || before.comma + 1 === before.end) {
    return remove(before.comma ?? before.end, element.end);
  }
  const comma = deletion(before.comma, before.comma + 1);
  return spliceText(yaml, comma, deletion(before.end, element.end));
}

/** What stands between two elements: blanks, comments and one comma at most. */
interface Gap {
  /** The offset of the comma. */
  readonly comma?: number;
  readonly hasComment: boolean;
  readonly commentBeforeComma: boolean;
  /** The offset after the last comment or comma, or the start of the gap. */
  readonly end: number;
}

function readGap(yaml: string, start: number, end: number): Gap {
  let comma: number | undefined;
  let hasComment = false;
  let commentBeforeComma = false;
  let last = start;
  for (let offset = start; offset < end; offset += 1) {
    const character = yaml.charAt(offset);
    if (character === '#') {
      hasComment = true;
      commentBeforeComma ||= comma === undefined;
      offset = lineEndOf(yaml, offset);
      last = offset;
    } else if (character === ',') {
      comma = offset;
      last = offset + 1;
    }
  }
  return {
    ...(comma !== undefined && { comma }),
    hasComment,
    commentBeforeComma: commentBeforeComma && comma !== undefined,
    end: last,
  };
}

/** The comment that follows `offset` on its line, if nothing else does. */
function commentOnLine(yaml: string, offset: number): TextSpan | undefined {
  const end = lineEndOf(yaml, offset);
  const rest = yaml.slice(offset, end);
  const start = offset + rest.length - rest.trimStart().length;
  return yaml.charAt(start) === '#' && start < end ? { start, end } : undefined;
}

function isFirstOnLine(yaml: string, offset: number): boolean {
  return yaml.slice(lineStartOf(yaml, offset), offset).trim() === '';
}

/** The blanks before an element on a line of its own, under the list that opens at `listStart`. */
function indentOf(yaml: string, element: TextSpan, listStart: number): string {
  const lineStart = lineStartOf(yaml, element.start);
  const own = yaml.slice(lineStart, element.start);
  if (own.trim() === '') return own;
  const keyLine = yaml.slice(lineStartOf(yaml, listStart), listStart);
  return `${/^\s*/.exec(keyLine)?.[0] ?? ''}  `;
}
