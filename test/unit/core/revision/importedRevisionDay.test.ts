import { assert } from 'chai';
import type { ImportedRevision } from '../../../../src/core/import/importedStandard';
import { importedRevisionDay } from '../../../../src/core/revision/importedRevisionDay';
import type { CriterionChange } from '../../../../src/core/revision/standardChange';

describe('importedRevisionDay', () => {
  const change = (kind: 'reworded' | 'respelled', code: string): CriterionChange => ({
    kind,
    codes: [
      { code, list: 'performance', was: 'Keep files.', text: 'new', doubts: [], breaksOff: false },
    ],
  });
  const row = (code: string, date: string, was: string): ImportedRevision => ({ code, date, was });
  const cases: readonly (readonly [
    what: string,
    changes: readonly CriterionChange[],
    revisions: readonly ImportedRevision[] | undefined,
    day: string | undefined,
  ])[] = [
    ['none without revisions', [change('reworded', 'P1')], undefined, undefined],
    [
      'that of the newest, which replaced our wording',
      [change('reworded', 'P1')],
      [row('P1', '2026-05-01', 'keep files'), row('P1', '2020-01-01', 'store files')],
      '2026-05-01',
    ],
    [
      'none where our wording is an older one',
      [change('reworded', 'P1')],
      [row('P1', '2020-01-01', 'keep files'), row('P1', '2026-05-01', 'store files')],
      undefined,
    ],
    [
      'the latest of several',
      [change('reworded', 'P1'), change('reworded', 'P2')],
      [row('P1', '2026-05-01', 'keep files'), row('P2', '2026-04-01', 'keep files')],
      '2026-05-01',
    ],
    [
      'none of a wording that is only spelled otherwise',
      [change('respelled', 'P1')],
      [row('P1', '2026-05-01', 'keep files')],
      undefined,
    ],
  ];
  for (const [what, changes, revisions, day] of cases) {
    it(`is ${what}`, () => {
      const imported = { title: 'T', performance: [], knowledge: [], warnings: [] };
      const found = importedRevisionDay({ ...imported, ...(revisions && { revisions }) }, changes);
      assert.equal(found, day);
    });
  }
});
