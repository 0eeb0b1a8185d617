/**
 * Finds quickly which of many short texts may resemble a query: those that share the most pairs of
 * neighbouring letters with it. A cheap filter before a search that is too slow for all of them.
 */
export class LetterPairs {
  readonly #size: number;
  /** From a pair to the indices of the texts that have it, in ascending order. */
  readonly #texts = new Map<number, number[]>();

  constructor(texts: readonly string[]) {
    this.#size = texts.length;
    texts.forEach((text, index) => {
      for (const pair of pairsOf(text)) {
        const indices = this.#texts.get(pair);
        if (indices) indices.push(index);
        else this.#texts.set(pair, [index]);
      }
    });
  }

  /**
   * The indices, in ascending order, of the at most `limit` texts that share the most pairs with
   * `query`, and a quarter of its pairs at least; of equal ones the first.
   */
  candidates(query: string, limit: number): readonly number[] {
    const pairs = pairsOf(query);
    const counts = new Uint16Array(this.#size);
    for (const pair of pairs) {
      for (const index of this.#texts.get(pair) ?? []) counts[index] = (counts[index] ?? 0) + 1;
    }
    // Counting how many texts have each count finds the least that is needed without sorting them.
    const histogram = new Uint32Array(pairs.size + 1);
    for (const count of counts) histogram[count] = (histogram[count] ?? 0) + 1;
    let needed = pairs.size;
    let room = limit;
    const least = Math.max(1, pairs.size / 4);
    for (; needed > least && room > (histogram[needed] ?? 0); needed -= 1) {
      room -= histogram[needed] ?? 0;
    }
    const found: number[] = [];
    counts.forEach((count, index) => {
      if (count < least || count < needed || (count === needed && room <= 0)) return;
      if (count === needed) room -= 1;
      found.push(index);
    });
    return found;
  }
}

/** The distinct pairs of neighbouring UTF-16 units, in lower case, each as one number. */
function pairsOf(text: string): ReadonlySet<number> {
  const folded = text.toLowerCase();
  const pairs = new Set<number>();
  for (let index = 0; index + 1 < folded.length; index += 1) {
    pairs.add(folded.charCodeAt(index) * 0x10000 + folded.charCodeAt(index + 1));
  }
  return pairs;
}
