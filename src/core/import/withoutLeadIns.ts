import { lengthOfLeadIn, mayGoOnWithLeadIn, mayLeadIn } from './leadIn';
import type { PastedLine } from './pastedLines';

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
 * Leaves out every `You must be able to:` and its like, wherever it stands, and keeps what stands in
 * the same line behind it. Each heading inside a list may have one of its own.
 */
export function withoutLeadIns(lines: readonly PastedLine[]): readonly ListLine[] {
  const kept: ListLine[] = [];
  let isLed = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const leadIn = leadInAt(lines, index);
    if (!leadIn) {
      kept.push({ ...line, isLed, leads: false });
      isLed = false;
      continue;
    }
    const above = kept.pop();
    if (above) kept.push({ ...above, leads: true });
    index += leadIn.count - 1;
    isLed = leadIn.rest === '';
    if (!isLed) kept.push({ ...line, text: leadIn.rest, isLed: true, leads: false });
  }
  return kept;
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
