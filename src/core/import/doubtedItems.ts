import type { ImportedItem, ImportWarning } from './importedStandard';
import { mostDoubts, type PastedLine } from './pastedLines';
import { readMarker } from './readMarker';

/**
 * The doubts about lines as doubts about the items that the lines are part of. A line that is in no
 * item is told at the next one, or else at the last. Follows the words of both in step, and takes time
 * in proportion to them.
 */
export function doubtedItems(
  lines: readonly PastedLine[],
  items: readonly ImportedItem[],
  letter: 'P' | 'K',
): readonly ImportWarning[] {
  const warnings: ImportWarning[] = [];
  const counts = new Map<number, number>();
  const tell = (doubt: ImportWarning['message'], item: number): void => {
    const count = counts.get(item) ?? 0;
    const code = items[item]?.code;
    if (code === undefined || count >= mostDoubts) return;
    counts.set(item, count + 1);
    warnings.push({ code: 'line-break', item: code, message: doubt });
  };
  let pending: NonNullable<PastedLine['doubts']> = [];
  let place: Place = { item: 0, offset: 0 };
  for (const { text, doubts = [] } of lines) {
    pending = [...pending, ...doubts].slice(0, mostDoubts);
    const found = placeOf(text, items, place) ?? placeOf(wordsOf(text, letter), items, place);
    if (!found) continue;
    place = found;
    for (const doubt of pending) tell(doubt, place.item);
    pending = [];
  }
  for (const doubt of pending) tell(doubt, items.length - 1);
  return warnings;
}

/** Behind a line that has been found: the item that it is in, and where in its wording it ends. */
interface Place {
  readonly item: number;
  readonly offset: number;
}

/** How many items may lie between two lines, where the words of some have been changed. */
const farthest = 3;

/** Where `words` are: next in the present item, or at the start of one of those behind it. */
function placeOf(words: string, items: readonly ImportedItem[], from: Place): Place | undefined {
  if (words === '') return undefined;
  const { text = '' } = items[from.item] ?? {};
  // What joins two lines: a blank, the semicolon between the parts of a list, or nothing.
  const glue = /^(?:; | )?/.exec(text.slice(from.offset, from.offset + 2))?.[0].length ?? 0;
  if (text.startsWith(words, from.offset + glue)) {
    return { item: from.item, offset: from.offset + glue + words.length };
  }
  const ahead = items.slice(from.item + 1, from.item + 1 + farthest);
  const next = ahead.findIndex((item) => item.text.startsWith(words));
  return next < 0 ? undefined : { item: from.item + 1 + next, offset: words.length };
}

function wordsOf(text: string, letter: 'P' | 'K'): string {
  return readMarker(text, letter)?.text ?? '';
}
