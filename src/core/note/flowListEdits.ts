import type { FlowShape } from './criteriaShape';
import { quotedInTurn } from './frontMatterScalar';
import type { TextSpan } from './markdownLine';
import { deletion, insertion, lineEndOf, lineStartOf, type Splice } from './spliceText';

/** The edits that put `codes` behind the last element of the list in brackets, written as that one is. */
export function appendToFlowList(
  yaml: string,
  shape: FlowShape,
  codes: readonly string[],
  lineEnd: string,
): readonly Splice[] {
  const last = shape.elements.at(-1);
  const written = quotedInTurn(codes, last && yaml.charAt(last.start));
  return appendWritten(yaml, shape, written, lineEnd);
}

/** A list in brackets, from the one up to and with the other, and where its elements stand. */
interface FlowSpans extends TextSpan {
  readonly elements: readonly TextSpan[];
}

/** The edits that put `written`, each valid inside brackets, behind the last element of the list. */
export function appendWritten(
  yaml: string,
  { start, end, elements }: FlowSpans,
  written: readonly string[],
  lineEnd: string,
): readonly Splice[] {
  const last = elements.at(-1);
  if (!last) {
    const inside = yaml.slice(start + 1, end - 1);
    const padding = /^[ \t]+$/.test(inside) ? ' ' : '';
    return [insertion(start + 1, padding + written.join(', '))];
  }
  const after = readGap(yaml, last.end, end - 1);
  if (after.comma !== undefined && after.commentBeforeComma) {
    return [insertion(after.comma + 1, ` ${written.join(', ')},`)];
  }
  const tail = (after.comma ?? last.end - 1) + 1;
  const comment = commentOnLine(yaml, tail);
  const newLine = `${lineEnd}${indentOf(yaml, last, start)}`;
  if (comment) {
    // The comment stays with the element that it is about.
    const lines = newLine + written.join(`,${newLine}`);
    return after.comma === undefined
      ? [insertion(last.end, ','), insertion(comment.end, lines)]
      : [insertion(comment.end, `${lines},`)];
  }
  const previous = elements.at(-2);
  const between = previous ? yaml.slice(previous.end, last.start) : '';
  const ownLine = isFirstOnLine(yaml, last.start);
  const separator = /^\s*,\s*$/.test(between) ? between : ownLine ? `,${newLine}` : ', ';
  return [insertion(last.end, written.map((text) => separator + text).join(''))];
}

/**
 * The edits that take out the elements at `indices`. Each goes with its comma and the blanks around it,
 * and with its line where it has one alone; every comment stays. Taking the last element away just
 * after it was appended restores every byte. Takes linear time.
 */
export function removeFromFlowList(
  yaml: string,
  { start, end, elements }: FlowShape,
  indices: ReadonlySet<number>,
): readonly Splice[] {
  const splices: Splice[] = [];
  /** The last element that stays. */
  let previous: TextSpan | undefined;
  let before = readGap(yaml, start + 1, elements[0]?.start ?? end);
  for (const [index, element] of elements.entries()) {
    const next = elements[index + 1];
    const after = readGap(yaml, element.end, next?.start ?? end - 1);
    if (indices.has(index)) {
      const removal = removeElement(yaml, element, { before, after, previous, next });
      splices.push(...removal.splices);
      before = removal.rest;
    } else {
      [previous, before] = [element, after];
    }
  }
  return splices;
}

/** What stands around an element. */
interface Neighbours {
  readonly before: Gap;
  readonly after: Gap;
  readonly previous: TextSpan | undefined;
  readonly next: TextSpan | undefined;
}

/** The edits that take out an element, and what they leave between those beside it. */
function removeElement(
  yaml: string,
  element: TextSpan,
  { before, after, previous, next }: Neighbours,
): { readonly splices: readonly Splice[]; readonly rest: Gap } {
  const rest: Gap = {
    ...before,
    hasComment: before.hasComment || after.hasComment,
    end: after.commentEnd ?? before.end,
    endsOnNewLine: after.endsOnNewLine,
  };
  const remove = (from: number, to: number) => ({ splices: [deletion(from, to)], rest });

  if (after.comma !== undefined && after.commentBeforeComma) {
    const comma = deletion(after.comma, after.comma + 1);
    return { splices: [deletion(before.end, element.end), comma], rest };
  }
  const ownEnd = after.comma === undefined ? element.end : after.comma + 1;
  if (before.endsOnNewLine) {
    if (after.firstComment !== undefined) return remove(element.start, after.firstComment);
    if (next && !after.endsOnNewLine) return { ...remove(element.start, next.start), rest: before };
  }
  if (!previous && !next) return remove(before.end, ownEnd);
  if (!previous) {
    if (before.endsOnNewLine) return remove(before.end, ownEnd);
    if (next && !after.hasComment) {
      return { ...remove(element.start, next.start), rest: before };
    }
    return remove(element.start, ownEnd);
  }
  if (!before.hasComment) return { ...remove(previous.end, element.end), rest: after };
  if (after.comma !== undefined) return remove(before.end, ownEnd);
  // The last element takes the comma before it along, over a comment that stays.
  if (before.comma === undefined || before.comma + 1 === before.end) {
    return remove(before.comma ?? before.end, element.end);
  }
  const comma = deletion(before.comma, before.comma + 1);
  return { splices: [comma, deletion(before.end, element.end)], rest };
}

/** What stands between two elements: blanks, comments and one comma at most. */
interface Gap {
  /** The offset of the comma. */
  readonly comma?: number;
  readonly hasComment: boolean;
  readonly commentBeforeComma: boolean;
  /** The start of a comment that is on the same line as what is before the gap, comma included. */
  readonly firstComment?: number;
  /** The offset after the last comment. */
  readonly commentEnd?: number;
  /** The offset after the last comment or comma, or the start of the gap. */
  readonly end: number;
  /** Whether nothing but blanks is on the line of what follows the gap, before it. */
  readonly endsOnNewLine: boolean;
}

function readGap(yaml: string, start: number, end: number): Gap {
  let comma: number | undefined;
  let firstComment: number | undefined;
  let commentEnd: number | undefined;
  let commentBeforeComma = false;
  let hasLineBreak = false;
  let endsOnNewLine = false;
  for (let offset = start; offset < end; offset += 1) {
    const character = yaml.charAt(offset);
    if (character === '#') {
      if (!hasLineBreak) firstComment ??= offset;
      commentBeforeComma ||= comma === undefined;
      commentEnd = lineEndOf(yaml, offset);
      offset = commentEnd - 1;
    } else if (character === ',') {
      comma = offset;
      [hasLineBreak, endsOnNewLine] = [false, false];
    } else if (/[\r\n]/.test(character)) [hasLineBreak, endsOnNewLine] = [true, true];
  }
  return {
    ...(comma !== undefined && { comma }),
    hasComment: commentEnd !== undefined,
    commentBeforeComma: commentBeforeComma && comma !== undefined,
    ...(firstComment !== undefined && { firstComment }),
    ...(commentEnd !== undefined && { commentEnd }),
    end: Math.max(start, (comma ?? -1) + 1, commentEnd ?? 0),
    endsOnNewLine,
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
