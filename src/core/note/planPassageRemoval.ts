import { applyEdits, type TextEdit } from '../text/textEdit';
import { TextLines } from '../text/textLines';
import type { CriterionReference } from './criterionReference';
import { findMarkdownLeaves } from './markdownLeaves';
import type { TextSpan } from './markdownLine';

/**
 * The edits of a note's body that take hashtags out of it: each with the blanks that set it apart, so
 * that the sentence beside it stays as it is. Where that would tear a sentence or change what is a
 * paragraph, only the `#` goes, and the code is left as a word.
 * @param passages references of kind `passage` in `text`
 * @param bodyStart the UTF-16 offset at which the body starts
 */
export function planPassageRemoval(
  text: string,
  passages: readonly CriterionReference[],
  bodyStart: number,
): readonly TextEdit[] {
  const lines = new TextLines(text);
  const spans = passages
    .map(({ range }) => ({
      start: lines.offsetAt(range.start) - 1,
      end: lines.offsetAt(range.end),
    }))
    .sort((a, b) => a.start - b.start);
  const toEdits = (removed: readonly TextSpan[]): readonly TextEdit[] =>
    removed.map(({ start, end }) => ({ range: lines.rangeBetween(start, end), newText: '' }));
  const edits = toEdits(apart(spans.map((span) => withBlanks(text, span))));
  const isSafe = shapeOf(text, bodyStart) === shapeOf(applyEdits(text, edits), bodyStart);
  return isSafe ? edits : toEdits(spans.map(hashOf));
}

/** What to take away for the hashtag at `tag`. */
function withBlanks(text: string, tag: TextSpan): TextSpan {
  const isBracketed = text.charAt(tag.start - 1) === '(' && text.charAt(tag.end) === ')';
  const span = isBracketed ? { start: tag.start - 1, end: tag.end + 1 } : tag;
  const before = blanksBefore(text, span.start);
  const after = blanksAfter(text, span.end);
  const isFirst = /^[\r\n]?$/.test(text.charAt(before - 1));
  const isLast = /^[\r\n]?$/.test(text.charAt(after));
  if (!isLast && after > span.end) return { start: span.start, end: after };
  // A point or a comma moves up to the word before.
  return isFirst || before === span.start ? hashOf(tag) : { start: before, end: span.end };
}

/** The spans, in order, without the blanks that the one before takes away already. */
function apart(spans: readonly TextSpan[]): readonly TextSpan[] {
  return spans.map(({ start, end }, index) => ({
    start: Math.max(start, spans[index - 1]?.end ?? start),
    end,
  }));
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

/** The paragraphs and headings of a body, and how many lines each has. */
function shapeOf(text: string, bodyStart: number): string {
  return findMarkdownLeaves(text, bodyStart)
    .map((leaf) => `${leaf.kind === 'heading' ? leaf.level : ''}${leaf.kind} ${leaf.lines.length}`)
    .join('\n');
}
