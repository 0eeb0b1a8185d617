import { assert } from 'chai';
import { readState } from '../../../../src/views/matrix/page/pageState';

describe('The state of the matrix page', () => {
  const fresh = { axis: 'production', scrollLeft: 0, scrollTop: 0 };
  const kept = {
    axis: 'month',
    scrollLeft: 12,
    scrollTop: 340.5,
    place: { criterionId: 'SKSPP05/P3', column: '=2026-11' },
  };
  const cases: readonly (readonly [what: string, value: unknown, expected: unknown])[] = [
    ['what was kept', kept, kept],
    ['nothing', undefined, fresh],
    ['null', null, fresh],
    ['a text', 'month', fresh],
    ['another axis', { axis: 'week' }, fresh],
    ['a scroll position that is none', { ...fresh, scrollTop: -1, scrollLeft: NaN }, fresh],
    ['half a place', { ...fresh, place: { criterionId: 'X/P1' } }, fresh],
    ['more than there is', { ...kept, body: 'words' }, kept],
  ];
  for (const [what, value, expected] of cases) {
    it(`reads ${what}`, () => {
      assert.deepEqual(readState(value), expected);
    });
  }
});
