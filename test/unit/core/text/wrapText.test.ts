import { assert } from 'chai';
import { splitCharacters, wrapText } from '../../../../src/core/text/wrapText';

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

  it('cuts a word of any length', () => {
    const lines = wrapText('x'.repeat(300_000), 60);
    assert.lengthOf(lines, 5_000);
    assert.isTrue(lines.every((line) => line === 'x'.repeat(60)));
  });

  it('counts the same characters in a text of any length', () => {
    const characters = [
      'e\u0301',
      '\u{1F3AC}',
      'x',
      '\u{1F1EC}\u{1F1E7}',
      '\u{1F469}\u200D\u{1F692}',
    ];
    for (const character of characters) {
      const many = Array.from({ length: 1_000 }, () => `${character}-`);
      assert.deepEqual(
        splitCharacters(many.join('')),
        many.flatMap((it) => [it.slice(0, -1), '-']),
      );
    }
  });
});
