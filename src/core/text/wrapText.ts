/**
 * The words of `text` in lines of at most `width` characters; a word that is longer is cut. At least
 * one line. What a terminal would act upon instead of showing becomes U+FFFD.
 * @param width in characters as a reader counts them, 1 or more
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const characters = splitCharacters(showControls(word));
    if (line.length > 0 && line.length + 1 + characters.length > width) {
      lines.push(line.join(''));
      line = [];
    }
    if (line.length > 0) line.push(' ');
    line.push(...characters);
    while (line.length > width) lines.push(line.splice(0, width).join(''));
  }
  if (line.length > 0 || lines.length === 0) lines.push(line.join(''));
  return lines;
}

/** The characters of `text` as a reader counts them: an accented letter or an emoji is one. */
export function splitCharacters(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Control characters and marks that turn the direction of text, made visible. */
export function showControls(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');
}
