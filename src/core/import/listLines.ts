import type { Message } from '../text/message';
import { oneLine } from '../text/oneLine';
import { lengthOfLeadIn, mayGoOnWithLeadIn, mayLeadIn } from './leadIn';
import { leftOutAsHeading } from './leftOutAsHeading';
import { joinDoubts, withDoubts, type PastedLine } from './pastedLines';
import { readMarker } from './readMarker';

/** A line of a list of items, and how it stands to lead-ins that were left out. */
export interface ListLine extends PastedLine {
  /** Whether a lead-in stood right above it: whatever it looks like, an item begins here. */
  readonly isLed: boolean;
  /** Whether a lead-in stands right below it. */
  readonly leads: boolean;
}

/** How many lines a lead-in takes in a narrow column. */
const mostLines = 3;

/**
 * The lines that items are made of: without every `You must be able to:` and its like, wherever it
 * stands, and without what is drawn, as below the head of a table. What stands behind a lead-in in its
 * line is kept. Doubts about what is left out are told at the next line, or else at the last.
 */
export function listLines(lines: readonly PastedLine[]): readonly ListLine[] {
  const kept: ListLine[] = [];
  let isLed = false;
  let doubts: readonly Message[] = [];
  const keep = (line: PastedLine, isBelowLeadIn: boolean): void => {
    kept.push(withDoubts({ ...line, isLed: isBelowLeadIn, leads: false }, doubts));
    doubts = [];
    isLed = false;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const leadIn = leadInAt(lines, index);
    if (isTableHead(line.text, lines[index + 1]?.text)) {
      const words = wordsOfRow(line.text);
      if (words !== '') doubts = joinDoubts(doubts, [leftOutAsHeading(words)]);
    } else if (leadIn) {
      const above = kept.pop();
      if (above) kept.push({ ...above, leads: true });
      const taken = lines.slice(index, index + leadIn.count);
      index += leadIn.count - 1;
      if (leadIn.rest !== '') keep({ ...line, text: leadIn.rest }, true);
      else isLed = true;
      doubts = joinDoubts(
        doubts,
        taken.flatMap((it) => it.doubts ?? []),
      );
    } else if (isRule(line.text)) doubts = joinDoubts(doubts, line.doubts);
    else keep(line, isLed);
  }
  const last = kept.pop();
  return last ? [...kept, withDoubts(last, doubts)] : kept;
}

/** Whether a row of a table in Markdown names its columns, as the line drawn below it says. */
function isTableHead(row: string, below = ''): boolean {
  if (!row.startsWith('|') || !below.startsWith('|') || !isRule(below)) return false;
  return (readMarker(row, 'P') ?? readMarker(row, 'K')) === undefined;
}

function wordsOfRow(row: string): string {
  return oneLine(row.replaceAll('|', ' '));
}

/** Whether a line is drawn and not written. */
function isRule(text: string): boolean {
  return /^[|:=_*–—-][|:=_*–— -]{2,}$/.test(text);
}

/** The lead-in that begins at `index`: how many lines it takes, and the words behind it. */
function leadInAt(
  lines: readonly PastedLine[],
  index: number,
): { readonly count: number; readonly rest: string } | undefined {
  const text = lines[index]?.text ?? '';
  if (!mayLeadIn(text) || (index > 0 && text.startsWith('you'))) return undefined;
  let count = 1;
  while (count < mostLines && mayGoOnWithLeadIn(lines[index + count]?.text ?? '')) count += 1;
  for (; count > 0; count -= 1) {
    const joined = lines.slice(index, index + count).map((line) => line.text);
    const whole = joined.join(' ');
    const length = lengthOfLeadIn(whole);
    const rest = whole.slice(length);
    // What fits into fewer lines takes fewer.
    if (length > 0 && rest.length < (joined.at(-1)?.length ?? 0)) return { count, rest };
  }
  return undefined;
}
