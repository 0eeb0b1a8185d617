import type { NoteFile } from '../note/noteFile';
import { firstDay, isWholeDay, lastDay, type CalendarDate } from '../text/calendarDate';
import { message, type Message } from '../text/message';
import { productionKey } from './mappingTally';

/**
 * What part of a journal is looked at: the notes that are inside every limit given here. Without any
 * it is the whole journal.
 */
export interface JournalLimit {
  /** The first day that is inside, `YYYY-MM-DD`. */
  readonly from?: string;
  /** The last day that is inside, `YYYY-MM-DD`. */
  readonly to?: string;
  /** The productions that are inside, compared without case; never empty. */
  readonly productions?: readonly string[];
}

/** The limit of a journal that is looked at as a whole. */
export const noLimit: JournalLimit = {};

/** Whether two limits are the same, their productions in the same order. */
export function isSameLimit(a: JournalLimit, b: JournalLimit): boolean {
  return (
    a.from === b.from && a.to === b.to && a.productions?.join('\n') === b.productions?.join('\n')
  );
}

/** Whether `limit` leaves anything out. */
export function isLimited({ from, to, productions }: JournalLimit): boolean {
  return from !== undefined || to !== undefined || productions !== undefined;
}

/**
 * Says of files whether they are inside `limit`. Under a range of dates an undated note is outside, and
 * a year alone inside only where the whole year is. A note that cannot be read is judged by what it
 * was before; one that never could be stays, so that it is not lost from sight.
 */
export function insideLimit(limit: JournalLimit): (file: NoteFile) => boolean {
  const productions = limit.productions && new Set(limit.productions.map(productionKey));
  const isInside = ({ date, production }: Placed): boolean => {
    if (!isInRange(date, limit)) return false;
    const key = productionKey(production);
    return productions === undefined || (key !== undefined && productions.has(key));
  };
  return (file) => {
    if (file.kind !== 'unreadable') return isInside(file);
    return file.lastGood ? isInside(file.lastGood) : true;
  };
}

/** What places a file inside or outside a limit. */
interface Placed {
  readonly date?: CalendarDate;
  readonly production?: string;
}

function isInRange(date: CalendarDate | undefined, { from, to }: JournalLimit): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === undefined) return false;
  return (
    (from === undefined || firstDay(date) >= from) && (to === undefined || lastDay(date) <= to)
  );
}

/**
 * What is inside `limit`, in words: `HALCYON · 1 Nov 2026 to 30 Nov 2026`. Empty without a limit.
 * @param formatDay a day as the reader writes it
 */
export function describeLimit(
  { from, to, productions = [] }: JournalLimit,
  { translate, formatDay }: LimitWords,
): string {
  const dates = describeRange(from && formatDay(from), to && formatDay(to), translate);
  const parts = [productions.join(', '), dates];
  return parts.filter((part) => part !== '').join(' · ');
}

/** How a limit is put into the reader's words. */
export interface LimitWords {
  readonly translate: (message: Message) => string;
  /** A day as the reader writes it. */
  readonly formatDay: (day: string) => string;
}

function describeRange(
  from: string | undefined,
  to: string | undefined,
  translate: LimitWords['translate'],
): string {
  if (from !== undefined && to !== undefined) {
    return from === to ? from : translate(message('{0} to {1}', from, to));
  }
  if (from !== undefined) return translate(message('notes since {0}', from));
  return to === undefined ? '' : translate(message('notes up to {0}', to));
}

/** The limit that a stored value describes; what in it is none is passed over. */
export function readLimit(value: unknown): JournalLimit {
  if (typeof value !== 'object' || value === null) return noLimit;
  const [from, to] = [dayIn(value, 'from'), dayIn(value, 'to')];
  const productions: unknown = Reflect.get(value, 'productions');
  const names = Array.isArray(productions)
    ? productions.filter((name): name is string => typeof name === 'string' && name.trim() !== '')
    : [];
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(names.length > 0 && { productions: names }),
  };
}

function dayIn(value: object, key: string): string | undefined {
  const day: unknown = Reflect.get(value, key);
  return typeof day === 'string' && isWholeDay(day) ? day : undefined;
}
