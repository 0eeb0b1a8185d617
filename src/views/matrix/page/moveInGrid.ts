/** A cell of a grid, by its 0-based row and column. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/** A key as the browser reports it. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** How many rows Page Up and Page Down go. */
const page = 8;

/**
 * Where `key` leads from a cell of a grid of so many rows and columns; nothing where the key is none
 * that moves. It stays inside the grid.
 */
export function moveInGrid(
  { row, column }: GridCell,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  { key, ctrlKey }: Key,
): GridCell | undefined {
  const to = (toRow: number, toColumn: number): GridCell => ({
    row: Math.max(0, Math.min(toRow, rows - 1)),
    column: Math.max(0, Math.min(toColumn, columns - 1)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(ctrlKey ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(ctrlKey ? rows - 1 : row + 1, column);
    case 'ArrowLeft':
      return to(row, ctrlKey ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, ctrlKey ? columns - 1 : column + 1);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? rows - 1 : row, columns - 1);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    default:
      return undefined;
  }
}
