import { assert } from 'chai';
import { tradeTopics } from '../../../../src/core/suggestion/tradeTopics';
import { readWords } from '../../../../src/core/suggestion/words';

const split = (list: string) => list.split(',').map((it) => it.trim());
const stemsOf = (expression: string) => readWords(expression).map(({ stem }) => stem);

describe('The topics of the trade', () => {
  for (const { name, cues, words, hints } of tradeTopics) {
    it(`have for "${name}" expressions that keep their meaning, none of them twice`, () => {
      for (const expression of [...split(cues), ...split(words)]) {
        const least = expression.includes(' ') ? 2 : 1;
        assert.isAtLeast(stemsOf(expression).length, least, `"${expression}" is left too short`);
      }
      const keys = [...split(words), ...split(hints)].map((it) => stemsOf(it).join(' '));
      const repeated = keys.filter((key, index) => keys.indexOf(key) < index);
      assert.deepEqual(repeated, []);
    });
  }
});
