import { assert } from 'chai';
import {
  describeLimit,
  insideLimit,
  isLimited,
  noLimit,
  readLimit,
  type JournalLimit,
} from '../../../../src/core/evidence/journalLimit';
import type { NoteFile } from '../../../../src/core/note/noteFile';
import { formatMessage } from '../../../../src/core/text/message';
import {
  noteWithout,
  sampleNote,
  sampleUnreadable,
  sampleUntagged,
} from '../../support/journalSamples';

const spring: JournalLimit = { from: '2026-03-01', to: '2026-05-31' };
const halcyon: JournalLimit = { productions: ['Halcyon'] };
const dated = (date: string): NoteFile => sampleNote({ date });

describe('insideLimit', () => {
  const cases: readonly (readonly [
    what: string,
    limit: JournalLimit,
    file: NoteFile,
    isInside: boolean,
  ])[] = [
    ['anything without a limit', noLimit, noteWithout(['date', 'production']), true],
    ['a note of the first day', spring, dated('2026-03-01'), true],
    ['a note of the last day', spring, dated('2026-05-31'), true],
    ['a note of the day before', spring, dated('2026-02-28'), false],
    ['a note of the day after', spring, dated('2026-06-01'), false],
    ['an undated note in a range', spring, noteWithout(['date']), false],
    ['a year alone that may lie outside', spring, dated('2026'), false],
    ['a year alone in its year', { from: '2026-01-01', to: '2026-12-31' }, dated('2026'), true],
    ['a year alone from its middle on', { from: '2026-06-01' }, dated('2026'), false],
    ['a year alone up to its middle', { to: '2026-06-30' }, dated('2026'), false],
    ['a late note where only the start is set', { from: '2026-03-01' }, dated('2030-01-01'), true],
    ['an early note where only the end is set', { to: '2026-03-01' }, dated('1999-01-01'), true],
    ['the production in other case', halcyon, sampleNote({ production: 'HALCYON' }), true],
    ['another production', halcyon, sampleNote({ production: 'KESTREL' }), false],
    ['a part of a production’s name', halcyon, sampleNote({ production: 'HALCYON II' }), false],
    ['no production', halcyon, noteWithout(['production']), false],
    ['one of two productions', { productions: ['KESTREL', 'halcyon'] }, sampleNote(), true],
    [
      'the production outside the dates',
      { ...spring, ...halcyon },
      sampleNote({ date: '2026-06-01' }),
      false,
    ],
    ['an undated note under a production', halcyon, noteWithout(['date']), true],
    ['a note that never could be read', spring, sampleUnreadable('file:///j/a.md'), true],
    [
      'a note that was outside before it broke',
      spring,
      sampleUnreadable('file:///j/a.md', sampleNote({ date: '2025-01-01' })),
      false,
    ],
    ['an untagged file of the time', spring, sampleUntagged('file:///j/a.md', '2026-04-01'), true],
    ['an untagged file', halcyon, sampleUntagged('file:///j/a.md', '2026-04-01'), false],
  ];
  for (const [what, limit, file, isInside] of cases) {
    it(`${isInside ? 'lets in' : 'leaves out'} ${what}`, () => {
      assert.equal(insideLimit(limit)(file), isInside);
    });
  }
});

describe('describeLimit', () => {
  const words = { translate: formatMessage, formatDay: (day: string) => day.slice(2) };
  const cases: readonly (readonly [limit: JournalLimit, expected: string])[] = [
    [noLimit, ''],
    [spring, '26-03-01 to 26-05-31'],
    [{ from: '2026-03-01', to: '2026-03-01' }, '26-03-01'],
    [{ from: '2026-03-01' }, 'notes since 26-03-01'],
    [{ to: '2026-03-01' }, 'notes up to 26-03-01'],
    [{ productions: ['HALCYON', '{0}'] }, 'HALCYON, {0}'],
    [{ ...halcyon, ...spring }, 'Halcyon · 26-03-01 to 26-05-31'],
  ];
  for (const [limit, expected] of cases) {
    it(`says “${expected}”`, () => {
      assert.equal(describeLimit(limit, words), expected);
      assert.equal(isLimited(limit), expected !== '');
    });
  }
});

describe('readLimit', () => {
  const cases: readonly (readonly [value: unknown, expected: JournalLimit])[] = [
    [undefined, {}],
    [null, {}],
    ['2026', {}],
    [[], {}],
    [
      { ...spring, ...halcyon },
      { ...spring, ...halcyon },
    ],
    [{ from: '2026-02-30', to: '2026-03-01' }, { to: '2026-03-01' }],
    [{ from: '2026', to: 7 }, {}],
    [{ productions: [] }, {}],
    [{ productions: 'HALCYON' }, {}],
    [{ productions: ['A', ' ', 3] }, { productions: ['A'] }],
    [{ from: '2026-03-01', other: true }, { from: '2026-03-01' }],
  ];
  for (const [value, expected] of cases) {
    it(`reads ${JSON.stringify(value)}`, () => {
      assert.deepEqual(readLimit(value), expected);
    });
  }
});
