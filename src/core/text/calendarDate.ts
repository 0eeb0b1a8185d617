/** A local calendar date `YYYY-MM-DD`, or a year alone `YYYY`. Never a moment in time. */
export type CalendarDate = string;

/** Whether `text` is a real day of the calendar, or a year alone. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (/^\d{4}$/.test(text)) return true;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Whether `text` is a real day: what is compared to the day, as revisions are, takes no year alone. */
export function isWholeDay(text: string): boolean {
  return text.length > 4 && isCalendarDate(text);
}

/** The local calendar date of `moment`. */
export function localDate(moment: Date): CalendarDate {
  return formatDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/** The day as it is written in English, `20 Nov 2026`; a year alone stays as it is. */
export function dayInWords(date: CalendarDate): string {
  const [year = '', month, day] = date.split('-');
  return month === undefined ? year : `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The date as a whole day; a year alone counts as its first day, the most cautious reading. */
export function firstDay(date: CalendarDate): string {
  return date.length === 4 ? `${date}-01-01` : date;
}

/** The last day that a date may stand for: of a year alone its last. */
export function lastDay(date: CalendarDate): string {
  return date.length === 4 ? `${date}-12-31` : date;
}

/** The days of the month of `date`, the first and the last; of a year alone those of its January. */
export function monthOf(date: CalendarDate): { readonly from: string; readonly to: string } {
  const [year = 0, month = 1] = firstDay(date).split('-').map(Number);
  return { from: formatDate(year, month, 1), to: formatDate(year, month, daysIn(year, month)) };
}

/** The day `months` calendar months before `date`, or the last day of that month if it is shorter. */
export function monthsBefore(date: CalendarDate, months: number): string {
  const [year = 0, month = 1, day = 1] = firstDay(date).split('-').map(Number);
  const index = year * 12 + (month - 1) - months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return formatDate(targetYear, targetMonth, Math.min(day, daysIn(targetYear, targetMonth)));
}

/** How many whole calendar months lie between `from` and the later date `to`; 0 if it is not later. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = firstDay(from).split('-').map(Number);
  const [toYear = 0, toMonth = 1, toDay = 1] = firstDay(to).split('-').map(Number);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
  return Math.max(months, 0);
}

/** The day `days` days before `date`; after it where `days` is negative. */
export function daysBefore(date: CalendarDate, days: number): string {
  const moment = dayNumber(date) - days;
  return new Date(moment * millisecondsADay).toISOString().slice(0, 10);
}

/** How many days lie between `from` and the later date `to`; 0 if it is not later. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.max(dayNumber(to) - dayNumber(from), 0);
}

const millisecondsADay = 86_400_000;

/** Days since 1970, of a calendar without time zones. */
function dayNumber(date: CalendarDate): number {
  return Date.parse(`${firstDay(date)}T00:00:00Z`) / millisecondsADay;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function formatDate(year: number, month: number, day: number): string {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
