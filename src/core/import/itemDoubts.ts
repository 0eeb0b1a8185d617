import { message, type Message } from '../text/message';
import { addedLine } from './addedLine';
import { breaksOff } from './breaksOff';
import { containsMark } from './containsMark';
import type { ImportedItem, ImportWarningCode } from './importedStandard';
import type { GrowingItem } from './joinLines';
import type { ListStyle } from './listStyle';
import { mostDoubts } from './pastedLines';
import { quote } from './quote';

/** Where an item stands. */
export interface ItemPlace {
  readonly letter: 'P' | 'K';
  readonly style: ListStyle;
  /** How many empty lines the items of the list mostly have behind them. */
  readonly usualGap: number;
  /** Whether an item above has the same code. */
  readonly isRepeated: boolean;
  /** Whether any item of the list has a mark. */
  readonly isMarkedList: boolean;
  readonly before: GrowingItem | undefined;
  readonly after: GrowingItem | undefined;
}

type Doubt = readonly [code: ImportWarningCode, message: Message];

/** What is uncertain about one item. */
export function itemDoubts(
  grown: GrowingItem,
  item: ImportedItem,
  place: ItemPlace,
): readonly Doubt[] {
  return [
    ...numberingDoubts(grown, item, place),
    ...cutOffDoubts(grown, item, place),
    ...lineDoubts(grown, item, place),
    ...grown.lineDoubts.slice(0, mostDoubts).map((words): Doubt => ['line-break', words]),
    ...lostLetters(item),
  ];
}

function numberingDoubts(
  grown: GrowingItem,
  { code }: ImportedItem,
  { before, isRepeated }: ItemPlace,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (isRepeated) doubts.push(['numbering', message('The text has {0} more than once', code)]);
  const figures = figuresOf(grown);
  const last = before ? figuresOf(before) : '';
  if (figures === undefined || last === undefined) return doubts;
  if (followsOn(last, figures)) {
    // The parts of a list that has been torn apart begin at 1 again.
    const goesBack = grown.label === undefined && Number(figures) <= Number(last);
    if (!goesBack || figures === '1') return doubts;
    const back = message(
      'The numbers go from {0} to {1}: is it an item of its own?',
      last,
      figures,
    );
    return [...doubts, ['numbering', back]];
  }
  const asked = before
    ? message('The numbers go from {0} to {1}: is an item missing?', last, figures)
    : message('The numbers begin at {0}: is what comes before it missing?', figures);
  return [...doubts, ['numbering', asked]];
}

/** `7`, or `2.1` of a label with two figures. */
function figuresOf({ label, number }: GrowingItem): string | undefined {
  return label === undefined ? number?.toString() : label.slice(1);
}

/** Whether nothing is left out between two numbers. One that goes back leaves out nothing. */
function followsOn(last: string, next: string): boolean {
  const before = last === '' ? [] : last.split('.').map(Number);
  const figures = next.split('.').map(Number);
  const turn = figures.findIndex((figure, index) => figure !== before[index]);
  if (turn < 0) return true;
  const [step = 0, ...rest] = figures.slice(turn);
  return step <= (before[turn] ?? 0) + 1 && rest.every((figure) => figure <= 1);
}

function cutOffDoubts(
  { gapAfter }: GrowingItem,
  { text }: ImportedItem,
  { usualGap, after }: ItemPlace,
): readonly Doubt[] {
  if (text === '') return [['cut-off', message('It has no words')]];
  if (breaksOff(text)) {
    const end = text.slice(text.lastIndexOf(' ') + 1);
    return [['cut-off', message('It ends with "{0}": does it go on?', quote(end))]];
  }
  // Where a line has been lost, the empty lines around it are left.
  if (!after || gapAfter <= Math.max(usualGap, 1)) return [];
  return [['cut-off', message('A gap follows in the text: has a line been lost?')]];
}

/** What stands for letters that could not be read. */
function lostLetters({ text }: ImportedItem): readonly Doubt[] {
  return text.includes('\ufffd') ? [['cut-off', message('A letter was lost at "\ufffd"')]] : [];
}

function lineDoubts(
  grown: GrowingItem,
  { text }: ImportedItem,
  { before, after, letter, style, isMarkedList }: ItemPlace,
): readonly Doubt[] {
  const doubts: Message[] = [...grown.doubts];
  if (grown.isDivided) doubts.unshift(message('A word is divided at the end of a line'));
  const { list } = grown;
  // A list of one may as well be a dash in the text, or an item.
  if (list?.length === 1 && !list.isExpected && grown.doubts.length === 0) {
    doubts.push(addedLine(list.first));
  }
  // Where the columns of a table have been copied one by one, the last mark gets all the words.
  if (text !== '' && before?.pieces.every((piece) => piece.trim() === '')) {
    doubts.push(message('The item before it has no words: are some of these its own?'));
  }
  const inside = containsMark(text, grown, after, style, letter);
  if (inside !== undefined) {
    doubts.push(message('It contains "{0}": does another item begin there?', inside));
  }
  if (!isMarkedList) {
    // Once for the list: all of its items are alike.
    if (!before && after) {
      doubts.push(message('Nothing marks where items begin: is each an item of its own?'));
    }
  } else if (!grown.isMarked && (before ?? after ?? list) && doubts.length === 0) {
    doubts.push(message('Nothing marks its start: is it an item of its own?'));
  }
  return doubts.map((words) => ['line-break', words]);
}
