import { moveInGrid, type GridCell } from './moveInGrid';
import type { Place } from './pageState';

/** A cell of a grid and what a click or Enter does there. */
interface Cell {
  readonly column: string;
  readonly element: HTMLElement;
  /** Absent where there is nothing to open. */
  readonly open: (() => void) | undefined;
}

/**
 * The focus of one grid: Tab reaches a single cell of it, the arrow keys go from cell to cell, Enter,
 * Space or a click opens what a cell stands for.
 */
export class GridFocus {
  readonly #rows: (readonly [criterionId: string, cells: readonly Cell[]])[] = [];
  readonly #cells = new Map<EventTarget, GridCell>();
  #current: HTMLElement | undefined;

  /** @param keep is told of the cell that the focus has come to */
  constructor(private readonly keep: (place: Place) => void) {}

  /** Adds the cells of a row below those added so far. */
  addRow(criterionId: string, cells: readonly Cell[]): void {
    for (const [column, { element, open }] of cells.entries()) {
      element.tabIndex = -1;
      if (open) element.classList.add('opens');
      this.#cells.set(element, { row: this.#rows.length, column });
    }
    this.#rows.push([criterionId, cells]);
  }

  /** Listens to `grid`, and starts from the cell at `place` or else from the first. */
  attach(grid: HTMLElement, place: Place | undefined): void {
    this.#makeCurrent(this.#find(place) ?? this.#cellAt({ row: 0, column: 0 })?.element);
    grid.addEventListener('focusin', ({ target }) => this.#onFocus(target));
    grid.addEventListener('keydown', (event) => this.#onKey(event));
    grid.addEventListener('click', ({ target }) => {
      const cell = target instanceof Element ? this.#around(target) : undefined;
      if (cell) this.#cellAt(cell)?.open?.();
    });
  }

  /** Puts the focus on the cell at `place`, if the grid has it; says whether it has. */
  focus(place: Place): boolean {
    const element = this.#find(place);
    element?.focus({ preventScroll: true });
    return element !== undefined;
  }

  #onFocus(target: EventTarget | null): void {
    const at = target && this.#cells.get(target);
    if (!at) return;
    const cell = this.#cellAt(at);
    const criterionId = this.#rows[at.row]?.[0];
    if (!cell || criterionId === undefined) return;
    this.#makeCurrent(cell.element);
    this.keep({ criterionId, column: cell.column });
  }

  #onKey(event: KeyboardEvent): void {
    const at = event.target && this.#cells.get(event.target);
    if (!at || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#cellAt(at)?.open?.();
      return;
    }
    const size = { rows: this.#rows.length, columns: this.#rows[at.row]?.[1].length ?? 0 };
    const next = moveInGrid(at, size, event);
    if (!next) return;
    event.preventDefault();
    this.#cellAt(next)?.element.focus();
  }

  #makeCurrent(element: HTMLElement | undefined): void {
    if (this.#current) this.#current.tabIndex = -1;
    if (element) element.tabIndex = 0;
    this.#current = element;
  }

  /** The place of the cell that `target` lies in. */
  #around(target: Element): GridCell | undefined {
    const cell = target.closest('td, th');
    return cell ? this.#cells.get(cell) : undefined;
  }

  #cellAt({ row, column }: GridCell): Cell | undefined {
    return this.#rows[row]?.[1][column];
  }

  #find(place: Place | undefined): HTMLElement | undefined {
    const row = this.#rows.find(([criterionId]) => criterionId === place?.criterionId);
    return row?.[1].find(({ column }) => column === place?.column)?.element;
  }
}
