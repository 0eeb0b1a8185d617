/** The longest query that is searched for; the fuzzy searches take minutes over much longer ones. */
const longestQuery = 64;

/** What somebody typed to find something, made ready for looking it up literally. */
export class SearchQuery {
  /** The query on one line, cut to a length that can be searched for. */
  readonly text: string;
  /** Its words, without what stands between them. */
  readonly words: readonly string[];
  readonly #phrase: RegExp;
  readonly #wordStarts: readonly RegExp[];

  constructor(query: string) {
    this.text = query.slice(0, longestQuery).replace(/\s+/gu, ' ').trim();
    this.#phrase = wordStart(this.text);
    this.words = this.text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    this.#wordStarts = this.words.map(wordStart);
  }

  get isEmpty(): boolean {
    return this.text === '';
  }

  /** Where the whole query stands in `text`, at the start of a word and in any case. */
  findPhrase(text: string): FoundText | undefined {
    return find(this.#phrase, text);
  }

  /** Where any word of the query starts a word of `text`: the first that is found. */
  findWord(text: string): FoundText | undefined {
    for (const word of this.#wordStarts) {
      const found = find(word, text);
      if (found) return found;
    }
    return undefined;
  }

  /** Whether each word of the query starts a word of at least one of `texts`. */
  allWordsIn(texts: readonly string[]): boolean {
    const starts = this.#wordStarts;
    return starts.length > 0 && starts.every((start) => texts.some((text) => start.test(text)));
  }
}

/** A stretch of a text, in UTF-16 units. */
export interface FoundText {
  readonly start: number;
  readonly end: number;
}

/** The stretch of `text` from `start` to the end of the word in which `end` stands. */
export function toWordEnd(text: string, { start, end }: FoundText): FoundText {
  const letters = /[\p{L}\p{M}\p{N}]*/uy;
  letters.lastIndex = end;
  letters.test(text);
  return { start, end: Math.max(end, letters.lastIndex) };
}

function wordStart(words: string): RegExp {
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped}`, 'iu');
}

function find(expression: RegExp, text: string): FoundText | undefined {
  const match = expression.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
