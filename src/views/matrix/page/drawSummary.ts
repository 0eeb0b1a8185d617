import { noteStates } from '../../../core/report/matrix/noteState';
import type { BarView, FigureView, TimelineEntryView, TimelineView } from '../matrixMessage';
import { element } from './element';

/** How high the tallest column of a time line is, in CSS pixels. */
const tallest = 56;

/** How far one of a standard's lists is covered: in words, as a bar, and in figures. */
export function drawBar({ label, parts }: BarView): HTMLElement {
  const bar = element('div', { class: 'bar', attributes: { 'aria-hidden': 'true' } });
  for (const { state, count } of parts) {
    const part = element('span', { class: `part ${state}` });
    part.style.flexGrow = String(count);
    bar.append(part);
  }
  return element('div', { class: 'group' }, element('p', {}, label), bar, drawFigures(parts));
}

/** What each filling stands for, in words, and how many there are. */
function drawFigures(parts: readonly FigureView[]): HTMLElement {
  const figures = parts.map(({ state, count, words }) =>
    element(
      'li',
      {},
      element('span', { class: `swatch part ${state}`, attributes: { 'aria-hidden': 'true' } }),
      element('span', {}, `${words}: ${count}`),
    ),
  );
  return element('ul', { class: 'figures' }, ...figures);
}

/** The months side by side, each with a column as high as it has notes. */
export function drawTimeline({ heading, remark, legend, entries }: TimelineView): HTMLElement {
  const most = Math.max(1, ...entries.map(countOf));
  const list = element('ol', {
    class: 'months',
    attributes: { tabindex: '0', 'aria-label': heading },
  });
  list.append(...entries.map((entry) => drawEntry(entry, most)));
  return element(
    'section',
    { class: 'timeline' },
    element('h3', {}, heading),
    element('p', { class: 'remark' }, remark),
    drawFigures(legend),
    entries.length > 0 ? list : undefined,
  );
}

function drawEntry(entry: TimelineEntryView, most: number): HTMLElement {
  const spoken = element('span', { class: 'spoken' }, entry.spoken);
  if (entry.kind === 'pause') {
    const dots = element('span', { class: 'pause', attributes: { 'aria-hidden': 'true' } }, '⋯');
    return element('li', { attributes: { title: entry.spoken } }, dots, spoken);
  }
  const count = countOf(entry);
  const column = element('span', { class: 'column' });
  for (const state of [...noteStates].reverse()) {
    if (entry.notes[state] === 0) continue;
    const part = element('span', { class: `part ${state}` });
    part.style.height = `${Math.max(3, Math.round((entry.notes[state] / most) * tallest))}px`;
    column.append(part);
  }
  const seen = element(
    'span',
    { class: 'month', attributes: { 'aria-hidden': 'true' } },
    element('span', { class: 'count' }, count === 0 ? '' : String(count)),
    column,
    element('span', { class: 'name' }, entry.label),
    element('span', { class: 'year' }, entry.year ?? ''),
  );
  return element('li', { attributes: { title: entry.spoken } }, seen, spoken);
}

function countOf(entry: TimelineEntryView): number {
  return entry.kind === 'pause'
    ? 0
    : noteStates.reduce((sum, state) => sum + entry.notes[state], 0);
}
