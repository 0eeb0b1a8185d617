import type { Mapping } from '../../evidence/mapping';
import { productionKey } from '../../evidence/mappingTally';
import { compareNewestFirst } from '../../note/compareNewestFirst';
import type { Note } from '../../note/noteFile';
import { noteStateOf, strongest, type NoteState } from './noteState';

/** What stands across a matrix. */
export type MatrixAxis = 'production' | 'month';

/** Criteria down, productions or months across. Plain data, which JSON holds as it is. */
export interface CoverageMatrix {
  /** Only those that have notes. */
  readonly columns: readonly MatrixColumn[];
  /** For each criterion a cell for each column; `null` where no note of the column names it. */
  readonly rows: readonly (readonly (MatrixCell | null)[])[];
}

/** What the notes of a column have in common. */
export type MatrixColumn =
  /** In the spelling of the newest note. */
  | { readonly kind: 'production'; readonly name: string }
  /** Notes of which only the year is known, `YYYY`. */
  | { readonly kind: 'year'; readonly year: string }
  /** `month`: `YYYY-MM`. */
  | { readonly kind: 'month'; readonly month: string }
  /** Notes that do not say. */
  | { readonly kind: 'none' }
  /** Notes whose production is not told. */
  | { readonly kind: 'withheld' };

/** The notes of one column that name one criterion. */
export interface MatrixCell {
  /** How many there are; never 0. */
  readonly notes: number;
  /** What the best of them is worth. */
  readonly state: NoteState;
}

/**
 * The matrix of `rows`: for each criterion the mappings that are shown for it. Productions come with
 * the newest note first, months in their order; what does not say and what is withheld comes last.
 * @param isWithheld whether the production of a note may not be told
 */
export function coverageMatrix(
  rows: readonly (readonly Mapping[])[],
  axis: MatrixAxis,
  isWithheld: (note: Note) => boolean = () => false,
): CoverageMatrix {
  const columnOfNote = (note: Note): MatrixColumn =>
    isWithheld(note) ? { kind: 'withheld' } : columnOf(axis, note);
  const notes = new Set(rows.flatMap((mappings) => mappings.map(({ note }) => note)));
  const byKey = new Map<string, MatrixColumn>();
  for (const note of [...notes].sort(compareNewestFirst)) {
    const column = columnOfNote(note);
    const key = columnKey(column);
    if (!byKey.has(key)) byKey.set(key, column);
  }
  const columns = [...byKey].sort(([a, columnA], [b, columnB]) => {
    const byRank = rankOf(columnA) - rankOf(columnB);
    return byRank === 0 && axis === 'month' ? (a < b ? -1 : 1) : byRank;
  });
  return {
    columns: columns.map(([, column]) => column),
    rows: rows.map((mappings) => {
      const cells = new Map<string, MatrixCell>();
      for (const mapping of mappings) {
        const key = columnKey(columnOfNote(mapping.note));
        const { notes: count = 0, state } = cells.get(key) ?? {};
        cells.set(key, { notes: count + 1, state: strongest(state, noteStateOf(mapping)) });
      }
      return columns.map(([key]) => cells.get(key) ?? null);
    }),
  };
}

/** The column that `note` belongs to. */
export function columnOf(axis: MatrixAxis, { production = '', date }: Note): MatrixColumn {
  if (axis === 'production') {
    const name = production.trim();
    return name === '' ? { kind: 'none' } : { kind: 'production', name };
  }
  if (date === undefined) return { kind: 'none' };
  return date.length === 4
    ? { kind: 'year', year: date }
    : { kind: 'month', month: date.slice(0, 7) };
}

/** What tells a column from the others of its axis; the same from one matrix to the next. */
export function columnKey(column: MatrixColumn): string {
  switch (column.kind) {
    case 'production':
      return `=${productionKey(column.name) ?? ''}`;
    case 'year':
      return column.year;
    case 'month':
      return column.month;
    case 'none':
    case 'withheld':
      return column.kind;
  }
}

function rankOf({ kind }: MatrixColumn): number {
  return ['none', 'withheld'].indexOf(kind);
}
