import type { CoverageState } from '../evidence/coverageState';
import type { Mapping } from '../evidence/mapping';
import { productionKey } from '../evidence/mappingTally';
import type { Note } from '../note/noteFile';

/** How often each criterion is evidenced on each production. */
export interface PortfolioMatrix {
  readonly columns: readonly MatrixColumn[];
  /** For each criterion, in the standard's order, a cell for each column; `null` without a note. */
  readonly rows: readonly (readonly (MatrixCell | null)[])[];
}

/** The notes of a production, those that name none, or those whose production is not told. */
export type MatrixColumn =
  | { readonly kind: 'production'; readonly name: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'withheld' };

/** The notes of one production that name one criterion. */
export interface MatrixCell {
  readonly notes: number;
  /** What the best of them is worth. */
  readonly state: Exclude<CoverageState, 'missing'>;
}

/**
 * The matrix of `rows`: for each criterion the mappings that are shown for it.
 * @param notes all notes that `rows` are about, in the order in which their productions are shown
 * @param isWithheld whether nothing but a note's title, criteria and date may be told
 */
export function portfolioMatrix(
  rows: readonly (readonly Mapping[])[],
  notes: readonly Note[],
  isWithheld: (note: Note) => boolean,
): PortfolioMatrix {
  const keyOf = (note: Note): string =>
    isWithheld(note) ? 'withheld' : `production ${productionKey(note.production) ?? ''}`;
  const columns = new Map<string, MatrixColumn>();
  for (const note of notes) {
    const key = keyOf(note);
    if (columns.has(key)) continue;
    columns.set(key, isWithheld(note) ? { kind: 'withheld' } : columnOf(note.production));
  }
  const ordered = [...columns].sort(([, a], [, b]) => rankOf(a) - rankOf(b));
  return {
    columns: ordered.map(([, column]) => column),
    rows: rows.map((mappings) => {
      const cells = new Map<string, MatrixCell>();
      for (const mapping of mappings) {
        const key = keyOf(mapping.note);
        cells.set(key, addTo(cells.get(key), mapping));
      }
      return ordered.map(([key]) => cells.get(key) ?? null);
    }),
  };
}

function columnOf(production: string | undefined): MatrixColumn {
  const name = production?.trim() ?? '';
  return name === '' ? { kind: 'none' } : { kind: 'production', name };
}

/** Productions keep their order; what is none comes after them. */
function rankOf({ kind }: MatrixColumn): number {
  return ['production', 'none', 'withheld'].indexOf(kind);
}

const strengths = ['mapped', 'evidenced', 'accepted'] as const;

function addTo(cell: MatrixCell | undefined, { verdict, acceptance }: Mapping): MatrixCell {
  const worth = verdict.kind !== 'counts' ? 0 : acceptance === 'accepted' ? 2 : 1;
  const best = Math.max(worth, cell ? strengths.indexOf(cell.state) : 0);
  return { notes: (cell?.notes ?? 0) + 1, state: strengths[best] ?? 'mapped' };
}
