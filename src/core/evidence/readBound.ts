import { firstDay, isCalendarDate, lastDay, monthOf } from '../text/calendarDate';

/**
 * The day that somebody means by `text` as the first or the last of a period: a day `YYYY-MM-DD`, or
 * the first or last day of a month `YYYY-MM` or of a year `YYYY`. Nothing where it is none of these.
 */
export function readBound(text: string, which: 'from' | 'to'): string | undefined {
  const written = text.trim();
  if (/^\d{4}-\d{2}$/.test(written)) {
    const day = `${written}-01`;
    return isCalendarDate(day) ? monthOf(day)[which] : undefined;
  }
  if (!isCalendarDate(written)) return undefined;
  return which === 'from' ? firstDay(written) : lastDay(written);
}
