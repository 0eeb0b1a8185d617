import type { CoverageState } from '../../core/evidence/coverageState';
import type { MatrixAxis } from '../../core/report/matrix/coverageMatrix';
import type { NoteState } from '../../core/report/matrix/noteState';

/**
 * All that the panel draws, in the user's words. Of the notes it holds only how many there are, and
 * the productions and months that they are about: no titles, no text.
 */
export interface MatrixMessage {
  readonly kind: 'matrix';
  readonly heading: string;
  /** What there is to say in place of a matrix, while there is none. */
  readonly notice?: string;
  readonly limit: LimitView;
  readonly axisLegend: string;
  readonly axes: readonly AxisView[];
  readonly standards: readonly StandardView[];
}

/** What coverage is limited to, and the words of the buttons that change that. */
export interface LimitView {
  readonly isSet: boolean;
  readonly words: string;
  readonly change: string;
  readonly clear: string;
}

export interface AxisView {
  readonly axis: MatrixAxis;
  readonly label: string;
}

export interface StandardView {
  readonly urn: string;
  readonly heading: string;
  /** How much of it is covered. */
  readonly total: string;
  readonly bars: readonly BarView[];
  readonly timeline: TimelineView;
  readonly tables: Readonly<Record<MatrixAxis, TableView>>;
}

/** How far one of a standard's two lists is covered. */
export interface BarView {
  readonly label: string;
  /** The states that criteria are in, the most covered first. */
  readonly parts: readonly FigureView[];
}

/** How many there are in one state. */
export interface FigureView {
  readonly state: CoverageState;
  readonly count: number;
  readonly words: string;
}

export interface TimelineView {
  readonly heading: string;
  /** What its figures mean, or that there are none. */
  readonly remark: string;
  /** How many of the notes are in each state, the most first. */
  readonly legend: readonly FigureView[];
  readonly entries: readonly TimelineEntryView[];
}

export type TimelineEntryView =
  | {
      readonly kind: 'month';
      readonly label: string;
      /** Only where a year begins. */
      readonly year?: string;
      readonly spoken: string;
      readonly notes: Readonly<Record<NoteState, number>>;
    }
  | { readonly kind: 'pause'; readonly spoken: string };

export interface TableView {
  readonly caption: string;
  readonly criterionHeading: string;
  readonly stateHeading: string;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly groups: readonly { readonly heading: string; readonly rows: readonly RowView[] }[];
  /** What an empty cell says aloud. */
  readonly emptyCell: string;
}

export interface RowView {
  /** The full id of the criterion. */
  readonly id: string;
  readonly code: string;
  readonly wording: string;
  readonly state: CoverageState;
  readonly stateInWords: string;
  /** Why it is in its state; empty where there is nothing to say. */
  readonly reasons: string;
  /** How many notes name it, over all columns. */
  readonly count: number;
  /** Those that have notes, in the order of the columns. */
  readonly cells: readonly CellView[];
}

export interface CellView {
  /** The 0-based position of its column. */
  readonly column: number;
  readonly count: number;
  readonly state: NoteState;
  readonly stateInWords: string;
  readonly spoken: string;
}

/** What the page asks of the extension. */
export type MatrixRequest =
  /** It has been loaded and waits for its message. */
  | { readonly kind: 'ready' }
  /** Open the notes that name a criterion: those of one column, or all. */
  | {
      readonly kind: 'openNotes';
      readonly criterionId: string;
      readonly axis: MatrixAxis;
      readonly column?: string;
    }
  | { readonly kind: 'changeLimit' }
  | { readonly kind: 'clearLimit' };

/** Whether `value` names one of the two axes. */
export function isAxis(value: unknown): value is MatrixAxis {
  return value === 'production' || value === 'month';
}

/** The request that `value` is; nothing where it is none. */
export function readRequest(value: unknown): MatrixRequest | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  switch (value.kind) {
    case 'ready':
    case 'changeLimit':
    case 'clearLimit':
      return { kind: value.kind };
    case 'openNotes':
      return readOpenNotes(value);
    default:
      return undefined;
  }
}

function readOpenNotes(value: object): MatrixRequest | undefined {
  const criterionId: unknown = Reflect.get(value, 'criterionId');
  const axis: unknown = Reflect.get(value, 'axis');
  const column: unknown = Reflect.get(value, 'column');
  if (typeof criterionId !== 'string' || !isAxis(axis)) return undefined;
  if (column === undefined) return { kind: 'openNotes', criterionId, axis };
  return typeof column === 'string' ? { kind: 'openNotes', criterionId, axis, column } : undefined;
}
