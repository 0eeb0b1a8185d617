import type { CoverageState } from '../../../core/evidence/coverageState';

const svg = 'http://www.w3.org/2000/svg';

/** The shapes of an icon of 16 by 16, as in the trees: an empty circle fills up. */
const shapes: Readonly<Record<CoverageState, readonly (readonly [use: string, path: string])[]>> = {
  missing: [['line', 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z']],
  mapped: [
    ['line', 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z'],
    ['fill', 'M8 2a6 6 0 0 0 0 12z'],
  ],
  evidenced: [
    ['line', 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z'],
    ['line', 'M5 8.2l2.2 2.2l3.8-4.6'],
  ],
  accepted: [
    [
      'fill',
      'M8 1l1.9 1.5l2.4-.1l.6 2.3l2 1.4l-.9 2.2l.9 2.2l-2 1.4l-.6 2.3l-2.4-.1L8 15.6l-1.9-1.5l-2.4.1l-.6-2.3l-2-1.4l.9-2.2l-.9-2.2l2-1.4l.6-2.3l2.4.1z',
    ],
    ['cut', 'M5 8.2l2.2 2.2l3.8-4.6'],
  ],
};

/** The icon of a state; the words beside it say the same. */
export function stateIcon(state: CoverageState): SVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('class', `icon ${state}`);
  icon.setAttribute('aria-hidden', 'true');
  for (const [use, path] of shapes[state]) {
    const shape = document.createElementNS(svg, 'path');
    shape.setAttribute('class', use);
    shape.setAttribute('d', path);
    icon.append(shape);
  }
  return icon;
}
