import { assert } from 'chai';
import { usualPeriods } from '../../../../src/core/evidence/usualPeriods';

/** The periods as lines, `name: from to`. */
function linesOn(today: string): readonly string[] {
  return usualPeriods(today).map(({ name, from, to }) => `${name.text}: ${from} ${to}`);
}

describe('usualPeriods', () => {
  it('reaches back over the turn of a year', () => {
    assert.deepEqual(linesOn('2026-01-31'), [
      'This month: 2026-01-01 2026-01-31',
      'Last month: 2025-12-01 2025-12-31',
      'Last 3 months: 2025-11-01 2026-01-31',
      'Last 12 months: 2025-02-01 2026-01-31',
      'This year: 2026-01-01 2026-12-31',
      'Last year: 2025-01-01 2025-12-31',
    ]);
  });

  it('ends months on their own last day', () => {
    assert.deepEqual(linesOn('2028-03-31').slice(0, 3), [
      'This month: 2028-03-01 2028-03-31',
      'Last month: 2028-02-01 2028-02-29',
      'Last 3 months: 2028-01-01 2028-03-31',
    ]);
  });
});
