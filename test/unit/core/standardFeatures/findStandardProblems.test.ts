import { assert } from 'chai';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import SKSPP05 from '../../../../src/core/standard/SKSPP05.yaml';
import { findStandardProblems } from '../../../../src/core/standardFeatures/findStandardProblems';
import { standardKeys } from '../../../../src/core/standard/standardKeys';
import { formatMessage } from '../../../../src/core/text/message';
import { showRange } from '../languageFeatures/markedText';

const surroundings = {
  today: '2026-11-26',
  standards: new Map(builtInStandards.map((standard) => [standard.urn, standard])),
  filesBefore: new Map<string, string>(),
};

const valid = `urn: X
title: A standard
performance: [{code: P1, text: cut to picture}, {code: P2, text: cut to length}]
knowledge:
  - code: K1
    text: why pictures are cut
`;

/** Each problem as `severity code «place» words`. */
function problems(text: string, given = surroundings, fileName = 'X.yaml'): readonly string[] {
  return findStandardProblems(text, fileName, given).map(({ code, severity, range, message }) => {
    const place = /«([^]*)»/.exec(showRange(text, range))?.[1] ?? '';
    return `${severity} ${code} «${place}» ${formatMessage(message)}`;
  });
}

describe('findStandardProblems', () => {
  it('finds nothing in a standard that is as it should be', () => {
    assert.deepEqual(problems(valid), []);
    assert.deepEqual(problems(SKSPP05, surroundings, 'SKSPP05.yaml'), []);
  });

  it('gives what the reader of the file gives, by place', () => {
    const text = `approved: soon\n${valid.replace('code: P2', 'code: P1')}overveiw: x\n`;
    assert.deepEqual(
      problems(text).map((line) => line.split(' ', 2).join(' ')),
      ['warning standard-date', 'error standard-repeated-code', 'warning standard-unknown-key'],
    );
  });

  it('adds nothing where the YAML is broken', () => {
    assert.deepEqual(
      problems(`${valid}overveiw: a: b\n`).map((line) => line.split(' ')[1]),
      ['standard-yaml'],
    );
  });

  const criteria = (...codes: readonly string[]): string =>
    `urn: X\ntitle: T\nperformance: [${codes.map((code) => `{code: ${code}, text: do}`).join(', ')}]\n`;
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    [
      'a misspelt key',
      `${valid}overveiw: x\n`,
      [
        'warning standard-unknown-key «overveiw» Nothing reads the key "overveiw" here. Did you mean "overview"?',
      ],
    ],
    [
      'a key in other capitals',
      `${valid}Developed by: x\n`,
      [
        'warning standard-unknown-key «Developed by» Nothing reads the key "Developed by" here. Did you mean "developedBy"?',
      ],
    ],
    [
      'a key like no other',
      `${valid}author: x\n`,
      ['warning standard-unknown-key «author» Nothing reads the key "author" here.'],
    ],
    [
      'keys of items, revisions and successors',
      `${valid.replace('code: P2, text', 'code: P2, note: x, text')}revisions: [{dat: 2026-01-01, date: 2026-01-01, code: P1, was: a}]\nsupersededBy: {urn: Y, maps: {}}\n`,
      [
        'warning standard-unknown-key «note» Nothing reads the key "note" here.',
        'warning standard-unknown-key «dat» Nothing reads the key "dat" here. Did you mean "date"?',
        'warning standard-unknown-key «maps» Nothing reads the key "maps" here. Did you mean "map"?',
      ],
    ],
    [
      'a number that is left out',
      criteria('P1', 'P2', 'P4', 'P5', 'P6'),
      ['hint standard-numbering «P4» P4 follows P2. Is that meant so?'],
    ],
    ['no order where there is none', criteria('P9', 'P2', 'P5'), []],
    ['no order in steps of ten', criteria('P10', 'P20', 'P30'), []],
    ['no order between letters', criteria('P1', 'P2', 'S1', 'S2'), []],
    [
      'a knowledge item among the performance criteria',
      valid.replace('P2', 'K2'),
      [
        'warning standard-wrong-list «K2» K2 looks like a knowledge item, and stands under "performance".',
      ],
    ],
    [
      'a performance criterion among the knowledge items',
      valid.replace('K1', 'P3'),
      [
        'warning standard-wrong-list «P3» P3 looks like a performance criterion, and stands under "knowledge".',
      ],
    ],
    [
      'a review before the approval',
      `${valid}approved: 2017-01-31\nreviewBy: 2016\n`,
      ['warning standard-date «2016» The review is due before the approval of 31 Jan 2017.'],
    ],
    ['no review in the year of the approval', `${valid}approved: 2017-05-31\nreviewBy: 2017\n`, []],
    [
      'a revision to come',
      `${valid}revisions: [{date: 2026-11-27, code: P1, was: a}]\n`,
      [
        'warning standard-revision «2026-11-27» This day has not come yet, but notes have to be reviewed because of it already.',
      ],
    ],
    ['no revision of today', `${valid}revisions: [{date: 2026-11-26, code: P1, was: a}]\n`, []],
    [
      'a revision that changed nothing',
      `${valid}revisions: [{date: 2026-01-01, code: P1, was: "cut  to picture"}]\n`,
      [
        'warning standard-revision «"cut  to picture"» This is how P1 still reads. Write here how it read before.',
      ],
    ],
    [
      'no fault in a wording that has returned, whatever the order of the rows',
      `${valid}revisions: [{date: 2026-03-01, code: P1, was: splice}, {date: 2026-01-01, code: P1, was: cut to picture}, {date: 2026-03-01, code: K1, was: why pictures are cut}, {date: 2026-03-01, code: K1, was: why}]\n`,
      [],
    ],
    [
      'the newest row that changed nothing, and not the older one',
      `${valid}revisions: [{date: 2026-03-01, code: P1, was: "cut to picture"}, {date: 2026-01-01, code: P1, was: cut to picture}]\n`,
      [
        'warning standard-revision «"cut to picture"» This is how P1 still reads. Write here how it read before.',
      ],
    ],
    [
      'a standard that replaces itself',
      `${valid}supersededBy: {urn: "X", map: {P1: [P2]}}\n`,
      [
        'warning standard-urn «"X"» X cannot replace itself. Write the URN of the standard that replaces it, or take out "supersededBy".',
      ],
    ],
    [
      'a code that the successor does not have',
      `${valid}supersededBy: {urn: SKSPP05, map: {P1: [P12, P13], K1: K99}}\n`,
      [
        'warning standard-unknown-code «P13» SKSPP05 has no criterion P13.',
        'warning standard-unknown-code «K99» SKSPP05 has no criterion K99.',
      ],
    ],
    [
      'no code of a successor that is not there',
      `${valid}supersededBy: {urn: Y, map: {P1: [P99]}}\n`,
      [],
    ],
  ];
  for (const [what, text, expected] of cases) {
    it(`finds ${what}`, () => {
      assert.deepEqual(problems(text), expected);
    });
  }

  it('finds a URN that another file has', () => {
    const filesBefore = new Map([['X', '.nos/standards/A.yaml']]);
    assert.deepEqual(problems(valid, { ...surroundings, filesBefore }), [
      'warning standard-repeated-urn «X» The file .nos/standards/A.yaml has this URN already, and counts in place of this one.',
    ]);
  });

  it('finds a file that is not read', () => {
    assert.deepEqual(problems(valid, surroundings, 'X.yml'), [
      'warning standard-file-name «X» Only files that end in .yaml are read. Rename this one.',
    ]);
  });

  it('knows every key that the reader knows', () => {
    const all = Object.values(standardKeys).flatMap((keys) => keys.map(({ name }) => name));
    assert.includeMembers(all, ['urn', 'map', 'was', 'code', 'incomplete', 'supersededBy']);
  });
});
