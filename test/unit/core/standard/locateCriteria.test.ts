import { assert } from 'chai';
import { locateCriteria } from '../../../../src/core/standard/locateCriteria';

describe('locateCriteria', () => {
  it('finds the codes of a standard’s file, the first of each', () => {
    const text = [
      '\uFEFFurn: X1',
      'title: X',
      'performance:',
      '  - code: P1',
      '    text: one',
      '  - {text: two, code: "P2"}',
      'knowledge: [{code: K1, text: three}, {code: P1, text: again}, oops]',
    ].join('\r\n');
    const places = [...locateCriteria(text)].map(
      ([code, { start, end }]) => `${code} ${start.line}:${start.character}-${end.character}`,
    );
    assert.deepEqual(places, ['P1 3:10-12', 'P2 5:22-26', 'K1 6:19-21']);
  });

  it('finds nothing in what cannot be read', () => {
    for (const text of ['', 'performance: [', '- a', 'performance: P1']) {
      assert.equal(locateCriteria(text).size, 0, text);
    }
  });
});
