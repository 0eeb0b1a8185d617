import { assert } from 'chai';
import { mapAnswer } from '../../../../src/commands/pickers/mapAnswer';
import { answered, cancelled, type Answer } from '../../../../src/commands/pickers/prompts';

describe('mapAnswer', () => {
  const cases: readonly (readonly [Answer<string>, Answer<number>])[] = [
    [answered('four'), answered(4)],
    [answered(''), answered(0)],
    [{ kind: 'back' }, { kind: 'back' }],
    [cancelled, cancelled],
  ];
  for (const [answer, expected] of cases) {
    it(`makes of ${JSON.stringify(answer)} ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(
        mapAnswer(answer, ({ length }) => length),
        expected,
      );
    });
  }
});
