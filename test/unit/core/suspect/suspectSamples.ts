import { StandardSet } from '../../../../src/core/standard/standardSet';
import { sampleStandard } from '../../support/journalSamples';

/** X: P1 and K1 reworded on 1 May 2026, P1 on 1 January 2025 before; P2 to be reworded in 2027. */
const reworded = sampleStandard('X', ['P1', 'P2', 'P3', 'K1'], {
  P1: [
    { date: '2025-01-01', was: 'P1 at first' },
    { date: '2026-05-01', was: 'P1 as it was' },
  ],
  P2: [{ date: '2027-01-01', was: 'P2 as it was' }],
  K1: [{ date: '2026-05-01', was: 'K1 as it was' }],
});

/** X, and Y with a P1 reworded on 2 May 2026. */
export const rewordedSet = new StandardSet(
  [
    reworded,
    sampleStandard('Y', ['P1', 'P3'], { P1: [{ date: '2026-05-02', was: 'P1 of Y as it was' }] }),
  ],
  'X',
);

/** A day after the rewordings of May 2026, and before that of 2027. */
export const today = '2026-11-26';
