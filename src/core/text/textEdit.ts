import type { Range } from './range';
import { TextLines } from './textLines';

/** Replaces the characters of `range` with `newText`; an insertion has an empty range. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * The text after `edits`, whose ranges are those of `text` and must not overlap.
 * @throws RangeError where two of them overlap: that is a fault of the caller.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = new TextLines(text);
  const byOffset = edits
    .map(({ range, newText }) => ({
      start: lines.offsetAt(range.start),
      end: lines.offsetAt(range.end),
      newText,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let copied = 0;
  for (const edit of byOffset) {
    if (edit.start < copied) throw new RangeError('Two edits overlap');
    result += text.slice(copied, edit.start) + edit.newText;
    copied = edit.end;
  }
  return result + text.slice(copied);
}
