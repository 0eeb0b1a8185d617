/** The longest word that is compared: the comparison takes the product of two lengths. */
const longestWord = 40;

/**
 * The one of `words` that somebody may have meant by `written`: the same but for capitals, blanks and
 * hyphens, or with a slip or two. Nothing where none is near.
 */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  const plain = plainForm(written);
  if (plain === '' || plain.length > longestWord) return undefined;
  let nearest: { readonly word: string; readonly slips: number } | undefined;
  for (const word of words) {
    const most = word.length < 6 ? 1 : word.length < 9 ? 2 : 3;
    if (Math.abs(word.length - plain.length) > most) continue;
    const slips = countSlips(plain, plainForm(word));
    if (slips <= most && slips < Math.min(nearest?.slips ?? Infinity, word.length - 1)) {
      nearest = { word, slips };
    }
  }
  return nearest?.word;
}

function plainForm(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

/** How many letters must be added, left out, changed or swapped with their neighbour. */
function countSlips(a: string, b: string): number {
  let twoBefore: readonly number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (before[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (before[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (twoBefore[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [twoBefore, before] = [before, current];
  }
  return before[b.length] ?? 0;
}
