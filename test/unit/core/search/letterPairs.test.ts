import { assert } from 'chai';
import { LetterPairs } from '../../../../src/core/search/letterPairs';

const texts = ['Turnover to sound', 'Turnaround', 'Conform of reel 2', 'TURNOVER TO VFX', '', 'x'];
const pairs = new LetterPairs(texts);

describe('LetterPairs', () => {
  it('finds the texts that share letter pairs, in any case', () => {
    assert.deepEqual(pairs.candidates('turnover', 10), [0, 1, 3]);
    assert.deepEqual(pairs.candidates('turnovr', 10), [0, 1, 3]);
    assert.deepEqual(pairs.candidates('conform', 10), [2]);
    assert.deepEqual(pairs.candidates('zzzz', 10), []);
    assert.deepEqual(pairs.candidates('x', 10), []);
    assert.deepEqual(pairs.candidates('', 10), []);
  });

  it('keeps the best, and of equal ones the first', () => {
    assert.deepEqual(pairs.candidates('turnover', 2), [0, 3]);
    assert.deepEqual(pairs.candidates('turnover', 1), [0]);
    assert.deepEqual(pairs.candidates('turnaround', 1), [1]);
    assert.deepEqual(pairs.candidates('turnover', 0), []);
  });

  it('takes no pair of the query twice', () => {
    assert.deepEqual(new LetterPairs(['aaaa', 'aab']).candidates('aaaaab', 2), [0, 1]);
    assert.deepEqual(new LetterPairs(['aaaa', 'aab']).candidates('aaaaab', 1), [1]);
  });
});
