import { assert } from 'chai';
import fc from 'fast-check';
import { checkRemark, findCheckRemarks } from '../../../../src/core/standard/checkRemarks';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import { formatMessage } from '../../../../src/core/text/message';
import { showRange } from '../languageFeatures/markedText';

const file = (lines: readonly string[], lineEnd = '\n'): string =>
  ['urn: X', 'title: T', 'performance:', ...lines, ''].join(lineEnd);

/** Each remark of the text as `words: the text it stands at`. */
function remarks(text: string): readonly string[] {
  return parseStandardFile(text, 'X.yaml')
    .problems.filter(({ code }) => code === 'standard-check')
    .map(({ message, range, severity }) => {
      assert.equal(severity, 'warning');
      const place = /«([^]*)»/.exec(showRange(text, range))?.[1];
      return `${formatMessage(message)}: ${place ?? ''}`;
    });
}

describe('Remarks to check', () => {
  for (const [name, lineEnd] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`stand at the code of the item below, with ${name}`, () => {
      const text = file(
        [
          '  # CHECK: one',
          '  # CHECK: {0} two',
          '',
          '  # what I think',
          '  - code: P1',
          '    text: cut',
          '  #CHECK:three  ',
          '  - {code: P2, text: to length}',
        ],
        lineEnd,
      );
      assert.deepEqual(remarks(text), ['one: P1', '{0} two: P1', 'three: P2']);
    });
  }

  const inItem = ['  - {code: P1, text: a}'];
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    [
      'stand at themselves at the top',
      `# CHECK: no urn\n\n${file(inItem)}`,
      ['no urn: # CHECK: no urn'],
    ],
    [
      'stand at themselves at the end',
      file([...inItem, '# CHECK: more?']),
      ['more?: # CHECK: more?'],
    ],
    [
      'stand at an item in brackets',
      'urn: X\ntitle: T\nperformance: [ # as they come\n  # CHECK: one\n  {code: P1, text: a}]\n',
      ['one: P1'],
    ],
    [
      'stand at what can be made out while the file is not valid',
      file(['  # CHECK: one', '  - code: P1', '    text: a: b']),
      ['one: P1'],
    ],
    ['are none without words', file(['  # CHECK:', ...inItem]), []],
    ['are none in quotes', file(['  - code: P1', '    text: "a', '      # CHECK: b"']), []],
    ['are none in a folded text', file(['  - code: P1', '    text: >-', '      # CHECK: b']), []],
    ['are none in the middle of a line', file(['  - {code: P1, text: a} # CHECK: b']), []],
    ['are none in other comments', file(['  # to CHECK: b', ...inItem]), []],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => {
      assert.deepEqual(remarks(text), expected);
    });
  }

  it('are written on one line', () => {
    assert.equal(checkRemark(' "a\r\n b" was not read '), '# CHECK: "a b" was not read');
  });

  it('are read in time that grows with the file', () => {
    const text = file(Array.from({ length: 20_000 }, (_, index) => `  # CHECK: ${index}`));
    const start = performance.now();
    assert.lengthOf(findCheckRemarks(text), 20_000);
    assert.isBelow(performance.now() - start, 4_000);
  });

  it('lie inside any text, in order', () => {
    const piece = fc.constantFrom(
      '# CHECK: a',
      '\n',
      '  ',
      '- ',
      'a: ',
      '"',
      "'",
      '>-',
      '|',
      '[',
      '{',
      ']',
      'x',
      '\r\n',
      '\u001f',
      '\u0002',
      '---\n',
      '#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findCheckRemarks(text)) {
          assert.isAtLeast(start, last);
          assert.match(text.slice(start, end), /^#+\s*CHECK:/);
          last = end;
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
