import { assert } from 'chai';
import { coverageTable } from '../../../../src/core/report/coverageTable';
import { formatMessage } from '../../../../src/core/text/message';
import { sampleStandard, sampleUnreadable } from '../../support/journalSamples';
import { fileOf, sampleSnapshot } from './sampleSnapshot';

const context = { fileOf, translate: formatMessage };

describe('coverageTable', () => {
  it('has a table for each list, then the unreadable notes', () => {
    assert.equal(
      coverageTable(sampleSnapshot(), 70, context),
      `X1: Cutting *rooms* & <more>
2 of 4 criteria evidenced on 2026-06-30

Performance criteria: 1 of 3 evidenced
Code  State                      Notes  Criterion
────  ─────────────────────────  ─────  ──────────────────────────────
P1    Accepted                       2  the wording of P1
P2    Mapped, not yet                1  the wording of P2
      evidenced: only drafts
P3    No evidence: no note yet       0  the wording of P3

Knowledge and understanding: 1 of 1 evidenced
Code  State                      Notes  Criterion
────  ─────────────────────────  ─────  ──────────────────────────────
K1    Evidenced                      1  the wording of K1 (The source
                                        text breaks off here.)

Unreadable notes
  bro*ken.md:1 Broken
`,
    );
  });

  it('keeps every line inside the width, down to one that can still be read', () => {
    const standard = sampleStandard('X1', ['P1', 'P10']);
    const long = 'word '.repeat(40) + 'x'.repeat(200) + ' naïve 🎬';
    const wide = {
      ...standard,
      title: long,
      criteria: standard.criteria.map((each) => ({ ...each, text: long })),
    };
    const snapshot = sampleSnapshot([sampleUnreadable(`file:///j/${'y'.repeat(150)}.md`)], [wide]);
    for (const [width, limit] of [
      [200, 200],
      [80, 80],
      [60, 60],
      [10, 60],
      [0, 60],
    ] as const) {
      const lines = coverageTable(snapshot, width, context).split('\n');
      assert.isAtMost(Math.max(...lines.map((line) => line.length)), limit + 1);
      assert.isTrue(lines.every((line) => line === line.trimEnd()));
    }
  });

  it('never passes on what a terminal would act upon', () => {
    const standard = sampleStandard('X1', ['P1']);
    const nasty = { ...standard, title: 'a\u001b[31mb\u0007\u202ec\u009b', criteria: [] };
    const files = [sampleUnreadable('file:///j/\u001b]0;x\u0007.md')];
    const text = coverageTable(sampleSnapshot(files, [nasty]), 80, context);
    assert.notMatch(text.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
  });
});
