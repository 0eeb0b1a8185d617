import type { Message } from '../text/message';
import { dividesWord } from './breaksOff';
import type { ClassifiedLine } from './classifyLines';
import { leftOutAsHeading } from './leftOutAsHeading';

/** An item while its lines are being joined. */
export interface GrowingItem {
  /** What its wording is made of, one behind the other. Joined once, so that time stays linear. */
  readonly pieces: string[];
  /** The text's own label, `P1`, where it has labels. */
  readonly label: string | undefined;
  readonly number: number | undefined;
  /** Whether a mark said that it begins. */
  readonly isMarked: boolean;
  /** The list inside it, once it has begun. */
  list: InnerList | undefined;
  /** Whether a word of it was divided between two lines. */
  isDivided: boolean;
  /** The most empty lines inside it and after it. */
  gapAfter: number;
  /** Why its lines may have been read wrongly. */
  readonly doubts: Message[];
  /** What was uncertain about its lines before they were read as those of a list. */
  readonly lineDoubts: Message[];
}

/** A list inside an item. */
export interface InnerList {
  /** Its first line, as it was pasted. */
  readonly first: string;
  /** Whether a colon stands in front of it. */
  readonly isExpected: boolean;
  /** How many lines with a mark it has. */
  length: number;
}

/** Makes items of the lines of a list. Doubts about headings are told at the item below them. */
export function joinLines(lines: readonly ClassifiedLine[]): readonly GrowingItem[] {
  const items: GrowingItem[] = [];
  let headings: ClassifiedLine[] = [];
  for (const classified of lines) {
    const { role, line, text } = classified;
    if (role === 'heading') {
      headings.push(classified);
      continue;
    }
    const above = items.at(-1);
    // Empty lines around a heading say nothing about the items.
    if (above && headings.length === 0) above.gapAfter = Math.max(above.gapAfter, line.gap);
    if (role === 'item' || !above) items.push(newItem(classified));
    else if (role === 'nested') addToList(above, classified);
    else goOn(above, text);
    addDoubts(items.at(-1), classified, headings);
    if (role === 'item') headings = [];
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
    lineDoubts: [],
  };
}

/** Adds what is uncertain about a line, and about the headings above it. */
function addDoubts(
  item: GrowingItem | undefined,
  { role, line, doubt }: ClassifiedLine,
  headings: readonly ClassifiedLine[],
): void {
  if (!item) return;
  const isAsked = doubt !== undefined && addDoubt(item, doubt);
  if (role === 'item' && headings.length > 0) {
    const words = headings.map(({ text }) => text).join(' / ');
    addDoubt(item, leftOutAsHeading(words));
    item.lineDoubts.push(...headings.flatMap((it) => it.line.doubts ?? []));
  }
  item.lineDoubts.push(
    ...(line.question && !isAsked ? [line.question] : []),
    ...(line.doubts ?? []),
  );
}

/** One doubt of a kind is enough for an item; its lines may be many. @returns whether it is new */
function addDoubt({ doubts }: GrowingItem, doubt: Message): boolean {
  if (doubts.some(({ text }) => text === doubt.text)) return false;
  doubts.push(doubt);
  return true;
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
  const isDivided = dividesWord(lastOf(item), text);
  item.isDivided ||= isDivided;
  item.pieces.push(isDivided ? '' : ' ', text);
}

function lastOf({ pieces }: GrowingItem): string {
  return pieces.at(-1) ?? '';
}
