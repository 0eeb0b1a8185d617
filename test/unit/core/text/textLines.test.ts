import { assert } from 'chai';
import { TextLines } from '../../../../src/core/text/textLines';

const mixed = 'ab\ncd\r\n\re🎬f';

describe('TextLines', () => {
  const places: readonly (readonly [offset: number, line: number, character: number])[] = [
    [0, 0, 0],
    [2, 0, 2],
    [3, 1, 0],
    [5, 1, 2],
    [7, 2, 0],
    [8, 3, 0],
    [9, 3, 1],
    [11, 3, 3],
    [12, 3, 4],
  ];
  for (const [offset, line, character] of places) {
    it(`has offset ${offset} at ${line}:${character}, and the other way round`, () => {
      const lines = new TextLines(mixed);
      assert.deepEqual(lines.positionAt(offset), { line, character });
      assert.equal(lines.offsetAt({ line, character }), offset);
    });
  }

  it('keeps an offset inside the text', () => {
    const lines = new TextLines('ab\nc');
    assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 1 });
  });

  it('keeps a character inside its line, before the line end', () => {
    const lines = new TextLines(mixed);
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 1, character: 99 }), 5);
    assert.equal(lines.offsetAt({ line: 2, character: 99 }), 7);
    assert.equal(lines.offsetAt({ line: 3, character: 99 }), mixed.length);
  });

  it('takes a line past the end as the end of the text', () => {
    assert.equal(new TextLines('ab\nc').offsetAt({ line: 7, character: 0 }), 4);
  });

  it('has one empty line in an empty text', () => {
    assert.deepEqual(new TextLines('').positionAt(0), { line: 0, character: 0 });
    assert.equal(new TextLines('').offsetAt({ line: 0, character: 3 }), 0);
  });

  it('makes a range of two offsets', () => {
    assert.deepEqual(new TextLines(mixed).rangeBetween(1, 9), {
      start: { line: 0, character: 1 },
      end: { line: 3, character: 1 },
    });
  });
});
