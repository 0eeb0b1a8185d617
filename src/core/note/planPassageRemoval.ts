import { applyEdits, type TextEdit } from '../text/textEdit';
import { TextLines } from '../text/textLines';
import type { CriterionReference } from './criterionReference';
import { findMarkdownLeaves } from './markdownLeaves';
import type { TextSpan } from './markdownLine';
import { scanBody } from './scanBody';

/**
 * The edits of a note's body that take hashtags out of it: each with the blanks that set it apart, so
 * that the sentence beside it stays as it is. Where that would change what is a paragraph, and where
 * nothing else stands on the line, only the `#` goes, and the code is left as a word.
 * @param passages references of kind `passage` in `text`
 * @param bodyStart the UTF-16 offset at which the body starts
 */
export function planPassageRemoval(
  text: string,
  passages: readonly CriterionReference[],
  bodyStart: number,
): readonly TextEdit[] {
  const lines = new TextLines(text);
  const hashtags = passages
    .map(({ range }) => ({
      start: lines.offsetAt(range.start) - 1,
      end: lines.offsetAt(range.end),
    }))
    .sort((a, b) => a.start - b.start);
  const toEdits = (spans: readonly TextSpan[]): readonly TextEdit[] =>
    spans.map(({ start, end }) => ({ range: lines.rangeBetween(start, end), newText: '' }));
  const spans = apart(inRows(text, hashtags).flatMap((row) => withBlanks(text, row)));
  const edits = toEdits(spans);
  const after = applyEdits(text, edits);
  const countPassages = (of: string): number => scanBody(of, bodyStart).passages.length;
  const isSafe =
    contentOf(after, bodyStart, []) === contentOf(text, bodyStart, spans) &&
    countPassages(after) === countPassages(text) - passages.length;
  return isSafe ? edits : toEdits(hashtags.map(hashOf));
}

/** The hashtags in rows between which there are only blanks. */
function inRows(text: string, hashtags: readonly TextSpan[]): readonly (readonly TextSpan[])[] {
  const rows: TextSpan[][] = [];
  let end = -1;
  for (const hashtag of hashtags) {
    const isNext = end >= 0 && /^[ \t]*$/.test(text.slice(end, hashtag.start));
    if (isNext) rows.at(-1)?.push(hashtag);
    else rows.push([hashtag]);
    end = hashtag.end;
  }
  return rows;
}

/** What to take away for a row of hashtags. */
function withBlanks(text: string, row: readonly TextSpan[]): readonly TextSpan[] {
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last) return [];
  const isBracketed = text.charAt(first.start - 1) === '(' && text.charAt(last.end) === ')';
  const start = isBracketed ? first.start - 1 : first.start;
  const end = isBracketed ? last.end + 1 : last.end;
  const before = blanksBefore(text, start);
  const after = blanksAfter(text, end);
  const isSetApart = before < start || /^[\r\n(]?$/.test(text.charAt(start - 1));
  // What follows takes its place; glued to a word in its brackets, it leaves the blanks that follow.
  if (!isSetApart) return isBracketed ? [{ start, end }] : row.map(hashOf);
  if (after > end && !isLineEnd(text.charAt(after))) return [{ start, end: after }];
  // A point or a comma moves up to the word before.
  const isFirst = before === start || isLineEnd(text.charAt(before - 1));
  return isFirst ? row.map(hashOf) : [{ start: before, end }];
}

/** The spans, in order, without what the one before takes away already. */
function apart(spans: readonly TextSpan[]): readonly TextSpan[] {
  let taken = 0;
  return spans.map((span) => {
    const start = Math.max(span.start, taken);
    taken = span.end;
    return { start, end: span.end };
  });
}

function isLineEnd(character: string): boolean {
  return /^[\r\n]?$/.test(character);
}

function blanksBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function blanksAfter(text: string, offset: number): number {
  let end = offset;
  while (/[ \t]/.test(text.charAt(end))) end += 1;
  return end;
}

function hashOf({ start }: TextSpan): TextSpan {
  return { start, end: start + 1 };
}

/**
 * The paragraphs and headings of a body without what stands in `removed`, whose spans are in order
 * and apart: the same where taking that away left every block what it was.
 */
function contentOf(text: string, bodyStart: number, removed: readonly TextSpan[]): string {
  let next = 0;
  const without = ({ start, end }: TextSpan): string => {
    let kept = '';
    let from = start;
    for (let span = removed[next]; span && span.start < end; span = removed[(next += 1)]) {
      kept += text.slice(from, Math.max(from, span.start));
      from = Math.max(from, span.end);
    }
    return (kept + text.slice(from, end)).trim();
  };
  return findMarkdownLeaves(text, bodyStart)
    .map((leaf) => [leaf.kind, ...leaf.lines.map(without)].join('\n'))
    .join('\n\n');
}
