import { message, type Message } from '../text/message';
import type { ImportedItem, ImportWarning, ImportWarningCode } from './importedStandard';

/** An item while its lines are being read. */
export interface GrowingItem {
  /** What its wording is made of, one behind the other. Joined once, so that time stays linear. */
  readonly pieces: string[];
  /** The text's own label, `P1`, where it has labels. */
  readonly label: string | undefined;
  readonly number: number | undefined;
  /** Whether a mark said that it begins. */
  readonly isMarked: boolean;
  /** Whether lines of a list inside it have begun. */
  hasList: boolean;
  /** Whether a word of it was divided between two lines. */
  isDivided: boolean;
  /** The most empty lines inside it and after it. */
  gapAfter: number;
}

/** The items of one list. */
export interface ReadItems {
  readonly items: readonly ImportedItem[];
  readonly warnings: readonly ImportWarning[];
}

/** Gives each item its code, from its label or else from the order, and says what is uncertain. */
export function finishItems(grown: readonly GrowingItem[], letter: 'P' | 'K'): ReadItems {
  const items = grown.map(({ label, pieces }, index) => ({
    code: label ?? `${letter}${index + 1}`,
    text: pieces.join('').trim(),
  }));
  const usualGap = median(grown.slice(0, -1).map(({ gapAfter }) => gapAfter));
  const seen = new Set<string>();
  const warnings = grown.flatMap((item, index): readonly ImportWarning[] => {
    const { code, text } = items[index] ?? { code: '', text: '' };
    const found = [
      ...(seen.has(code)
        ? [['numbering', message('The text has {0} more than once', code)] as const]
        : []),
      ...numberingDoubts(item, grown[index - 1]),
      ...cutOffDoubts(text, item, usualGap, index === grown.length - 1),
      ...lineDoubts(item, grown[index - 1], grown[index + 1]),
    ];
    seen.add(code);
    return found.map(([kind, words]) => ({ code: kind, item: code, message: words }));
  });
  return { items, warnings };
}

type Doubt = readonly [code: ImportWarningCode, message: Message];

function numberingDoubts(item: GrowingItem, before: GrowingItem | undefined): readonly Doubt[] {
  const [number, last] = [numberOf(item), before ? numberOf(before) : 0];
  if (number === undefined || last === undefined || number <= last + 1) return [];
  const asked = message('The numbers go from {0} to {1}: is an item missing?', last, number);
  return [['numbering', asked]];
}

function numberOf({ label, number }: GrowingItem): number | undefined {
  return label === undefined ? number : Number(label.slice(1));
}

/** Words that no item ends with, unlike `with`, `for` and their like. */
const neverLast = /(?:^|[ (])(?:a|an|the|and|or|and\/or|of|your|their|its|every|each)$/i;

function cutOffDoubts(
  text: string,
  { gapAfter }: GrowingItem,
  usualGap: number,
  isLast: boolean,
): readonly Doubt[] {
  if (text === '') return [['cut-off', message('It has no words')]];
  if (neverLast.test(text) || /[,:(–-]$/.test(text)) {
    const end = text.slice(text.lastIndexOf(' ') + 1);
    return [['cut-off', message('It ends with "{0}": does it go on?', end)]];
  }
  // Where a line has been lost, the empty lines around it are left.
  if (isLast || gapAfter <= Math.max(usualGap, 1)) return [];
  return [['cut-off', message('A gap follows in the text: has a line been lost?')]];
}

function lineDoubts(
  { isMarked, isDivided }: GrowingItem,
  before: GrowingItem | undefined,
  after: GrowingItem | undefined,
): readonly Doubt[] {
  if (isDivided) return [['line-break', message('A word is divided at the end of a line')]];
  if (isMarked || !(before ?? after)) return [];
  return [['line-break', message('Nothing marks its start: is it an item of its own?')]];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}
