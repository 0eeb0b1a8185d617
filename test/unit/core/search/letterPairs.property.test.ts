import { assert } from 'chai';
import fc from 'fast-check';
import { LetterPairs } from '../../../../src/core/search/letterPairs';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'D'), maxLength: 10 });

/** The same by sorting all texts. */
function slowCandidates(texts: readonly string[], query: string, limit: number): number[] {
  const pairsOf = (text: string) => {
    const folded = text.toLowerCase();
    return new Set(Array.from(folded.slice(1), (letter, index) => folded.charAt(index) + letter));
  };
  const wanted = pairsOf(query);
  return texts
    .map((text, index) => ({
      index,
      count: [...pairsOf(text)].filter((pair) => wanted.has(pair)).length,
    }))
    .filter(({ count }) => count >= Math.max(1, wanted.size / 4))
    .sort((a, b) => b.count - a.count || a.index - b.index)
    .slice(0, limit)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
}

describe('LetterPairs, for any texts', () => {
  it('chooses what sorting all of them would choose', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), word, fc.nat(6), (texts, query, limit) => {
        assert.deepEqual(
          new LetterPairs(texts).candidates(query, limit),
          slowCandidates(texts, query, limit),
        );
      }),
    );
  });
});
