import { stem } from './stem';
import { readWords, type Word } from './words';

/** One spelling of an expression, and what the expression stands for. */
export interface Phrase<T> {
  readonly stems: readonly string[];
  readonly meaning: T;
}

/**
 * Finds many expressions in a text at once, in time that grows with the length of the text. In an
 * expression a hyphen stands for "with, without or as one word": `back-up` also finds "back up" and
 * "backup"; `#` for any number and `£` for any sum of money. In the text too, two words count as one
 * where that is what the expression has.
 */
export class PhraseBook<T extends object> {
  readonly #meanings = new Map<string, T>();
  readonly #byFirstStem = new Map<string, Phrase<T>[]>();

  /** The entry of `expression`, if it has a word. Where it is new, `create` makes its meaning. */
  enter(expression: string, create: () => T): Phrase<T> | undefined {
    const spellings = spellingsOf(expression)
      .map((spelling) => readWords(spelling).map((word) => word.stem))
      .filter((stems) => stems.length > 0);
    const [stems] = spellings;
    if (!stems) return undefined;
    const known = spellings.map((it) => this.#meanings.get(it.join(' ')));
    const meaning = known.find((it) => it !== undefined) ?? create();
    for (const spelling of spellings) this.#add({ stems: spelling, meaning });
    return { stems, meaning };
  }

  #add(phrase: Phrase<T>): void {
    const [first = ''] = phrase.stems;
    const key = phrase.stems.join(' ');
    if (this.#meanings.has(key)) return;
    this.#meanings.set(key, phrase.meaning);
    const others = this.#byFirstStem.get(first);
    if (others) others.push(phrase);
    else this.#byFirstStem.set(first, [phrase]);
  }

  /** What the expressions in `words` stand for, in order. They may repeat and overlap. */
  find(words: readonly Word[]): readonly T[] {
    const stems = words.map((word) => word.stem);
    const joined = words.map(({ written }, index) =>
      stem(written + (words[index + 1]?.written ?? '')),
    );
    const found: T[] = [];
    words.forEach((_, index) => {
      const before = found.length;
      for (const [first, rest] of [
        [stems[index], index + 1],
        [joined[index], index + 2],
      ] as const) {
        for (const phrase of this.#byFirstStem.get(first ?? '') ?? []) {
          if (found.includes(phrase.meaning, before)) continue;
          if (follows(stems, joined, rest, phrase.stems)) found.push(phrase.meaning);
        }
      }
    });
    return found;
  }
}

/**
 * Whether all of `phrase` but its first stem stands in a text from the word `index` on.
 * @param joined the stem of each word when it is joined with the next one
 */
function follows(
  stems: readonly string[],
  joined: readonly string[],
  index: number,
  phrase: readonly string[],
): boolean {
  let at = index;
  for (const expected of phrase.slice(1)) {
    if (stems[at] === expected) at += 1;
    else if (joined[at] === expected) at += 2;
    else return false;
  }
  return true;
}

/** The spellings to look for, with an example in place of the signs for numbers and sums. */
function spellingsOf(expression: string): readonly string[] {
  const example = expression.replace(/£(?!\d)/g, '£1').replaceAll('#', '1');
  if (!example.includes('-')) return [example];
  return [example, example.replace(/(?<=\p{L})-(?=\p{L})/gu, '')];
}
