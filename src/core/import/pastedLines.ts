import { message, type Message } from '../text/message';
import { oneLine } from '../text/oneLine';
import { withoutMarkdown } from './withoutMarkdown';

/** A line of pasted text, freed of what only the paste has brought. */
export interface PastedLine {
  /** Trimmed, with single blanks. */
  readonly text: string;
  /** The words in front of the first tab, where others stand behind it: the first cell of a row. */
  readonly cell?: string;
  /** How many blanks stood before it. */
  readonly indent: number;
  /** How many empty lines stood before it. */
  readonly gap: number;
  /** Whether the end of a page was left out above it: the empty lines there say nothing. */
  readonly isBehindPage?: boolean;
  /** Whether a form feed stands before or behind it. */
  readonly isAtPageBreak?: boolean;
  /** What it may be instead of a line of its list; asked unless the reading itself decides or asks. */
  readonly question?: Message;
  /** What else is uncertain at it, for whoever looks through the item that it belongs to. */
  readonly doubts?: readonly Message[];
}

/** The lines of `text` that are not empty. */
export function pastedLines(text: string): readonly PastedLine[] {
  const lines: PastedLine[] = [];
  let gap = 0;
  let isAtPageBreak = false;
  for (const written of withoutMarkdown(withoutQuoteMarks(clean(text).split('\n')))) {
    const tabbed = written.replace(boxAtEnd, '');
    const raw = tabbed.replace(/\t/g, '    ');
    const line = oneLine(raw);
    if (raw === pageBreak) {
      isAtPageBreak = true;
      const last = lines.pop();
      if (last) lines.push({ ...last, isAtPageBreak });
    } else if (line === '') gap += 1;
    else {
      const indent = raw.length - raw.trimStart().length;
      const cells = cellsOf(tabbed);
      const [cell = ''] = cells;
      lines.push({
        text: line,
        ...(cells.length > 1 && { cell }),
        indent,
        gap,
        ...(isAtPageBreak && { isAtPageBreak }),
        ...(hasColumns(cells) && { question: describeColumns() }),
      });
      gap = 0;
      isAtPageBreak = false;
    }
  }
  return lines;
}

/** A box that somebody is to tick, behind the words that it is about. */
const boxAtEnd = /(?<=\S)[ \t]*[☐☑☒□][ \t]*$/u;

/** More doubts about one place than these make nobody look closer. */
export const mostDoubts = 4;

/** `line` with more things to look at. */
export function withDoubts<Line extends PastedLine>(line: Line, more: readonly Message[]): Line {
  return more.length === 0 ? line : { ...line, doubts: joinDoubts(line.doubts, more) };
}

/** The doubts of both, as far as anybody reads them. */
export function joinDoubts(
  doubts: readonly Message[] = [],
  more: readonly Message[] = [],
): readonly Message[] {
  return [...doubts, ...more].slice(0, mostDoubts);
}

/** A mark in the first column of a table is no longer than this, in UTF-16 code units. */
const longestMark = 8;

/** The words between the tabs of a line. */
function cellsOf(line: string): readonly string[] {
  return line.split('\t').flatMap((cell) => oneLine(cell) || []);
}

/** Whether tabs stand between the words of a line, and not only behind its mark. */
function hasColumns(cells: readonly string[]): boolean {
  const [first = ''] = cells;
  return cells.length - (first.length > longestMark ? 0 : 1) > 1;
}

function describeColumns(): Message {
  return message('Its line has several columns: are all of these words its own?');
}

/** What cannot be seen goes; every kind of blank becomes a plain one; a form feed has its own line. */
function clean(text: string): string {
  return (
    text
      .replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n')
      // A soft hyphen divides a word at the end of a line, and is nothing elsewhere.
      .replace(/\u00ad[^\S\n\f]*\n[^\S\n\f]*(?=\p{Ll})/gu, '')
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/\f/g, `\n${pageBreak}\n`)
      .replace(/[^\S\n\f\t]/g, ' ')
  );
}

const pageBreak = '\f';

/** Fewer lines than these that begin with `>` are no text that was forwarded. */
const fewestQuoted = 4;

/** Without the `>` before the lines of a text that was forwarded by e-mail. */
function withoutQuoteMarks(lines: readonly string[]): readonly string[] {
  const isQuoted = lines.every((line) => line.startsWith('>') || line.trim() === '');
  const quoted = lines.filter((line) => /^>+ ?[^\s>]/.test(line));
  return isQuoted || quoted.length >= fewestQuoted
    ? lines.map((line) => line.replace(/^(?:> ?)+/, ''))
    : lines;
}
