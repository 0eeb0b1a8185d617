import { assert } from 'chai';
import { shortWording } from '../../../../src/core/standard/shortWording';

describe('shortWording', () => {
  const cases: readonly (readonly [text: string, longest: number, expected: string])[] = [
    ['who to ask for help', 19, 'who to ask for help'],
    ['who to ask for help', 18, 'who to ask for…'],
    ['seek help, or advice', 13, 'seek help…'],
    ['confidentiality', 5, 'conf…'],
    ['', 5, ''],
  ];
  for (const [text, longest, expected] of cases) {
    it(`cuts ${JSON.stringify(text)} at ${longest}`, () => {
      const short = shortWording(text, longest);
      assert.equal(short, expected);
      assert.isAtMost(short.length, longest);
    });
  }
});
