import { assert } from 'chai';
import { PhraseBook } from '../../../../src/core/suggestion/phraseBook';
import { enterTopic } from '../../../../src/core/suggestion/topicExpressions';

interface Meaning {
  readonly of: string;
}

/** The weight of each expression of a topic with these words and hints, in order. */
function weigh(words: string, hints: string): readonly number[] {
  const topic = { name: 'a topic', cues: 'topic', words, hints };
  const book = new PhraseBook<Meaning>();
  return enterTopic(book, topic, () => ({ of: 'a topic' })).map(({ weight }) => weight);
}

describe('enterTopic', () => {
  it('weighs a word more than a hint', () => {
    const [word = 0, hint = 0] = weigh('padlock', 'strongroom');
    assert.isAbove(word, hint);
    assert.isAbove(hint, 0);
  });

  it('weighs a rare word more than a common one, and two words more than one', () => {
    const [rare = 0, common = 0, long = 0] = weigh('padlock, editor, padlock key', 'strongroom');
    assert.isAbove(rare, common);
    assert.isAbove(long, rare);
  });

  it('weighs each expression less, the more of the topic any note has by chance', () => {
    const [few = 0] = weigh('padlock', 'strongroom');
    const [many = 0] = weigh('padlock', 'strongroom, cupboard, vault');
    const [common = 0] = weigh('padlock', 'editor, work, cut');
    assert.isAbove(few, many);
    assert.isAbove(many, common);
  });

  it('finds what it has entered', () => {
    const book = new PhraseBook<Meaning>();
    const topic = { name: '', cues: '', words: 'chain of custody', hints: 'seal' };
    enterTopic(book, topic, () => ({ of: 'security' }));
    assert.deepEqual(
      book.find([{ written: 'seals', stem: 'seal' }]).map((it) => it.of),
      ['security'],
    );
  });
});
