import { assert } from 'chai';
import { listsCutShort } from '../../../../src/core/revision/listsCutShort';
import { sampleStandard } from '../../support/journalSamples';

describe('listsCutShort', () => {
  const existing = sampleStandard('X', ['P1', 'P2', 'P3', 'P4', 'K1']);
  const cases: readonly (readonly [what: string, codes: readonly string[], lists: string])[] = [
    ['nothing of a whole import', ['P1', 'P2', 'P3', 'P4', 'K1'], ''],
    ['nothing where half of a list has gone', ['P1', 'P2', 'K1'], ''],
    ['a list of which more than half is not there', ['P4', 'P5', 'P6', 'K1'], 'performance'],
    ['a list that is not there at all', ['P1', 'P2', 'P3', 'P4'], 'knowledge'],
    ['both', ['P1'], 'performance knowledge'],
  ];
  for (const [what, codes, lists] of cases) {
    it(`finds ${what}`, () => {
      const items = (letter: string) =>
        codes.filter((code) => code.startsWith(letter)).map((code) => ({ code, text: code }));
      const [performance, knowledge] = [items('P'), items('K')];
      const found = listsCutShort(existing, { title: 'X', performance, knowledge, warnings: [] });
      assert.equal([...found].join(' '), lists);
    });
  }

  it('does not miss a list that the standard never had', () => {
    const imported = { title: 'X', performance: [], knowledge: [], warnings: [] };
    assert.deepEqual([...listsCutShort(sampleStandard('X', ['P1']), imported)], ['performance']);
  });
});
