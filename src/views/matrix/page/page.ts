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
  const focusedControl = header.contains(focused) ? focused?.id : undefined;
  const hadFocus = main.querySelector('table')?.contains(focused) === true;
  isDrawn = false;
  header.replaceChildren(
    ...drawHeader(message, state.axis, {
      changeAxis: (axis) => {
        keep({ axis, scrollLeft: 0 });
        if (shown) draw(shown);
      },
      changeLimit: () => host.postMessage({ kind: 'changeLimit' }),
      clearLimit: () => host.postMessage({ kind: 'clearLimit' }),
    }),
  );
  drawMain(message);
  if (focusedControl !== undefined) focusControl(focusedControl);
  else if (hadFocus || document.hasFocus()) focusPlace();
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
