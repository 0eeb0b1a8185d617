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

  /**
   * The offset of `position`. A character past the end of its line gives the end of that line, and a
   * line past the end that of the text, as in VS Code.
   */
  offsetAt({ line, character }: Position): number {
    if (line >= this.#starts.length) return this.#text.length;
    return Math.min(this.#startOf(line) + character, this.#endOf(line));
  }

  /** The range between two offsets. */
  rangeBetween(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** Where the characters of `line` end and its line end begins. */
  #endOf(line: number): number {
    const start = this.#startOf(line);
    let end = this.#startOf(line + 1);
    while (end > start && /[\r\n]/.test(this.#text.charAt(end - 1))) end--;
    return end;
  }
}
