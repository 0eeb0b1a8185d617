import type { MatrixMessage } from '../matrixMessage';
import { drawHeader } from './drawHeader';
import { drawBar, drawTimeline } from './drawSummary';
import { drawTable } from './drawTable';
import { element } from './element';
import type { GridFocus } from './gridFocus';
import { host } from './host';
import { readState, type PageState } from './pageState';

let state = readState(host.getState());
let shown: MatrixMessage | undefined;
let shownHeader: string | undefined;
let grids: readonly GridFocus[] = [];
/** Whether the matrix is drawn: before that there is no scroll position worth keeping. */
let isDrawn = false;

const header = element('header', {});
const main = element('main', {});
document.body.append(header, main);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isMatrix(data)) draw(data);
});
main.addEventListener('scroll', () => {
  if (isDrawn) keep({ scrollLeft: main.scrollLeft, scrollTop: main.scrollTop });
});
// VS Code gives a page the focus when its tab comes to the front: the keyboard goes on where it was.
window.addEventListener('focus', () => {
  if (document.activeElement === document.body) focusPlace();
});
host.postMessage({ kind: 'ready' });

/** Only the extension can send a page anything, so the kind tells all. */
function isMatrix(data: unknown): data is MatrixMessage {
  return typeof data === 'object' && data !== null && Reflect.get(data, 'kind') === 'matrix';
}

function keep(change: Partial<PageState>): void {
  state = { ...state, ...change };
  host.setState(state);
}

function draw(message: MatrixMessage): void {
  shown = message;
  const focused = document.activeElement;
  const goesOnFromCell = isDrawn
    ? focused !== null && focused.closest('table') !== null
    : focused === document.body && document.hasFocus();
  redrawHeader(message);
  isDrawn = false;
  drawMain(message);
  if (goesOnFromCell) focusPlace();
}

/** Only where it says something else: it is read aloud whenever it is put in place. */
function redrawHeader({ heading, limit, axisLegend, axes }: MatrixMessage): void {
  const text = JSON.stringify([heading, limit, axisLegend, axes, state.axis]);
  if (text === shownHeader) return;
  shownHeader = text;
  const focused = document.activeElement;
  const focusedControl = header.contains(focused) ? focused?.id : undefined;
  header.replaceChildren(
    ...drawHeader({ heading, limit, axisLegend, axes }, state.axis, {
      changeAxis: (axis) => {
        keep({ axis, scrollLeft: 0 });
        if (shown) draw(shown);
      },
      changeLimit: () => host.postMessage({ kind: 'changeLimit' }),
      clearLimit: () => host.postMessage({ kind: 'clearLimit' }),
    }),
  );
  if (focusedControl !== undefined) focusControl(focusedControl);
}

function drawMain({ notice, standards }: MatrixMessage): void {
  const { axis, place } = state;
  const drawn = standards.map((standard) => {
    const table = drawTable(standard.tables[axis], place, {
      openNotes: (criterionId, column) =>
        host.postMessage({
          kind: 'openNotes',
          criterionId,
          axis,
          ...(column !== undefined && { column }),
        }),
      keepPlace: (to) => keep({ place: to }),
    });
    const summary = element(
      'div',
      { class: 'summary' },
      element(
        'div',
        {},
        element('h2', {}, standard.heading),
        element('p', { class: 'total' }, standard.total),
      ),
      element('div', { class: 'groups' }, ...standard.bars.map(drawBar)),
      drawTimeline(standard.timeline),
    );
    return { grid: table.focus, section: element('section', {}, summary, table.table) };
  });
  grids = drawn.map(({ grid }) => grid);
  main.replaceChildren(
    ...(notice === undefined ? [] : [element('p', { class: 'notice' }, notice)]),
    ...drawn.map(({ section }) => section),
  );
  if (drawn.length === 0) return;
  // A time line that is too long for the panel shows its end, which is the present.
  for (const months of main.querySelectorAll('.months')) months.scrollLeft = months.scrollWidth;
  main.scrollTo(state.scrollLeft, state.scrollTop);
  isDrawn = true;
}

function focusPlace(): void {
  const { place } = state;
  if (place) grids.some((grid) => grid.focus(place));
}

/** A control that is no longer there leaves the focus to the first one. */
function focusControl(id: string): void {
  const control = document.getElementById(id) ?? header.querySelector('button');
  control?.focus();
}
