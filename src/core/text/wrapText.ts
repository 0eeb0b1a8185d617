import { once } from './once';

/**
 * The words of `text` in lines of at most `width` characters; a word that is longer is cut. At least
 * one line. What a terminal would act upon instead of showing becomes U+FFFD.
 * @param width in characters as a reader counts them, 1 or more
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const characters = splitCharacters(showControls(word));
    if (length > 0 && length + 1 + characters.length <= width) {
      line += ` ${characters.join('')}`;
      length += 1 + characters.length;
      continue;
    }
    if (length > 0) lines.push(line);
    // What is cut off a word fills whole lines; the next word may go behind its rest.
    let start = 0;
    for (; start + width < characters.length; start += width) {
      lines.push(characters.slice(start, start + width).join(''));
    }
    line = characters.slice(start).join('');
    length = characters.length - start;
  }
  if (length > 0 || lines.length === 0) lines.push(line);
  return lines;
}

/** The characters of `text` as a reader counts them: an accented letter or an emoji is one. */
export function splitCharacters(text: string): string[] {
  const characters: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = start + pieceLength;
    const piece = Array.from(graphemes().segment(text.slice(start, end)), ({ segment }) => segment);
    // The last one may go on in the next piece.
    const whole = end < text.length && piece.length > 1 ? piece.slice(0, -1) : piece;
    for (const character of whole) {
      characters.push(character);
      start += character.length;
    }
  }
  return characters;
}

const graphemes = once(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));
/** How much is split at a time, in UTF-16 units: the time that takes grows with the square of it. */
const pieceLength = 200;

/** Control characters and marks that turn the direction of text, made visible. */
export function showControls(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');
}
