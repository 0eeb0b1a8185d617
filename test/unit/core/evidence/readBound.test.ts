import { assert } from 'chai';
import { readBound } from '../../../../src/core/evidence/readBound';

describe('readBound', () => {
  const cases: readonly (readonly [
    text: string,
    from: string | undefined,
    to: string | undefined,
  ])[] = [
    ['2026-11-20', '2026-11-20', '2026-11-20'],
    [' 2026-11-20 ', '2026-11-20', '2026-11-20'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-13', undefined, undefined],
    ['2026-02-30', undefined, undefined],
    ['20.11.2026', undefined, undefined],
    ['26', undefined, undefined],
    ['', undefined, undefined],
  ];
  for (const [text, from, to] of cases) {
    it(`reads “${text}”`, () => {
      assert.deepEqual([readBound(text, 'from'), readBound(text, 'to')], [from, to]);
    });
  }
});
