/** A stretch of the text that a completion replaces; offsets are UTF-16 ones. */
export interface Replaceable {
  readonly start: number;
  readonly end: number;
  /** What has been typed, from `start` to the cursor. */
  readonly typed: string;
  /** What must stand before the inserted text: a blank after a colon, a dash, a comma. */
  readonly lead: string;
}
