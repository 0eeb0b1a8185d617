import uFuzzy from '@leeoniya/ufuzzy';
import { once } from '../text/once';
import { toWordEnd, type FoundText, type SearchQuery } from './searchQuery';

/** A text in which all words of a query were found. */
export interface BodyMatch {
  /** Its index among the texts. */
  readonly index: number;
  /** Whether the words stand there as they were typed, and not only something like them. */
  readonly literal: boolean;
  /** Where the whole query stands, or else one of its words. */
  readonly found: FoundText;
}

/** The longest word that is looked for with typing mistakes; what comes after is not looked at. */
const longestWord = 24;

/**
 * One mistake (a letter too many, too few, wrong or swapped) in each word, in short ones fewer. The
 * library's name for it is an ambient `const enum`, which does not exist when modules are isolated.
 */
/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment -- see above */
const latin = once(() => new uFuzzy({ intraMode: 1 }));
/** The same for letters of every script, which takes longer. */
const anyScript = once(
  () =>
    new uFuzzy({
      intraMode: 1,
      unicode: true,
      interSplit: "[^\\p{L}\\p{M}\\p{N}']+",
      intraSplit: '\\p{Ll}\\p{Lu}',
      interBound: '[^\\p{L}\\p{M}\\p{N}]',
      intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
      intraChars: "[\\p{L}\\p{M}\\d']",
      intraContr: "'\\p{L}{1,2}(?!\\p{L})",
    }),
);
/* eslint-enable @typescript-eslint/no-unsafe-enum-assignment */

/** Searches long texts without an index. */
export class BodySearch {
  readonly #texts: string[];

  constructor(texts: readonly string[]) {
    this.#texts = [...texts];
  }

  /**
   * The texts with all words of `query`, in any order: first those with the whole query, then those
   * with its words, then those with something like them; at most `limit` of each, in their order.
   */
  search(query: SearchQuery, limit: number): readonly BodyMatch[] {
    const words = query.words.map((word) => word.slice(0, longestWord).toLowerCase());
    const fuzzy = words.every((word) => /^[a-z\d]+$/.test(word)) ? latin() : anyScript();
    const indices = this.#filter(fuzzy, words);

    const phrase: BodyMatch[] = [];
    const literal: BodyMatch[] = [];
    const similar: number[] = [];
    for (const index of indices) {
      if (phrase.length === limit) break;
      const text = this.#texts[index] ?? '';
      const whole = query.findPhrase(text);
      const found = whole ?? (query.allWordsIn([text]) ? query.findWord(text) : undefined);
      if (!found) similar.push(index);
      else (whole ? phrase : literal).push({ index, literal: true, found });
    }
    const alike = similar.slice(0, limit).map((index) => this.#locate(fuzzy, words, index));
    return [...phrase, ...literal.slice(0, limit), ...alike];
  }

  /** One word after the other: an expression for all of them would take quadratic time and more. */
  #filter(fuzzy: uFuzzy, words: readonly string[]): readonly number[] {
    let indices: number[] | undefined;
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      indices = fuzzy.filter(this.#texts, word, indices) ?? [];
      if (indices.length === 0) return indices;
    }
    return indices ?? [];
  }

  #locate(fuzzy: uFuzzy, words: readonly string[], index: number): BodyMatch {
    const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
    const [start = 0, end = start] = fuzzy.info([index], this.#texts, longest).ranges[0] ?? [];
    const found = toWordEnd(this.#texts[index] ?? '', { start, end });
    return { index, literal: false, found };
  }
}
