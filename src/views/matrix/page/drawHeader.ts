import type { MatrixAxis } from '../../../core/report/matrix/coverageMatrix';
import type { MatrixMessage } from '../matrixMessage';
import { element } from './element';

/** What the header draws. */
type HeaderView = Pick<MatrixMessage, 'heading' | 'limit' | 'axes' | 'axisLegend'>;

/** What the header has done for it. */
export interface HeaderActions {
  readonly changeAxis: (axis: MatrixAxis) => void;
  readonly changeLimit: () => void;
  readonly clearLimit: () => void;
}

/**
 * What stays in sight above the matrix: what it is limited to, and what stands across. Each control
 * has an id of its own, by which the focus is found again.
 */
export function drawHeader(
  { heading, limit, axes, axisLegend }: HeaderView,
  chosen: MatrixAxis,
  { changeAxis, changeLimit, clearLimit }: HeaderActions,
): readonly HTMLElement[] {
  const choices = axes.map(({ axis, label }) => {
    const radio = element('input', { attributes: { type: 'radio', name: 'axis', id: axis } });
    radio.checked = axis === chosen;
    radio.addEventListener('change', () => changeAxis(axis));
    return element('label', {}, radio, label);
  });
  return [
    element('h1', {}, heading),
    element(
      'div',
      { class: limit.isSet ? 'limit set' : 'limit' },
      element('span', { attributes: { role: 'status' } }, limit.words),
      button('change', limit.change, changeLimit),
      limit.isSet ? button('clear', limit.clear, clearLimit) : undefined,
    ),
    element('fieldset', {}, element('legend', {}, axisLegend), ...choices),
  ];
}

function button(id: string, label: string, act: () => void): HTMLElement {
  const made = element('button', { attributes: { type: 'button', id } }, label);
  made.addEventListener('click', act);
  return made;
}
