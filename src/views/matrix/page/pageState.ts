import { isAxis } from '../matrixMessage';
import type { MatrixAxis } from '../../../core/report/matrix/coverageMatrix';

/** What the page keeps while it is hidden and over reloads. */
export interface PageState {
  readonly axis: MatrixAxis;
  /** In CSS pixels. */
  readonly scrollLeft: number;
  readonly scrollTop: number;
  /** The cell that the keyboard goes on from. */
  readonly place?: Place;
}

/** A cell of a table, the same as long as its criterion and its column exist. */
export interface Place {
  readonly criterionId: string;
  readonly column: string;
}

/** The state that `value` is, or that of a new page. */
export function readState(value: unknown): PageState {
  const found = typeof value === 'object' && value !== null ? value : {};
  const axis: unknown = Reflect.get(found, 'axis');
  const place = readPlace(Reflect.get(found, 'place'));
  return {
    axis: isAxis(axis) ? axis : 'production',
    scrollLeft: pixels(Reflect.get(found, 'scrollLeft')),
    scrollTop: pixels(Reflect.get(found, 'scrollTop')),
    ...(place && { place }),
  };
}

function readPlace(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const criterionId: unknown = Reflect.get(value, 'criterionId');
  const column: unknown = Reflect.get(value, 'column');
  return typeof criterionId === 'string' && typeof column === 'string'
    ? { criterionId, column }
    : undefined;
}

function pixels(value: unknown): number {
  return typeof value === 'number' && value >= 0 ? value : 0;
}
