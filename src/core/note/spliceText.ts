import type { TextSpan } from './markdownLine';

/** One replacement in a text. */
export interface Splice extends TextSpan {
  readonly newText: string;
}

/** `text` with the spans replaced; they are in order and do not overlap. */
export function spliceText(text: string, ...splices: readonly Splice[]): string {
  let result = '';
  let copied = 0;
  for (const { start, end, newText } of splices) {
    result += text.slice(copied, start) + newText;
    copied = end;
  }
  return result + text.slice(copied);
}

export function insertion(offset: number, newText: string): Splice {
  return { start: offset, end: offset, newText };
}

export function deletion(start: number, end: number): Splice {
  return { start, end, newText: '' };
}

/** The offset of the end of the line that `offset` is in, before its line-end characters. */
export function lineEndOf(text: string, offset: number): number {
  const lineEnd = /[\r\n]|$/g;
  lineEnd.lastIndex = offset;
  return lineEnd.exec(text)?.index ?? text.length;
}

/** The offset of the start of the line that `offset` is in. */
export function lineStartOf(text: string, offset: number): number {
  if (offset <= 0) return 0;
  // Most texts have no CR at all: it is looked for inside the line alone.
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start + text.slice(start, offset).lastIndexOf('\r') + 1;
}

/** The characters that end most lines of `text`; LF where it has a single line. */
export function dominantLineEnd(text: string): string {
  const counts = new Map([['\n', 0]]);
  for (const [lineEnd] of text.matchAll(/\r\n?|\n/g)) {
    counts.set(lineEnd, (counts.get(lineEnd) ?? 0) + 1);
  }
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
