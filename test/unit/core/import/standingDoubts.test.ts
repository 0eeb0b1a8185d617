import { assert } from 'chai';
import { importedFrom } from '../../../../src/core/import/importedFrom';
import { standingDoubts } from '../../../../src/core/import/standingDoubts';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import { formatMessage } from '../../../../src/core/text/message';

describe('standingDoubts', () => {
  /** Each doubt with the code that it is about once the file is taken over. */
  function doubtsOf(lines: readonly string[]): readonly (readonly [string | undefined, string])[] {
    const text = ['urn: X', 'title: T', 'performance:', ...lines, ''].join('\n');
    const { standard } = parseStandardFile(text, 'X.yaml');
    assert(standard);
    const { warnings } = importedFrom(standard, standingDoubts(text));
    return warnings.map(({ item, message }) => [item, formatMessage(message)]);
  }

  for (const [what, lines, expected] of [
    ['nothing', ['- {code: P1, text: a}'], []],
    ['an item', ['# CHECK: one {0}', '- {code: P1, text: a}'], [['P1', 'one {0}']]],
    [
      'one item twice',
      ['# CHECK: one', '# CHECK: two', '- code: P1', '  text: a'],
      [
        ['P1', 'one'],
        ['P1', 'two'],
      ],
    ],
    [
      'an item that is left out',
      [
        '- {code: P1, text: a}',
        '# CHECK: no code',
        '- {text: b}',
        '# CHECK: no text',
        '- code: P2',
      ],
      [
        [undefined, 'no code'],
        [undefined, 'no text'],
      ],
    ],
    ['the end', ['- {code: P1, text: a}', '# CHECK: is that all?'], [[undefined, 'is that all?']]],
  ] as const) {
    it(`are those about ${what}`, () => {
      assert.deepEqual(doubtsOf(lines), expected);
    });
  }
});
