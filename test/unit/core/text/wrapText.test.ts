import { assert } from 'chai';
import { wrapText } from '../../../../src/core/text/wrapText';

describe('wrapText', () => {
  const cases: readonly (readonly [
    what: string,
    text: string,
    width: number,
    expected: readonly string[],
  ])[] = [
    ['nothing', '', 5, ['']],
    ['blanks', '  \n ', 5, ['']],
    ['what fits', 'ab cd', 5, ['ab cd']],
    ['what is one too wide', 'ab cde', 5, ['ab', 'cde']],
    ['line ends and runs of blanks', ' a\r\nb\t  c', 9, ['a b c']],
    ['a word that is too long', 'a bcdefgh i', 3, ['a', 'bcd', 'efg', 'h i']],
    ['a word that fills its lines', 'abcdef', 3, ['abc', 'def']],
    ['a width of one', 'ab c', 1, ['a', 'b', 'c']],
    ['characters of several units', '🎬🎬 e\u0301e\u0301', 2, ['🎬🎬', 'e\u0301e\u0301']],
    ['control characters', 'a\u001b[1m\u202eb', 9, ['a\uFFFD[1m\uFFFDb']],
  ];
  for (const [what, text, width, expected] of cases) {
    it(`wraps ${what}`, () => {
      assert.deepEqual(wrapText(text, width), expected);
    });
  }
});
