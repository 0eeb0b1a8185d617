import type { Position } from './position';

/** The characters from `start` up to, and without, `end`. Empty where the two are equal. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The start of every text: where a problem stands that belongs to a file as a whole. */
export const startOfText: Range = {
  start: { line: 0, character: 0 },
  end: { line: 0, character: 0 },
};
