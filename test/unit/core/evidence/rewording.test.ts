import { assert } from 'chai';
import { findRewording } from '../../../../src/core/evidence/rewording';
import { sampleCriterion } from '../../support/journalSamples';

const criterion = sampleCriterion('X', 'P1', {
  revisions: [
    { date: '2024-01-01', was: 'first' },
    { date: '2025-06-01', was: 'second' },
    { date: '2026-05-01', was: 'third' },
  ],
});

describe('findRewording: the wording that a note was written under', () => {
  const cases: readonly (readonly [
    what: string,
    dates: { readonly date?: string; readonly reviewed?: string },
    was: string | undefined,
  ])[] = [
    ['before any rewording', { date: '2023-12-31' }, 'first'],
    ['on the day of a rewording', { date: '2024-01-01' }, 'second'],
    ['between two', { date: '2025-05-31' }, 'second'],
    ['just before the last', { date: '2026-04-30' }, 'third'],
    ['on the day of the last', { date: '2026-05-01' }, undefined],
    ['before any, reviewed between two', { date: '2023-01-01', reviewed: '2025-06-01' }, 'third'],
    ['after a review before any', { date: '2025-01-01', reviewed: '2023-01-01' }, 'second'],
    [
      'before any, reviewed after the last',
      { date: '2023-01-01', reviewed: '2026-05-02' },
      undefined,
    ],
    ['in a year alone', { date: '2025' }, 'second'],
    ['without a date', {}, 'first'],
    ['without a date, reviewed between two', { reviewed: '2024-06-01' }, 'second'],
  ];
  for (const [what, dates, was] of cases) {
    it(`of one ${what} is ${was ?? 'the present one'}`, () => {
      const expected = was === undefined ? undefined : { revised: '2026-05-01', was };
      assert.deepEqual(findRewording(dates, criterion), expected);
    });
  }

  it('is the present one of a criterion that was never reworded', () => {
    assert.isUndefined(findRewording({}, sampleCriterion('X', 'P2')));
  });

  it('does not depend on the order of the revisions', () => {
    const revisions = [...criterion.revisions].reverse();
    assert.deepEqual(findRewording({ date: '2025-01-01' }, { ...criterion, revisions }), {
      revised: '2026-05-01',
      was: 'second',
    });
  });
});
