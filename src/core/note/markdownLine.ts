/** A stretch of a text: UTF-16 offsets, the end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads one line of Markdown from left to right. Columns count a tab as reaching to the next
 * multiple of four, as CommonMark does.
 */
export class MarkdownLine {
  #offset: number;
  #column = 0;
  #textOffset = 0;
  #indent = 0;

  /** @param end the offset of the line's end, without its line-end characters */
  constructor(
    readonly text: string,
    start: number,
    readonly end: number,
  ) {
    this.#offset = start;
    this.#measure();
  }

  /** How many columns of blanks stand before the text that is still to be read. */
  get indent(): number {
    return this.#indent;
  }

  get isBlank(): boolean {
    return this.#textOffset >= this.end;
  }

  /** The offset of the first character after those blanks. */
  get textOffset(): number {
    return this.#textOffset;
  }

  /** The text that is still to be read, without the blanks before it. */
  get rest(): TextSpan {
    return { start: this.#textOffset, end: this.end };
  }

  /** The first character after the blanks; empty on a blank line. */
  get firstCharacter(): string {
    return this.isBlank ? '' : this.text.charAt(this.#textOffset);
  }

  /** What the sticky `pattern` matches from the text on; the pattern keeps to the line by itself. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#textOffset;
    return pattern.exec(this.text)?.[0];
  }

  /** Passes over the blanks and `count` characters. */
  skipText(count: number): void {
    this.#column += this.#indent + count;
    this.#offset = this.#textOffset + count;
    this.#measure();
  }

  /** Passes over `count` columns of blanks, at most those that are there; a tab may be cut. */
  skipColumns(count: number): void {
    const target = this.#column + Math.min(count, this.#indent);
    while (this.#column < target) {
      const next = this.#columnAfter(this.#offset, this.#column);
      this.#column = Math.min(next, target);
      if (next <= target) this.#offset += 1;
    }
    this.#measure();
  }

  #measure(): void {
    let offset = this.#offset;
    let column = this.#column;
    while (offset < this.end && isBlankCharacter(this.text.charCodeAt(offset))) {
      column = this.#columnAfter(offset, column);
      offset += 1;
    }
    this.#textOffset = offset;
    this.#indent = column - this.#column;
  }

  #columnAfter(offset: number, column: number): number {
    return this.text.charCodeAt(offset) === tab ? column + 4 - (column % 4) : column + 1;
  }
}

/** Calls `read` with each line of `text` from `start` on. They end at CRLF, LF or a lone CR. */
export function forEachMarkdownLine(
  text: string,
  start: number,
  read: (line: MarkdownLine) => void,
): void {
  // Each is only looked for again once it is behind: most texts lack one of them, and a search for
  // what is not there goes to the end.
  let lf = indexOrEnd(text, '\n', start);
  let cr = indexOrEnd(text, '\r', start);
  for (let from = start; from < text.length;) {
    if (lf < from) lf = indexOrEnd(text, '\n', from);
    if (cr < from) cr = indexOrEnd(text, '\r', from);
    const end = Math.min(lf, cr);
    read(new MarkdownLine(text, from, end));
    from = end === cr && lf === cr + 1 ? end + 2 : end + 1;
  }
}

function indexOrEnd(text: string, character: string, from: number): number {
  const index = text.indexOf(character, from);
  return index < 0 ? text.length : index;
}

const tab = 9;
const space = 32;

function isBlankCharacter(code: number): boolean {
  return code === space || code === tab;
}
