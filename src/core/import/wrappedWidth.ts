import { asksForMore } from './breaksOff';

/** How wide the lines of a text are that has been wrapped by hand or by a PDF, in characters. */
const [narrowestWrap, widestWrap] = [45, 110];

/** How a line may begin that goes on with a sentence, and seldom an item. */
const goesOn =
  /^(?:and|or|of|to|in|on|at|by|for|from|with|within|without|that|which|who|are|is|be|been|as|than|before|after|when|where|so|if|it|they)\b/;

/**
 * How wide the lines of a list are where they have been wrapped; endless where nothing speaks for
 * that. Two lines at least had no room for the next word, and one of them ends, or goes on, in the
 * middle of a sentence: long items of a page look alike otherwise.
 * @param longest the longest line of the whole text, in characters
 */
export function wrappedWidth(lines: readonly { readonly text: string }[], longest: number): number {
  const width = widestOf(lines);
  if (width < narrowestWrap || Math.max(width, longest) > widestWrap) return Infinity;
  const nextOf = (index: number): string => lines[index + 1]?.text ?? '';
  const full = lines.flatMap(({ text }, index) =>
    wasFull(text, nextOf(index), width) ? [{ text, next: nextOf(index) }] : [],
  );
  const isBroken = full.some(({ text, next }) => asksForMore(text) || goesOn.test(next));
  return full.length > 1 && isBroken ? width : Infinity;
}

/** How long the longest of the lines is, in characters. */
export function widestOf(lines: readonly { readonly text: string }[]): number {
  return lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
}

/** Whether the first word of `next` would not have fitted into the line above it. */
export function wasFull(above: string, next: string, width: number): boolean {
  const [word = ''] = next.split(' ', 1);
  return above.length + 1 + word.length > width && !/[.;]$/.test(above);
}
