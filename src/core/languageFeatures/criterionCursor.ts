import type { Replaceable } from './replaceable';

/** A code in the value of `criteria`. */
export interface CriterionCursor extends Replaceable {
  readonly kind: 'criterion';
  /** Whether the key has no value yet, so that the list is still to be opened. */
  readonly isEmpty: boolean;
  /** Whether the code stands in quotes. */
  readonly isQuoted: boolean;
  /** The other codes of the value, as written. */
  readonly others: readonly string[];
  /** The codes that are most likely meant, as written: for an acceptance those of the note. */
  readonly preferred: readonly string[];
  /** The value of the note's key `standard`, if it has one. */
  readonly noteStandard?: string;
}

/**
 * The code at the cursor in the value of `criteria`: in a flow list, a block list or a scalar, in
 * quotes or not, closed or not. Absent after the value's end and where no code can follow.
 * @param value all that stands between the key's colon and the next key
 * @param valueStart the offset of `value` in the text
 * @param offset the cursor, inside `value`
 * @param noteStandard the value of the note's key `standard`
 * @param preferred the codes that are most likely meant
 */
export function findCriterionCursor(
  value: string,
  valueStart: number,
  offset: number,
  noteStandard: string | undefined,
  preferred: readonly string[] = [],
): CriterionCursor | undefined {
  const code = withoutComments(value);
  const at = offset - valueStart;
  const place = placeIn(code, at);
  if (!place) return undefined;

  const { start, end, lead } = place;
  const others = elementsOf(code)
    .filter((element) => element.end < start || element.start > end)
    .map(({ text }) => text);
  return {
    kind: 'criterion',
    start: valueStart + start,
    end: valueStart + end,
    typed: code.slice(start, at),
    lead,
    isEmpty: code.trim() === '' && lead !== '- ',
    isQuoted: isQuotedAt(code, at),
    others,
    preferred,
    ...(noteStandard !== undefined && { noteStandard }),
  };
}

/** The codes of a value of `criteria`, as written. */
export function codesIn(value: string): readonly string[] {
  return elementsOf(withoutComments(value)).map(({ text }) => text);
}

type Place = Pick<Replaceable, 'start' | 'end' | 'lead'>;

function placeIn(code: string, at: number): Place | undefined {
  const before = code.slice(0, at);
  const line = /[^\r\n]*$/.exec(before)?.[0] ?? '';
  const isFirstLine = line.length === before.length;
  const isFlow = code.trimStart().startsWith('[');
  if (isFlow) {
    if (!before.includes('[') || before.includes(']')) return undefined;
  } else if (!isFirstLine && line.trim() === '' && (code.trim() === '' || isBlock(code))) {
    return { start: at, end: at, lead: '- ' };
  } else if (isBlock(code) && !/^[ \t]*-/.test(line)) {
    return undefined;
  }
  const place = elementAt(code, at);
  if (isFirstLine && before === '') return { ...place, lead: ' ' };
  const dash = !isFlow && /^[ \t]*-$/.test(line) ? ' ' : '';
  const written = code.slice(place.start, at);
  if (isQuotedAt(code, at)) return { ...place, lead: '' };
  if (/["']$/.test(code.slice(0, place.start).trimEnd())) return undefined;
  if (!/\S\s+$/.test(written)) return { ...place, lead: dash };
  if (isBlock(code)) return undefined;
  return { start: place.start + written.trimEnd().length, end: at, lead: ', ' };
}

const delimiter = /[,[\]"'\r\n]/;

/** The stretch between two delimiters around `at`, without the blanks and the dash before it. */
function elementAt(code: string, at: number): { readonly start: number; readonly end: number } {
  let start = at;
  while (start > 0 && !delimiter.test(code.charAt(start - 1))) start -= 1;
  let end = at;
  while (end < code.length && !delimiter.test(code.charAt(end))) end += 1;
  const opening = /^[ \t]*(?:-(?=[ \t]|$)[ \t]*)?/.exec(code.slice(start, at))?.[0] ?? '';
  const rest = code.slice(at, end).trimEnd();
  return { start: start + opening.length, end: at + rest.length };
}

interface Element {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function elementsOf(code: string): readonly Element[] {
  return [...code.matchAll(/[^,[\]"'\r\n]+/g)].flatMap(({ index, 0: written }) => {
    const [, opening = '', text = ''] = /^([ \t]*(?:-[ \t]+)?)(.*?)[ \t]*$/.exec(written) ?? [];
    const start = index + opening.length;
    return text === '' || text === '-' ? [] : [{ start, end: start + text.length, text }];
  });
}

function isBlock(code: string): boolean {
  return /^\s*-(?:\s|$)/.test(code);
}

/** Whether the quotes before `at` leave one open. */
function isQuotedAt(code: string, at: number): boolean {
  let open = '';
  for (const character of code.slice(0, at)) {
    if (open === '' && (character === '"' || character === "'")) open = character;
    else if (character === open) open = '';
  }
  return open !== '';
}

/** `value` with blanks in the place of its comments, so that every offset stays. */
function withoutComments(value: string): string {
  return value.replace(/(?<=^|\s)#[^\r\n]*/g, (comment) => ' '.repeat(comment.length));
}
