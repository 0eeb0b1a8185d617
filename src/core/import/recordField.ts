import { isCapitalised } from './looksLikeHeading';
import type { PastedLine } from './pastedLines';
import { readImportDate } from './readImportDate';

/** The fields of a record that are kept. */
export type FieldName = 'urn' | 'title' | 'suite' | 'developedBy' | 'approved' | 'reviewBy';

/** A line that can be read as a field of a standard's record. */
export interface RecordField {
  /** `undefined`: a field that is known and of no use here. */
  readonly name: FieldName | undefined;
  /** Empty where it stands in the line below. */
  readonly value: string;
  /** How many lines it takes: two or three where a column was narrow. */
  readonly taken: number;
  /** Whether its name is hardly ever part of a sentence, unlike `Status`. */
  readonly isSure: boolean;
  /** Whether it begins with a capital, as names of fields do and wrapped lines seldom. */
  readonly isCapital: boolean;
}

const longestField = 300;

const names: readonly (readonly [RegExp, FieldName | undefined])[] = [
  [/^urn$/, 'urn'],
  [/^(?:standard |nos |unit )?title$/, 'title'],
  [/^(?:business sectors? ?\(suites?\)|suites?(?: ?\(s\))?)$/, 'suite'],
  [/^developed by$/, 'developedBy'],
  [/^(?:approved on|date approved|approved|approval date)$/, 'approved'],
  [/^(?:indicative )?review date$/, 'reviewBy'],
  [
    /^(?:version number|version|validity|status|originating organisation|original urn|relevant occupations|soc code|key ?words|date of publication)$/,
    undefined,
  ],
];

const ambiguous = /^(?:title|suites?|approved|version|validity|status|key ?words)$/;

/** A name with its value behind it, as in `Version Number 1`: a table whose columns have run together. */
const runTogether =
  /^(urn|suite|developed by|date approved|approved(?: on)?(?= \d)|indicative review date|version number|validity|status|originating organisation|original urn|relevant occupations|soc code|key ?words) (\S.*)$/i;

/** Names that a narrow column divides, and that have their value between the two halves. */
const halves: readonly (readonly [first: RegExp, second: RegExp, FieldName])[] = [
  [/^indicative review\b/i, /^date$/i, 'reviewBy'],
  [/^indicative\b/i, /^review date$/i, 'reviewBy'],
  [/^date\b/i, /^approved(?: on)?$/i, 'approved'],
  [/^approved\b/i, /^on$/i, 'approved'],
];

/** Reads a date between the halves of its name: `Indicative Review`, `31 Jan 2020`, `Date`. */
function dividedFieldAt(lines: readonly PastedLine[], index: number): RecordField | undefined {
  const text = lines[index]?.text ?? '';
  if (text.length > longestField) return undefined;
  for (const [first, second, name] of halves) {
    const begun = first.exec(text)?.[0];
    if (begun === undefined) continue;
    const isBeside = begun.length < text.length;
    const value = isBeside ? text.slice(begun.length).trim() : (lines[index + 1]?.text ?? '');
    const taken = isBeside ? 2 : 3;
    const isEnded = second.test(lines[index + taken - 1]?.text ?? '');
    if (!isEnded || readImportDate(value, 'last') === undefined) continue;
    return { name, value, taken, isSure: true, isCapital: isCapitalised(text) };
  }
  return undefined;
}

/** Reads the field that begins with the line at `index`. */
export function fieldAt(lines: readonly PastedLine[], index: number): RecordField | undefined {
  const text = lines[index]?.text ?? '';
  const divided = dividedFieldAt(lines, index);
  if (divided) return divided;
  const plain = readField(text) ?? readCell(lines[index]);
  if (plain) return { ...plain, taken: 1 };
  // `Indicative Review` and `Date`
  const next = lines[index + 1]?.text ?? '';
  const isWide = /^[A-Z][A-Za-z]+(?: [A-Za-z]+)?$/.test(text) && /^[A-Z]/.test(next);
  const wide = isWide ? readField(`${text} ${next}`) : undefined;
  return wide && { ...wide, taken: 2 };
}

/** A field's name in the first column of a table, and its value in the others. */
function readCell(line: PastedLine | undefined): Omit<RecordField, 'taken'> | undefined {
  if (line?.cell === undefined) return undefined;
  const { cell, text } = line;
  return readField(`${cell.replace(/:$/, '')}: ${text.slice(cell.length).trim()}`);
}

function readField(text: string): Omit<RecordField, 'taken'> | undefined {
  if (text.length > longestField) return undefined;
  const isCapital = /^\P{L}*\p{Lu}/u.test(text);
  const colon = text.indexOf(':');
  const [name, value] =
    colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1).trim()];
  const plain = nameIn(name);
  const named = names.find(([pattern]) => pattern.test(plain));
  // `Title` in a line of its own may be anything.
  if (named?.[1] === 'title' && value === '') return undefined;
  if (named) return { name: named[1], value, isSure: !ambiguous.test(plain), isCapital };
  if (colon >= 0 || !isCapital) return undefined;
  const [, run, rest = ''] = runTogether.exec(text) ?? [];
  if (run === undefined) return undefined;
  const found = names.find(([pattern]) => pattern.test(nameIn(run)));
  return found && { name: found[1], value: rest, isSure: !ambiguous.test(nameIn(run)), isCapital };
}

function nameIn(text: string): string {
  return text
    .slice(0, 120)
    .replace(/[: ]+$/, '')
    .toLowerCase();
}
