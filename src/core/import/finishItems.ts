import type { ImportedItem, ImportWarning } from './importedStandard';
import { itemDoubts } from './itemDoubts';
import type { GrowingItem } from './joinLines';
import type { ListStyle } from './listStyle';

/** The items of one list. */
export interface ReadItems {
  readonly items: readonly ImportedItem[];
  readonly warnings: readonly ImportWarning[];
}

/** Gives each item its code, from its label or else from the order, and says what is uncertain. */
export function finishItems(
  grown: readonly GrowingItem[],
  letter: 'P' | 'K',
  style: ListStyle,
): ReadItems {
  const codes = codesOf(grown, letter);
  const items = grown.map(({ pieces }, index) => ({
    code: codes[index] ?? '',
    text: pieces.join('').trim(),
  }));
  const usualGap = median(grown.slice(0, -1).map(({ gapAfter }) => gapAfter));
  const isMarkedList = grown.some(({ isMarked, list }) => isMarked || list);
  const seen = new Set<string>();
  const warnings = items.flatMap(({ code, text }, index): readonly ImportWarning[] => {
    const item = grown[index];
    if (!item) return [];
    const isRepeated = seen.has(code);
    seen.add(code);
    const [before, after] = [grown[index - 1], grown[index + 1]];
    const place = { letter, style, usualGap, isRepeated, isMarkedList, before, after };
    return itemDoubts(item, { code, text }, place).map(([kind, words]) => ({
      code: kind,
      item: code,
      message: words,
    }));
  });
  return { items, warnings };
}

/** An item without a label gets the next code that no label has. */
function codesOf(grown: readonly GrowingItem[], letter: 'P' | 'K'): readonly string[] {
  const labels = new Set(grown.map(({ label }) => label));
  let number = 0;
  return grown.map(({ label }) => {
    if (label !== undefined) return label;
    do number += 1;
    while (labels.has(`${letter}${number}`));
    return `${letter}${number}`;
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}
