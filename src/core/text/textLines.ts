import type { Position } from './position';
import type { Range } from './range';

/**
 * Converts between UTF-16 offsets and positions. Lines end at CRLF, LF or a lone CR, as in VS Code's
 * own documents; a byte order mark counts as a character, so strip it first where VS Code does.
 */
export class TextLines {
  readonly #starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    const starts = [0];
    for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
    this.#starts = starts;
    this.#text = text;
  }

  /** The position of `offset`, which is clamped to the text. */
  positionAt(offset: number): Position {
    const clamped = Math.min(Math.max(offset, 0), this.#text.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#startOf(middle) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamped - this.#startOf(low) };
  }

  /** The offset of `position`; a line past the end gives the end of the text. */
  offsetAt(position: Position): number {
    if (position.line >= this.#starts.length) return this.#text.length;
    return Math.min(this.#startOf(position.line) + position.character, this.#text.length);
  }

  /** The range between two offsets. */
  rangeBetween(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }
}
