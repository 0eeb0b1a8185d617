import { withoutLeadIn } from './leadIn';
import { listHintedBy, listNamedBy } from './listHeading';
import { isCapitalised } from './looksLikeHeading';
import type { PastedLine } from './pastedLines';

/** A part of a standard's text that is not about one of its fields. `next`: another standard. */
export type PartKind = 'head' | 'overview' | 'performance' | 'knowledge' | 'other' | 'next';

/** What can be read as the heading of a part. */
export interface SectionHeading {
  readonly part: PartKind;
  /** How many lines it takes: several where a column was narrow. */
  readonly taken: number;
  /**
   * - `sure`: hardly ever part of a sentence, such as `Performance criteria`;
   * - `plain`: words that a sentence may end with as well, such as `Skills`;
   * - `hint`: stands for a list's heading in a text that has no other, such as `Knowledge`.
   */
  readonly strength: 'sure' | 'plain' | 'hint';
  /** Whether it begins with a capital, as headings do and wrapped lines seldom. */
  readonly isCapital: boolean;
  /** Of `2. Performance criteria`. */
  readonly number?: number;
}

/** The most lines that a narrow column divides a heading into. */
const mostLines = 5;
const longestHeading = 160;

const scope =
  /^scope ?(?:\/ ?range| range)?(?: ?related to)?(?: the)?(?: performance| knowledge)?(?: criteria| and understanding)?$/;

/** What else a record has besides its lists. */
const others: readonly (readonly [RegExp, 'sure' | 'plain'])[] = [
  [/^(?:links to other nos|external links)$/, 'sure'],
  [/^behaviou?rs (?:which|that) underpin (?:effective )?performance$/, 'sure'],
  [/^(?:values|behaviou?rs?|skills)$/, 'plain'],
  [/^(?:glossary(?: of terms)?|key ?(?:terms|words and concepts)|definitions)$/, 'plain'],
  // The end of a letter.
  [/^(?:(?:kind|best|warm|many) )?(?:regards|wishes|thanks),?$/, 'plain'],
  [/^(?:notes|references|(?:related|linked) (?:standards|nos))$/, 'plain'],
  [/^(?:evidence require(?:d|ments)|assessment guidance)$/, 'plain'],
  [/^(?:additional|further) (?:information|reading)$/, 'plain'],
];

/** Reads the longest heading that begins with the line at `index`. */
export function headingAt(lines: readonly PastedLine[], index: number): SectionHeading | undefined {
  const first = lines[index]?.text ?? '';
  if (first.length > longestHeading || !firstWord.test(first)) return undefined;
  let best: SectionHeading | undefined;
  let words = '';
  for (let taken = 1; taken <= mostLines; taken += 1) {
    const line = lines[index + taken - 1];
    if (!line || line.text.length > longestHeading) break;
    // `required`, the end of an item, and `Knowledge and understanding`
    if (taken > 1 && isCapitalised(line.text) && !isCapitalised(first)) break;
    if (best && !goesOn(words, line.text, best)) break;
    words = taken === 1 ? line.text : `${words} ${line.text}`;
    if (words.length > longestHeading) break;
    const found = readHeading(words) ?? (taken === 1 ? readCell(line) : undefined);
    if (found) best = { ...found, taken };
  }
  return best;
}

/** Any other line is left alone, so that a long text is read quickly. */
const firstWord =
  /^(?:\d{1,2}[.)]? |(?:ref|code)\.? )?(?:overview|performance|essential|required|underpinning|knowledge|what|you|scope|general|context|industry|sector|values|behaviou?rs?|skills|glossary|key|main|core|responsibilities|duties|tasks|kind|best|warm|many|regards|thanks|definitions|notes?|references|related|linked|evidence|assessment|further|additional|links|external)\b/i;

/** Whether the heading `words` may go on in the line below it; most that follow is its text. */
function goesOn(words: string, next: string, { strength }: SectionHeading): boolean {
  return strength === 'hint' || /^\p{Ll}/u.test(next) || /(?:related to|\band|&|\/)$/i.test(words);
}

/** A list's heading in the first column of a table whose head has more of them. */
function readCell({ cell }: PastedLine): Omit<SectionHeading, 'taken'> | undefined {
  const found = cell === undefined ? undefined : readHeading(cell);
  return found?.strength === 'sure' ? found : undefined;
}

function readHeading(text: string): Omit<SectionHeading, 'taken'> | undefined {
  const [, number, words = ''] = /^(?:(\d{1,2})[.)]? )?(.*)$/.exec(text) ?? [];
  const found = readName(nameIn(words));
  if (!found || (number !== undefined && found.strength === 'hint')) return undefined;
  return {
    ...found,
    isCapital: /^\P{L}*\p{Lu}/u.test(words),
    ...(number !== undefined && { number: Number(number) }),
  };
}

function readName(name: string): Pick<SectionHeading, 'part' | 'strength'> | undefined {
  const list = listNamedBy(name);
  if (list) return { part: list, strength: 'sure' };
  const hinted = listHintedBy(name);
  if (hinted) return { part: hinted, strength: 'hint' };
  if (name === 'overview') return { part: 'overview', strength: 'plain' };
  if (scope.test(name)) return { part: 'other', strength: name === 'scope' ? 'plain' : 'sure' };
  const other = others.find(([pattern]) => pattern.test(name));
  if (other) return { part: 'other', strength: other[1] };
  return undefined;
}

/** A heading's words in lower case, without a colon and what may stand behind it. */
function nameIn(text: string): string {
  const words = text
    .replace(/[: ]+$/, '')
    .toLowerCase()
    // The column of the labels in a table's head.
    .replace(/^(?:ref|code)\.? /, '')
    .replace(/ ?\([^()]*\)$/, '');
  return withoutLeadIn(words).replace(/(?:,| -| –)? cont(?:inued|['’]d|\.)$/, '');
}
