import { stem } from './stem';

/** One word of a text, made ready for comparing. */
export interface Word {
  /** The word in lower case. */
  readonly written: string;
  /** What all forms of the word have in common. */
  readonly stem: string;
}

/** The stem of every number. */
const numberStem = '#';
/** The stem of every sum of money. */
const moneyStem = '£';

/** A sum of money, a number, or a word with what it is contracted with. */
const wordPattern =
  /([£$€]\s?\d[\d.,]*)|(\d(?:[\d.,:]*\d)?(?!\p{L}))|([\p{L}\p{N}]+)(?:['’](\p{L}+))*/gu;

/**
 * The words of `text` that carry meaning, in order. Articles, pronouns and the like are left out,
 * so that "talked me through it" reads as "talk through"; `n't` reads as "not".
 */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const [, money, number, word, ending] of text.toLowerCase().matchAll(wordPattern)) {
    if (money !== undefined) words.push({ written: money, stem: moneyStem });
    else if (number !== undefined) words.push({ written: number, stem: numberStem });
    else if (word === 'cannot') addWord(words, 'can', 'not');
    else if (word !== undefined && ending === 't' && word.endsWith('n')) {
      addWord(words, contractedVerbs.get(word) ?? word.slice(0, -1), 'not');
    } else if (word !== undefined) addWord(words, word);
  }
  return words;
}

function addWord(words: Word[], ...added: readonly string[]): void {
  for (const written of added) {
    if (!littleWords.has(written)) words.push({ written, stem: stem(written) });
  }
}

/** Verbs that lose more than the "o" of the "not" that they are contracted with. */
const contractedVerbs: ReadonlyMap<string, string> = new Map([
  ['can', 'can'],
  ['won', 'will'],
]);

/** Words that may stand between the words of an expression, or be missing, without changing it. */
const littleWords: ReadonlySet<string> = new Set(
  `a an the i me my mine you your yours he him his she her hers it its we us our ours they them their
  theirs this that these those of to and so very really quite then also own there be am is are was
  were been being have has had having would could`.split(/\s+/),
);
