import { assert } from 'chai';
import { excerptAround } from '../../../../src/core/search/excerpt';

describe('excerptAround', () => {
  it('keeps a short text whole, on one line', () => {
    assert.deepEqual(excerptAround('We sent\r\n\r\nthe  AAF\tout', { start: 16, end: 19 }), {
      before: 'We sent the ',
      match: 'AAF',
      after: ' out',
    });
  });

  it('cuts a long text between words, and says so', () => {
    const text = `${'before '.repeat(20)}AAF ${'after '.repeat(20)}`;
    const start = text.indexOf('AAF');
    const { before, match, after } = excerptAround(text, { start, end: start + 3 });
    assert.match(before, /^…(before ){8}$/);
    assert.equal(match, 'AAF');
    assert.match(after, /^( after){9}…$/);
  });

  it('cuts a very long match', () => {
    const text = 'x'.repeat(10_000);
    assert.isBelow(excerptAround(text, { start: 0, end: 10_000 }).match.length, 200);
  });
});
