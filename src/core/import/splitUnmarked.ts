import { asksForMore, breaksOff, dividesWord } from './breaksOff';
import type { ListLine } from './listLines';
import { hasCapitals, isBroken, mayBeWrapped, wasFull, widestOf } from './wrappedWidth';

/** What a line without a mark is, among others without one. */
export interface UnmarkedLine {
  /** Whether an item begins here, or the line goes on with the one above. */
  readonly begins: boolean;
  /** Whether that was guessed from the width of the lines or from little. */
  readonly isGuess: boolean;
}

/**
 * Tells which lines without marks begin items. Where some have an empty line above them and others
 * have none, the empty lines tell; else only a line goes on that had no room in the one above. Where
 * items begin with capitals, a line with one begins an item.
 * @param width at which the whole list seems to be wrapped
 * @param longest the longest line of the whole text, in characters
 */
export function splitUnmarked(
  lines: readonly ListLine[],
  width: number,
  longest: number,
): readonly UnmarkedLine[] {
  const isCapital = hasCapitals(lines);
  const isWrapped = lines.map(({ text }, index) => {
    const above = lines[index - 1]?.text ?? '';
    if (dividesWord(above, text)) return true;
    return wasFull(above, text, width) && (!isCapital || isSmall(text) || breaksOff(above));
  });
  const doubtful = findDoubtful(lines, longest);
  const rest = lines.map((line, index) => ({ line, index })).slice(1);
  const tight = rest.filter(({ line }) => line.gap === 0 && !line.isLed);
  const apart = rest.filter(({ line }) => line.gap > 0 && !line.isLed);
  const wrapped = tight.filter(({ index }) => isWrapped[index] === true);
  const hasParagraphs =
    apart.length > 0 && (apart.length >= tight.length || wrapped.length * 2 >= tight.length);
  const gapsTell = tight.length > 0 && hasParagraphs;
  return lines.map(({ text, isLed, gap, isBehindPage = false }, index) => {
    if (index === 0 || isLed) return { begins: true, isGuess: false };
    const isFull = isWrapped[index] === true;
    if (gapsTell && isBehindPage) {
      const above = lines[index - 1]?.text ?? '';
      const goesOn = isFull || (isCapital ? isSmall(text) || breaksOff(above) : asksForMore(above));
      return { begins: !goesOn, isGuess: goesOn || !isCapital };
    }
    const goesOn = gapsTell ? gap === 0 : isFull;
    if (!goesOn) return { begins: true, isGuess: doubtful.has(index) };
    return { begins: false, isGuess: !(gapsTell && isFull) };
  });
}

/** Behind a shorter line nothing looks broken, in characters. */
const shortestLine = 25;

/**
 * The lines that may go on with the one above although nothing proves it: where a sentence seems to,
 * or where that line is one of several of the greatest length.
 */
function findDoubtful(lines: readonly ListLine[], longest: number): ReadonlySet<number> {
  const width = widestOf(lines);
  const found = lines.flatMap(({ text, gap, isLed }, index) => {
    const above = lines[index - 1]?.text ?? '';
    if (gap > 0 || isLed || above.length < shortestLine) return [];
    if (!isSmall(text) && !asksForMore(above)) return [];
    return [{ index, isBroken: isBroken(above, text), isFull: wasFull(above, text, width) }];
  });
  const isEven =
    mayBeWrapped(width, longest, false) && found.filter(({ isFull }) => isFull).length > 1;
  return new Set(found.flatMap((it) => (it.isBroken || (it.isFull && isEven) ? it.index : [])));
}

/** Whether a line begins with a small letter, as most do that go on with a sentence. */
function isSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}
