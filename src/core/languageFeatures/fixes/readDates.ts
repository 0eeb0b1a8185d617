import { isCalendarDate } from '../../text/calendarDate';

/**
 * The calendar dates that somebody may have meant by `written`, as `YYYY-MM-DD`: `20/11/2026`,
 * `2026.11.20`, `20 Nov 2026`, `2026-11-20T10:00`. The day comes before the month, as in Britain; where
 * it may be the other way round, that comes second.
 */
export function readDates(written: string): readonly string[] {
  const text = written.trim().toLowerCase();
  const [, year, , month, day] =
    /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})(?:[t ]\d{1,2}[:.]\d.*)?$/.exec(text) ?? [];
  if (year !== undefined) return dates([year, month, day]);
  const [, first, , second, ofYear] = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (ofYear !== undefined) return dates([ofYear, second, first], [ofYear, first, second]);
  const [, dayFirst, dayLast, yearOfName] =
    /^(\d{1,2})?(?:st|nd|rd|th)?\s*[a-z]{3,9}\.?,?\s*(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/.exec(
      text,
    ) ?? [];
  const name = months.findIndex((it) => new RegExp(`(?:^|[^a-z]|th|st|nd|rd)${it}`).test(text));
  const named = dayFirst ?? dayLast;
  if (yearOfName === undefined || named === undefined || name < 0) return [];
  return dates([yearOfName, String(name + 1), named]);
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

type Parts = readonly (string | undefined)[];

/** Those of the dates that are in the calendar, each once. */
function dates(...candidates: readonly Parts[]): readonly string[] {
  const written = candidates.map((parts) => parts.map((it = '') => it.padStart(2, '0')).join('-'));
  return [...new Set(written)].filter((date) => date.length === 10 && isCalendarDate(date));
}
