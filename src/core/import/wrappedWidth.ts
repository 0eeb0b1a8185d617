import { asksForMore } from './breaksOff';

/** A line, as far as its width is concerned. */
interface Words {
  readonly text: string;
}

/** How wide the lines of a text are that has been wrapped by hand or by a PDF, in characters. */
const [narrowestWrap, widestWrap] = [45, 110];

/** The same where capitals tell which lines begin items: a column may be narrow. */
const narrowestColumn = 25;

/** How a line may begin that goes on with a sentence, and seldom an item. */
const goesOn =
  /^(?:and|or|of|to|in|on|at|by|for|from|with|within|without|that|which|who|are|is|be|been|as|than|before|after|when|where|so|if|it|they)\b/;

/**
 * How wide the lines of a list are where they have been wrapped; endless where nothing speaks for
 * that. Two lines at least had no room for the next word, and one of them ends, or goes on, in the
 * middle of a sentence: long items of a page look alike otherwise. Among items with capitals one line
 * is enough that goes on without one.
 * @param longest the longest line of the whole text, in characters
 */
export function wrappedWidth(lines: readonly Words[], longest: number): number {
  const width = widestOf(lines);
  const isCapital = hasCapitals(lines);
  if (!mayBeWrapped(width, longest, isCapital)) return Infinity;
  const full = lines.flatMap(({ text }, index) => {
    const next = lines[index + 1]?.text ?? '';
    return wasFull(text, next, width) ? [{ text, next }] : [];
  });
  if (isCapital) return full.some(({ next }) => /^\p{Ll}/u.test(next)) ? width : Infinity;
  return full.length > 1 && full.some(({ text, next }) => isBroken(text, next)) ? width : Infinity;
}

/** Whether lines of a width are those of a wrapped text, of which `longest` is the longest one. */
export function mayBeWrapped(width: number, longest: number, isCapital: boolean): boolean {
  const narrowest = isCapital ? narrowestColumn : narrowestWrap;
  return width >= narrowest && Math.max(width, longest) <= widestWrap;
}

/** Whether the items of a list without marks begin with capitals, as more than one of them shows. */
export function hasCapitals(lines: readonly Words[]): boolean {
  // `EDL` has capitals wherever it stands.
  const isCapital = ({ text }: Words): boolean => /^\p{Lu}(?![\p{Lu}\d])/u.test(text);
  const [first] = lines;
  if (!first || !isCapital(first) || lines.some(({ text }) => !/^[\p{L}"“‘(]/u.test(text)))
    return false;
  return lines.filter(isCapital).length > 1;
}

/** Whether a sentence seems to go on from the line `above` to the `next`. */
export function isBroken(above: string, next: string): boolean {
  return asksForMore(above) || goesOn.test(next);
}

/** How long the longest of the lines is, in characters. */
export function widestOf(lines: readonly Words[]): number {
  return lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
}

/** Whether the first word of `next` would not have fitted into the line above it. */
export function wasFull(above: string, next: string, width: number): boolean {
  const [word = ''] = next.split(' ', 1);
  return above.length + 1 + word.length > width && !/[.;]$/.test(above);
}
