import { assert } from 'chai';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { findStandardFixes } from '../../../../src/core/standardFeatures/findStandardFixes';
import { findStandardProblems } from '../../../../src/core/standardFeatures/findStandardProblems';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';
import type { ProblemCode } from '../../../../src/core/text/problem';

const standards = new Map(builtInStandards.map((standard) => [standard.urn, standard]));

const valid = `urn: X
title: A standard
performance:
  - {code: P1, text: cut to picture} # the first
  - {code: P2, text: cut to length}
knowledge:
  - code: K1
    text: why pictures are cut
`;

/** The fixes of the first problem of that code: the title, and the text after it. */
function fixes(
  text: string,
  code: ProblemCode,
): readonly (readonly [title: string, text: string])[] {
  const surroundings = { today: '2026-11-26', standards, filesBefore: new Map<string, string>() };
  const problem = findStandardProblems(text, 'X.yaml', surroundings).find((it) => it.code === code);
  assert(problem, code);
  return findStandardFixes(text, 'X.yaml', problem, standards).map((fix) => [
    formatMessage(fix.title),
    applyEdits(text, fix.edits),
  ]);
}

describe('findStandardFixes', () => {
  const cases: readonly (readonly [
    what: string,
    code: ProblemCode,
    before: string,
    expected: readonly (readonly [title: string, part: string, by: string])[],
  ])[] = [
    [
      'rename a misspelt key',
      'standard-unknown-key',
      `${valid}'overveiw': x\n`,
      [['Change to overview', "'overveiw'", 'overview']],
    ],
    ['leave alone a key like no other', 'standard-unknown-key', `${valid}author: x\n`, []],
    [
      'give a repeated code the next free one',
      'standard-repeated-code',
      valid.replace('P2', 'P1'),
      [['Change to P2', '{code: P1, text: cut to length}', '{code: P2, text: cut to length}']],
    ],
    [
      'give a bad code what was meant, or the next free one',
      'standard-code',
      valid.replace('P2', 'P 7.'),
      [
        ['Change to P7', 'P 7.', 'P7'],
        ['Change to P2', 'P 7.', 'P2'],
      ],
    ],
    [
      'give a bare number its letter',
      'standard-code',
      valid.replace('K1', '1'),
      [['Change to K1', 'code: 1', 'code: K1']],
    ],
    [
      'name the nearest code',
      'standard-unknown-code',
      `${valid}incomplete: [k1]\n`,
      [
        ['Change to K1', 'k1', 'K1'],
        ['Change to P1', 'k1', 'P1'],
      ],
    ],
    [
      'name the nearest code of the successor',
      'standard-unknown-code',
      `${valid}supersededBy: {urn: SKSPP05, map: {P1: [K012]}}\n`,
      [
        ['Change to K12', 'K012', 'K12'],
        ['Change to P12', 'K012', 'P12'],
        ['Change to K1', 'K012', 'K1'],
      ],
    ],
    [
      'write a date as it should be',
      'standard-date',
      `${valid}approved: 31/01/2017\n`,
      [['Change to 2017-01-31', '31/01/2017', '2017-01-31']],
    ],
    [
      'have no date instead of another',
      'standard-date',
      `${valid}approved: 2017\nreviewBy: 2016\n`,
      [],
    ],
    [
      'set the URN to the name of the file',
      'standard-file-name',
      valid.replace('urn: X', 'urn: SKS-X # mine'),
      [['Set the urn to the name of the file, X', 'SKS-X', 'X']],
    ],
    [
      'add the URN',
      'standard-urn',
      `# mine\n${valid.replace('urn: X\n', '')}`,
      [['Set the urn to the name of the file, X', 'title', 'urn: X\ntitle']],
    ],
    [
      'fill in the URN',
      'standard-urn',
      valid.replace('urn: X', 'urn:'),
      [['Set the urn to the name of the file, X', 'urn:', 'urn: X']],
    ],
    [
      'leave the URN alone where that of the successor is missing',
      'standard-urn',
      `${valid.replace('urn: X', 'urn: Z')}supersededBy: {map: {}}\n`,
      [],
    ],
    [
      'quote a title with a colon',
      'standard-yaml',
      valid.replace('A standard', 'Reel 2: conform # title'),
      [['Put the title in quotes', 'Reel 2: conform', '"Reel 2: conform"']],
    ],
    [
      'quote a wording with a colon',
      'standard-yaml',
      valid.replace('why pictures', 'why: pictures'),
      [['Put the text in quotes', 'why: pictures are cut', '"why: pictures are cut"']],
    ],
    [
      'quote a wording with a colon in braces',
      'standard-yaml',
      valid.replace('cut to length', 'reels: 2, "cut"'),
      [['Put the text in quotes', 'reels: 2, "cut"', String.raw`"reels: 2, \"cut\""`]],
    ],
  ];
  for (const [what, code, before, expected] of cases) {
    it(what, () => {
      assert.deepEqual(
        fixes(before, code),
        expected.map(([title, part, by]) => [title, before.replace(part, () => by)]),
      );
    });
  }

  for (const lineEnd of ['\n', '\r\n']) {
    it(`take a remark away, or all of them, with its line (${JSON.stringify(lineEnd)})`, () => {
      const remarked = valid
        .replace('urn', '# CHECK: top\nurn')
        .replace('  - {code: P2', '  # CHECK: a\n  # mine\n  # CHECK: b\n  - {code: P2')
        .replaceAll('\n', lineEnd);
      const without = (...words: readonly string[]): string =>
        words.reduce(
          (text, word) => text.replace(new RegExp(` *# CHECK: ${word}\r?\n`), ''),
          remarked,
        );
      assert.deepEqual(fixes(remarked, 'standard-check'), [
        ['Checked: Remove the Remark', without('top')],
        ['All Checked: Remove the 3 Remarks', without('top', 'a', 'b')],
      ]);
      assert.deepEqual(fixes(without('top'), 'standard-check')[0], [
        'Checked: Remove the Remark “a”',
        without('top', 'a'),
      ]);
      assert.deepEqual(fixes(without('top', 'a'), 'standard-check'), [
        ['Checked: Remove the Remark', without('top', 'a', 'b')],
      ]);
    });
  }

  it('take away the last line, which has no end', () => {
    assert.deepEqual(fixes(`${valid}# CHECK: more`, 'standard-check'), [
      ['Checked: Remove the Remark', valid],
    ]);
  });

  it('offers nothing that would change another key, which refers to what is wrong', () => {
    const changed = valid.replace('code: P2', 'code: &x P-2');
    assert.lengthOf(fixes(changed, 'standard-code'), 1);
    assert.deepEqual(fixes(`${changed}mine: *x\n`, 'standard-code'), []);
  });
});
