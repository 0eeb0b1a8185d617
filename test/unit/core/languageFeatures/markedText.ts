import { applyEdits } from '../../../../src/core/text/textEdit';
import type { Range } from '../../../../src/core/text/range';

/** `marked` without the `|`, and where it stood, as a UTF-16 offset. */
export function readCursor(marked: string): { readonly text: string; readonly offset: number } {
  return { text: marked.replace('|', ''), offset: marked.indexOf('|') };
}

/** `text` with `«` and `»` around the range. */
export function showRange(text: string, { start, end }: Range): string {
  return applyEdits(text, [
    { range: { start, end: start }, newText: '«' },
    { range: { start: end, end }, newText: '»' },
  ]);
}
