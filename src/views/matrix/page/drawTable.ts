import type { CellView, RowView, TableView } from '../matrixMessage';
import { element } from './element';
import { GridFocus } from './gridFocus';
import type { Place } from './pageState';
import { stateIcon } from './stateIcon';

/** What a table has done for it. */
export interface TableActions {
  /** Opens the notes of a criterion, in one column or in all. */
  readonly openNotes: (criterionId: string, column: string | undefined) => void;
  /** Keeps the cell that the keyboard goes on from. */
  readonly keepPlace: (place: Place) => void;
}

/** A table as it has been drawn. */
export interface DrawnTable {
  readonly table: HTMLTableElement;
  readonly focus: GridFocus;
}

/** The matrix of one standard, as a grid that arrow keys move in. */
export function drawTable(
  { caption, criterionHeading, stateHeading, columns, groups, emptyCell }: TableView,
  place: Place | undefined,
  actions: TableActions,
): DrawnTable {
  const focus = new GridFocus(actions.keepPlace);
  const heading = (text: string, name: string): HTMLElement =>
    element('th', { class: name, attributes: { scope: 'col', title: text } }, text);
  const head = element(
    'tr',
    {},
    heading(criterionHeading, 'criterion'),
    heading(stateHeading, 'state'),
    ...columns.map(({ label }) => heading(label, 'cell')),
  );
  const table = element(
    'table',
    { attributes: { role: 'grid' } },
    element('caption', {}, caption),
    element('thead', {}, head),
  );
  for (const { heading: name, rows } of groups) {
    const body = element('tbody', {}, drawGroupHeading(name, columns.length + 2));
    for (const row of rows) body.append(drawRow(row, columns, emptyCell, focus, actions));
    table.append(body);
  }
  focus.attach(table, place);
  return { table, focus };
}

function drawGroupHeading(name: string, columnCount: number): HTMLElement {
  const colspan = String(columnCount);
  const heading = element('th', { attributes: { scope: 'rowgroup', colspan } });
  // In a box of its own, so that it stays in sight while the columns scroll.
  heading.append(element('span', {}, name));
  return element('tr', { class: 'heading' }, heading);
}

function drawRow(
  row: RowView,
  columns: TableView['columns'],
  emptyCell: string,
  focus: GridFocus,
  { openNotes }: TableActions,
): HTMLElement {
  const openAll = row.count === 0 ? undefined : () => openNotes(row.id, undefined);
  const name = element(
    'th',
    { class: 'criterion', attributes: { scope: 'row', title: row.wording } },
    element(
      'span',
      {},
      element('span', { class: 'code' }, row.code),
      ' ',
      element('span', { class: 'wording' }, row.wording),
    ),
  );
  const state = element(
    'td',
    { class: 'state' },
    element(
      'div',
      {},
      stateIcon(row.state),
      element(
        'span',
        {},
        row.stateInWords,
        row.reasons === '' ? undefined : element('span', { class: 'reasons' }, row.reasons),
      ),
    ),
  );
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
  const cells = columns.map(({ key }, column) => {
    const cell = byColumn.get(column);
    const drawn = drawCell(cell, emptyCell);
    return { key, drawn, open: cell && (() => openNotes(row.id, key)) };
  });
  focus.addRow(row.id, [
    { column: 'criterion', element: name, open: openAll },
    { column: 'state', element: state, open: openAll },
    ...cells.map(({ key, drawn, open }) => ({ column: `=${key}`, element: drawn, open })),
  ]);
  return element('tr', {}, name, state, ...cells.map(({ drawn }) => drawn));
}

function drawCell(cell: CellView | undefined, emptyCell: string): HTMLElement {
  if (!cell) return element('td', { class: 'cell', attributes: { 'aria-label': emptyCell } });
  const { count, state, stateInWords, spoken } = cell;
  return element(
    'td',
    { class: `cell filled ${state}`, attributes: { 'aria-label': spoken, title: spoken } },
    element('span', { class: 'count' }, stateIcon(state), String(count)),
    element('span', { class: 'worth' }, stateInWords),
  );
}
