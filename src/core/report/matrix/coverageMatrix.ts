import type { CoverageSummary } from '../../evidence/coverageState';
import type { CriterionCoverage } from '../../evidence/criterionCoverage';
import type { Mapping } from '../../evidence/mapping';
import type { StandardCoverage } from '../../evidence/standardCoverage';
import type { Note } from '../../note/noteFile';
import { criterionKinds, type CriterionKind, type Standard } from '../../standard/standard';
import { columnKey, matrixColumns, type MatrixAxis, type MatrixColumn } from './matrixColumns';
import { strongest, worthOf, type Worth } from './worth';

/** The evidence of one standard both ways: its criteria down, productions or months across. */
export interface CoverageMatrix {
  readonly axis: MatrixAxis;
  readonly standard: Standard;
  /** Only those that notes of this standard belong to. */
  readonly columns: readonly MatrixColumn[];
  /** The standard's two lists, as far as they have criteria. */
  readonly groups: readonly MatrixGroup[];
}

/** The rows of one of a standard's two lists. */
export interface MatrixGroup {
  readonly kind: CriterionKind;
  readonly summary: CoverageSummary;
  /** In the standard's own order. */
  readonly rows: readonly MatrixRow[];
}

/** One criterion, with its state and reasons over all the columns. */
export interface MatrixRow {
  readonly coverage: CriterionCoverage;
  /** One for each column; nothing where no note of the column names the criterion. */
  readonly cells: readonly (MatrixCell | undefined)[];
}

/** The notes of one column that name one criterion. */
export interface MatrixCell {
  readonly worth: Worth;
  /** Newest first; never empty. */
  readonly mappings: readonly Mapping[];
}

/** The matrix of one standard. */
export function coverageMatrix(coverage: StandardCoverage, axis: MatrixAxis): CoverageMatrix {
  const columns = matrixColumns(axis, notesOf(coverage));
  return {
    axis,
    standard: coverage.standard,
    columns,
    groups: criterionKinds.flatMap((kind) => {
      const criteria = coverage.ofKind(kind);
      if (criteria.length === 0) return [];
      const rows = criteria.map((criterion) => matrixRow(criterion, axis, columns));
      return [{ kind, summary: coverage.summaryOf(kind), rows }];
    }),
  };
}

function* notesOf({ criteria }: StandardCoverage): Iterable<Note> {
  for (const { mappings } of criteria) {
    for (const { note } of mappings) yield note;
  }
}

function matrixRow(
  coverage: CriterionCoverage,
  axis: MatrixAxis,
  columns: readonly MatrixColumn[],
): MatrixRow {
  const byColumn = new Map<string, { worth: Worth; readonly mappings: Mapping[] }>();
  for (const mapping of coverage.mappings) {
    const key = columnKey(axis, mapping.note);
    const worth = worthOf(mapping);
    const cell = byColumn.get(key);
    if (cell) {
      cell.worth = strongest(cell.worth, worth);
      cell.mappings.push(mapping);
    } else {
      byColumn.set(key, { worth, mappings: [mapping] });
    }
  }
  return { coverage, cells: columns.map(({ key }) => byColumn.get(key)) };
}
