import { assert } from 'chai';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';

const edit = (from: number, to: number, newText: string, line = 0): TextEdit => ({
  range: { start: { line, character: from }, end: { line, character: to } },
  newText,
});

describe('applyEdits', () => {
  const cases: readonly (readonly [
    what: string,
    text: string,
    edits: readonly TextEdit[],
    expected: string,
  ])[] = [
    ['nothing without edits', 'abc', [], 'abc'],
    ['a replacement', 'abc', [edit(1, 2, 'XY')], 'aXYc'],
    ['a deletion', 'abc', [edit(0, 2, '')], 'c'],
    ['an insertion at each end', 'abc', [edit(3, 3, '!'), edit(0, 0, '¡')], '¡abc!'],
    ['several, in whatever order', 'abcdef', [edit(4, 5, 'E'), edit(0, 1, 'A')], 'AbcdEf'],
    ['neighbours', 'abcd', [edit(0, 2, 'X'), edit(2, 4, 'Y')], 'XY'],
    ['insertions at one place in their order', 'ab', [edit(1, 1, '1'), edit(1, 1, '2')], 'a12b'],
    ['an insertion before what is replaced', 'abc', [edit(1, 2, 'B'), edit(1, 1, '>')], 'a>Bc'],
    ['text on a later line, CRLF kept', 'a\r\nb\r\n', [edit(0, 1, 'B', 1)], 'a\r\nB\r\n'],
  ];
  for (const [what, text, edits, expected] of cases) {
    it(`applies ${what}`, () => {
      assert.equal(applyEdits(text, edits), expected);
    });
  }

  it('refuses edits that overlap', () => {
    assert.throws(() => applyEdits('abcd', [edit(0, 3, 'X'), edit(2, 4, 'Y')]), RangeError);
    assert.throws(() => applyEdits('abcd', [edit(0, 3, 'X'), edit(1, 1, 'Y')]), RangeError);
  });
});
