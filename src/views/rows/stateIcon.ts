import type { CoverageState } from '../../core/evidence/coverageState';
import type { RowIcon } from '../tree/treeRow';

/** The icon of a state: an empty circle fills up. Each has a shape of its own besides its colour. */
export function stateIcon(state: CoverageState): RowIcon {
  switch (state) {
    case 'missing':
      return { id: 'circle-large-outline', color: 'descriptionForeground' };
    case 'mapped':
      return { id: 'color-mode', color: 'charts.yellow' };
    case 'evidenced':
      return { id: 'pass', color: 'charts.green' };
    case 'accepted':
      return { id: 'verified-filled', color: 'charts.green' };
  }
}
