import { assert } from 'chai';
import { PhraseBook } from '../../../../src/core/suggestion/phraseBook';
import { readWords } from '../../../../src/core/suggestion/words';

function found(expressions: readonly string[], text: string): readonly string[] {
  const book = new PhraseBook<{ readonly expression: string }>();
  for (const expression of expressions) book.enter(expression, () => ({ expression }));
  return book.find(readWords(text)).map((it) => it.expression);
}

describe('PhraseBook', () => {
  const cases: readonly (readonly [expression: string, text: string, found: boolean])[] = [
    ['ask for help', 'She asked him for some help', false],
    ['ask for help', 'She asked for my help', true],
    ['talk me through', 'He talked us through it', true],
    ['back-up', 'the backup', true],
    ['back-up', 'the back-up', true],
    ['back-up', 'it is backed up', true],
    ['back-up', 'it is up, go back', false],
    ['timecode', 'time code', true],
    ['timecode', 'Time-Code', true],
    ['time-code track', 'the timecode tracks', true],
    ['sound timecode', 'a sound time code', true],
    ['cannot open', "it can't open", true],
    ['will not', 'it won’t', true],
    ['not handle', "doesn't handle it", true],
    ['version #', 'Version 12.5', true],
    ['version #', 'versions of it', false],
    ['cost £', 'it cost £1,200', true],
    ['cost £', 'it cost 1,200', false],
    ['NDA', 'an nda', true],
    ['NDA', 'agenda', false],
  ];
  for (const [expression, text, expected] of cases) {
    it(`${expected ? 'finds' : 'does not find'} "${expression}" in "${text}"`, () => {
      assert.deepEqual(found([expression], text), expected ? [expression] : []);
    });
  }

  it('finds every expression, repeated and inside others', () => {
    const expressions = ['sound', 'sound mix', 'mix'];
    assert.deepEqual(found(expressions, 'Sound mix, mix'), ['sound', 'sound mix', 'mix', 'mix']);
  });

  it('passes over an expression without a word', () => {
    assert.deepEqual(found(['', ' ', 'the', '…'], 'the … '), []);
  });
});
