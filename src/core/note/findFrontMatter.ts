/**
 * Where the front matter of a Markdown text stands, as UTF-16 offsets into that text. Only `closed`
 * front matter can be read; the other kinds are what people and other tools write instead of it.
 */
export type FrontMatter =
  | { readonly kind: 'none'; readonly bodyStart: number }
  /** Opens with a line of exactly `---` and closes at the next unindented one. */
  | ({ readonly kind: 'closed' } & FrontMatterSpan)
  /** Opens and never closes: all of the text is taken for front matter. */
  | ({ readonly kind: 'unclosed' } & FrontMatterSpan)
  /** Opens with a line such as `---js` or `--- yaml`; `language` is the word after the dashes. */
  | ({ readonly kind: 'language'; readonly language: string } & FrontMatterSpan)
  /** Closes at a line of exactly `...`, which YAML allows and VS Code's preview does not. */
  | ({ readonly kind: 'dots-close' } & FrontMatterSpan);

interface FrontMatterSpan {
  /** The start of the line after the opening fence. */
  readonly yamlStart: number;
  /** The start of the closing line, or the end of the text: the YAML keeps its last line end. */
  readonly yamlEnd: number;
  /** The offset after the closing line's own line end, or the end of the text. */
  readonly bodyStart: number;
}

/**
 * Finds the front matter by the whole-line rule of VS Code's own Markdown preview: the first line is
 * exactly `---` (after a byte order mark, and with blanks behind it at most), and so is the closing
 * one. Lines end at CRLF, LF or a lone CR.
 */
export function findFrontMatter(text: string): FrontMatter {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!text.startsWith('---', start)) return { kind: 'none', bodyStart: start };
  const first = lineAt(text, start);
  const label = text.slice(start + 3, first.end).trim();
  if (label !== '' && !/^[^\s-]\S*$/.test(label)) return { kind: 'none', bodyStart: start };

  for (let line = first; line.next < text.length;) {
    line = lineAt(text, line.next);
    const fence = text.slice(line.start, line.start + 3);
    if (fence !== '---' && fence !== '...') continue;
    if (text.slice(line.start + 3, line.end).trim() !== '') continue;
    const span = { yamlStart: first.next, yamlEnd: line.start, bodyStart: line.next };
    if (label !== '') return { kind: 'language', language: label, ...span };
    return { kind: fence === '---' ? 'closed' : 'dots-close', ...span };
  }
  const span = { yamlStart: first.next, yamlEnd: text.length, bodyStart: text.length };
  return label === ''
    ? { kind: 'unclosed', ...span }
    : { kind: 'language', language: label, ...span };
}

interface Line {
  readonly start: number;
  /** The offset of the line's end, without its line-end characters. */
  readonly end: number;
  /** The start of the next line, or the end of the text. */
  readonly next: number;
}

function lineAt(text: string, start: number): Line {
  const lineEnd = /\r\n?|\n/g;
  lineEnd.lastIndex = start;
  const match = lineEnd.exec(text);
  if (!match) return { start, end: text.length, next: text.length };
  return { start, end: match.index, next: lineEnd.lastIndex };
}
