import { assert } from 'chai';
import type { ImportedRevision } from '../../../../src/core/import/importedStandard';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import type { CriterionChange } from '../../../../src/core/revision/standardChange';
import { usualRevisionDay } from '../../../../src/core/revision/usualRevisionDay';
import { sampleStandard } from '../../support/journalSamples';

describe('usualRevisionDay', () => {
  const [was, text] = ['keep files', 'keep all files'];
  const change: CriterionChange = {
    kind: 'reworded',
    codes: [{ code: 'P1', list: 'performance', was, text, doubts: [], breaksOff: false }],
  };
  const row = (date: string): readonly ImportedRevision[] => [{ code: 'P1', date, was }];
  const cases: readonly (readonly [
    what: string,
    day: string,
    file: { readonly approved?: string },
    imported: { readonly approved?: string; readonly revisions?: readonly ImportedRevision[] },
  ])[] = [
    ['today where the import tells none', '2026-11-26', {}, {}],
    ['the day of the approval', '2026-05-01', {}, { approved: '2026-05-01' }],
    ['a newer approval', '2026-05-01', { approved: '2017' }, { approved: '2026-05-01' }],
    [
      'not that of an approval we have',
      '2026-11-26',
      { approved: '2017' },
      { approved: '2017-01-01' },
    ],
    ['not that of a year alone', '2026-11-26', {}, { approved: '2026' }],
    [
      'that of a revision',
      '2026-03-02',
      {},
      { approved: '2026-05-01', revisions: row('2026-03-02') },
    ],
    ['today where the approval is to come', '2026-11-26', {}, { approved: '2027-01-01' }],
    ['today where the revision is to come', '2026-11-26', {}, { revisions: row('2026-11-27') }],
    ['the day itself where it is today', '2026-11-26', {}, { approved: '2026-11-26' }],
  ];
  for (const [what, day, file, imported] of cases) {
    it(`is ${what}`, () => {
      const standard = { ...sampleStandard('X', ['P1']), ...file };
      const page = { title: 'T', performance: [], knowledge: [], warnings: [], ...imported };
      assert.equal(usualRevisionDay(standard, page, [change], new Map(), '2026-11-26'), day);
    });
  }

  const dates: readonly (readonly [date: string, reviewed: string | undefined, day: string])[] = [
    ['2026-04-30', undefined, '2026-05-01'],
    ['2026-05-01', undefined, '2026-11-26'],
    ['2026-04-30', '2026-06-01', '2026-11-26'],
    ['2026-11-26', undefined, '2026-05-01'],
  ];
  for (const [date, reviewed, day] of dates) {
    it(`is ${day} where a note was written on ${date} and reviewed ${reviewed ?? 'never'}`, () => {
      const head = `date: ${date}\n${reviewed === undefined ? '' : `reviewed: ${reviewed}\n`}`;
      const note = parseNoteFile('file:///a.md', `---\n${head}criteria: [X/P1]\n---\n`);
      assert(note.kind === 'note');
      const page = { title: 'T', performance: [], knowledge: [], warnings: [] };
      assert.equal(
        usualRevisionDay(
          sampleStandard('X', ['P1']),
          { ...page, approved: '2026-05-01' },
          [change],
          new Map([['P1', [note]]]),
          '2026-11-26',
        ),
        day,
      );
    });
  }
});
