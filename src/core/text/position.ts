/** A place between two characters of a text. Both numbers are 0-based; `character` counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}
