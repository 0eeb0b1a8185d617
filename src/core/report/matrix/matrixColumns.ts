import { productionKey } from '../../evidence/mappingTally';
import type { Note } from '../../note/noteFile';

/** What stands across a matrix. */
export type MatrixAxis = 'production' | 'month';

/** What the notes of a column have in common. */
export type ColumnHeading =
  /** In the spelling of the newest note. */
  | { readonly kind: 'production'; readonly name: string }
  /** `month`: `YYYY-MM`. */
  | { readonly kind: 'month'; readonly month: string }
  /** Notes of which only the year is known, `YYYY`. */
  | { readonly kind: 'year'; readonly year: string }
  /** Notes that do not say. */
  | { readonly kind: 'none' };

/** One column of a matrix. */
export interface MatrixColumn {
  /** The same from one matrix of its axis to the next. */
  readonly key: string;
  readonly heading: ColumnHeading;
}

/** The key of the column that `note` belongs to; empty where it does not say. */
export function columnKey(axis: MatrixAxis, { production, date }: Note): string {
  return (axis === 'production' ? productionKey(production) : date?.slice(0, 7)) ?? '';
}

/**
 * The columns for `notes`: productions with the newest note first, or the months that have notes in
 * their order; what does not say comes last.
 */
export function matrixColumns(axis: MatrixAxis, notes: Iterable<Note>): readonly MatrixColumn[] {
  const newest = new Map<string, Note>();
  for (const note of notes) {
    const key = columnKey(axis, note);
    const known = newest.get(key);
    if (!known || (note.date ?? '') > (known.date ?? '')) newest.set(key, note);
  }
  return [...newest]
    .sort(([a, noteA], [b, noteB]) => {
      if (a === '' || b === '') return a === '' ? 1 : -1;
      const byDate = axis === 'production' ? compare(noteB.date ?? '', noteA.date ?? '') : 0;
      return byDate === 0 ? compare(a, b) : byDate;
    })
    .map(([key, note]) => ({ key, heading: headingOf(axis, key, note) }));
}

function headingOf(axis: MatrixAxis, key: string, { production }: Note): ColumnHeading {
  if (key === '') return { kind: 'none' };
  if (axis === 'production') return { kind: 'production', name: production ?? key };
  return key.length === 4 ? { kind: 'year', year: key } : { kind: 'month', month: key };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
