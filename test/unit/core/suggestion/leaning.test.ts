import { assert } from 'chai';
import { leaningOf } from '../../../../src/core/suggestion/leaning';
import tuning from '../../../suggestions/tuning.json';

describe('leaningOf', () => {
  it('is neither way for an empty text', () => {
    assert.equal(leaningOf(''), 0);
  });

  it('is towards an account in the past tense', () => {
    assert.isBelow(leaningOf('I rang the lab, asked for the drive and checked it.'), -0.3);
  });

  it('is towards an explanation with reasons and rules', () => {
    assert.isAbove(leaningOf("You should always ask why, because it isn't what it seems."), 0.3);
  });

  it('mostly tells the two kinds of labelled notes apart', () => {
    const told = tuning.filter(({ best, text }) => leaningOf(text) > -0.4 === best.startsWith('K'));
    assert.isAtLeast(told.length / tuning.length, 0.75);
  });

  it('stays between -1 and 1', () => {
    for (const text of ['was '.repeat(999), 'because '.repeat(999)]) {
      assert.isAtMost(Math.abs(leaningOf(text)), 1);
    }
  });
});
