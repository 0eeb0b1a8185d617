import type { PastedLine } from './pastedLines';

/** A line of a list of items, and how it stands to lead-ins that were left out. */
export interface ListLine extends PastedLine {
  /** Whether a lead-in stood right above it: whatever it looks like, an item begins here. */
  readonly isLed: boolean;
  /** Whether a lead-in stands right below it. */
  readonly leads: boolean;
}

const subject = String.raw`(?:you|(?:the )?(?:learner|candidate|individual|person)s?)\b`;
const opening = String.raw`(?:(?:to|in|for|when|as|on|by|at|after|this)\b[^.;:]{0,90}?\b)?`;

/** `You must be able to:`, `To meet this standard you must be able to do the following:`. */
const withColon = new RegExp(
  String.raw`^${opening}${subject}[^.;:]{0,60}?\b(?:able to|know|understand|to|must|will)(?: [^.;:]{0,40}?\bfollowing(?: [a-z]+)?)? ?: *`,
  'i',
);
/** Without a colon only what can be nothing else: the whole line, or all that stands before a mark. */
const withoutColon = new RegExp(
  String.raw`^${subject} (?:must|needs?|should|will|have|has|are|is)\b.{0,60}?\b(?:able to|know|understand)(?: do)?(?: (?:all of )?the following)?(?:\.?$| +(?=[([]?[PK][CU]?[ .]?1\b|[([]?1[.)\]] ))`,
  'i',
);
/** Inside a list a line that goes on with an item may begin with `you`. */
const mayLead =
  /^(?:[Yy]ou|YOU|T[oh]|In|For|When|A[fst]|On|By|Learner|Candidate|Individual|Person)/;

/** How many lines a lead-in takes in a narrow column, and how all but the first begin. */
const mostLines = 3;
const furtherLine = /^(?:be|able|to|need|and|know|understand|do|all|the|following)\b|^&/;

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
  if (!mayLead.test(text) || (index > 0 && text.startsWith('you'))) return undefined;
  let count = 1;
  while (count < mostLines && furtherLine.test(lines[index + count]?.text ?? '')) count += 1;
  for (; count > 0; count -= 1) {
    const joined = lines.slice(index, index + count).map((line) => line.text);
    const whole = joined.join(' ');
    const found = withColon.exec(whole) ?? withoutColon.exec(whole);
    const rest = found && whole.slice(found[0].length);
    // What fits into fewer lines takes fewer.
    if (rest !== null && rest.length < (joined.at(-1)?.length ?? 0)) return { count, rest };
  }
  return undefined;
}
