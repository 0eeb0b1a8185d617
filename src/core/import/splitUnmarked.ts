import type { ListLine } from './listLines';
import { wasFull } from './wrappedWidth';

/** What a line without a mark is, among others without one. */
export interface UnmarkedLine {
  /** Whether an item begins here, or the line goes on with the one above. */
  readonly begins: boolean;
  /** Whether that it goes on was guessed from the width of the lines or from little. */
  readonly isGuess: boolean;
}

/**
 * Tells which lines without marks begin items. Where some have an empty line above them and others
 * have none, the empty lines tell; else only a line goes on that had no room in the one above.
 * @param width at which the whole list seems to be wrapped
 */
export function splitUnmarked(lines: readonly ListLine[], width: number): readonly UnmarkedLine[] {
  const isWrapped = lines.map(({ text }, index) =>
    wasFull(lines[index - 1]?.text ?? '', text, width),
  );
  const rest = lines.map((line, index) => ({ line, index })).slice(1);
  const tight = rest.filter(({ line }) => line.gap === 0 && !line.isLed);
  const apart = rest.filter(({ line }) => line.gap > 0 && !line.isLed);
  const wrapped = tight.filter(({ index }) => isWrapped[index] === true);
  const hasParagraphs =
    apart.length > 0 && (apart.length >= tight.length || wrapped.length * 2 >= tight.length);
  const gapsTell = tight.length > 0 && hasParagraphs;
  return lines.map(({ isLed, gap }, index) => {
    const goesOn = gapsTell ? gap === 0 : isWrapped[index] === true;
    if (index === 0 || isLed || !goesOn) return { begins: true, isGuess: false };
    return { begins: false, isGuess: !(gapsTell && isWrapped[index] === true) };
  });
}
