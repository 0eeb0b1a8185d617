import { message, type Message } from '../text/message';
import { classifyLines, type ClassifiedLine } from './classifyLines';
import { classifyUnmarked } from './classifyUnmarked';
import { finishItems, type GrowingItem, type ReadItems } from './finishItems';
import { isOwn, listStyle, markLines } from './listStyle';
import type { PastedLine } from './pastedLines';
import { withoutLeadIns } from './withoutLeadIns';
import { wrappedWidth } from './wrappedWidth';

/**
 * Reads the items of one list of a standard: decides once what marks its items, then what each line
 * is, and then joins the lines. The values of numbers with dots mean nothing, since copying a page
 * nests and restarts its lists at random. What is uncertain is said at its item.
 * @param letter `P` or `K`
 * @param longest the longest line of the whole text, in characters, where that is known
 */
export function readItems(lines: readonly PastedLine[], letter: 'P' | 'K', longest = 0): ReadItems {
  const words = lines.filter(({ text }) => !isRule(text));
  const marked = markLines(withoutLeadIns(words), letter);
  const style = listStyle(marked);
  const width = wrappedWidth(
    marked.map(({ line }) => line),
    longest,
  );
  const start = marked.findIndex(({ marker }) => isOwn(marker, style));
  const [before, behind] = start < 0 ? [marked, []] : [marked.slice(0, start), marked.slice(start)];
  const classified = [
    ...classifyUnmarked(before, behind, style, width),
    ...classifyLines(behind, style, width),
  ];
  return finishItems(joinLines(classified), letter, style);
}

/** Whether a line is drawn and not written, as below the head of a table. */
function isRule(text: string): boolean {
  return /^[|:=_*–—-][|:=_*–— -]{2,}$/.test(text);
}

function joinLines(lines: readonly ClassifiedLine[]): readonly GrowingItem[] {
  const items: GrowingItem[] = [];
  let headings: string[] = [];
  for (const classified of lines) {
    const { role, line, text } = classified;
    const above = items.at(-1);
    const isAtHeading = role === 'heading' || headings.length > 0;
    // Empty lines around a heading say nothing about the items.
    if (above && !isAtHeading) above.gapAfter = Math.max(above.gapAfter, line.gap);
    if (role === 'heading') {
      headings.push(text);
      continue;
    }
    if (role === 'item' || !above) items.push(newItem(classified));
    else if (role === 'nested') addToList(above, classified);
    else goOn(above, text);
    const item = items.at(-1);
    addDoubt(item, classified.doubt);
    if (role !== 'item' || headings.length === 0) continue;
    const words = headings.join(' / ');
    addDoubt(item, message('"{0}" stands above it and was left out as a heading', words));
    headings = [];
  }
  return items;
}

function newItem({ text, marker }: ClassifiedLine): GrowingItem {
  return {
    pieces: [text],
    label: marker?.label,
    number: marker?.kind === 'bullet' ? undefined : marker?.number,
    isMarked: marker !== undefined,
    list: undefined,
    isDivided: false,
    gapAfter: 0,
    doubts: [],
  };
}

/** One doubt of a kind is enough for an item; its lines may be many. */
function addDoubt(item: GrowingItem | undefined, doubt: Message | undefined): void {
  if (!item || !doubt || item.doubts.some(({ text }) => text === doubt.text)) return;
  item.doubts.push(doubt);
}

/** Makes `including: slips; trips` of an item and the list inside it. */
function addToList(item: GrowingItem, { line, text }: ClassifiedLine): void {
  const last = lastOf(item);
  item.pieces.push(item.list && !/[,;.]$/.test(last) ? '; ' : ' ', text);
  item.list ??= { first: line.text, isExpected: last.endsWith(':'), length: 0 };
  item.list.length += 1;
}

/** Puts a wrapped line behind what it goes on with; a word that was divided keeps its hyphen. */
function goOn(item: GrowingItem, text: string): void {
  const isDivided = /\p{L}[-‐‑–]$/u.test(lastOf(item)) && /^\p{Ll}/u.test(text);
  item.isDivided ||= isDivided;
  item.pieces.push(isDivided ? '' : ' ', text);
}

function lastOf({ pieces }: GrowingItem): string {
  return pieces.at(-1) ?? '';
}
