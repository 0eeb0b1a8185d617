import { isCalendarDate } from '../text/calendarDate';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date as records of standards write it (`01 Jan 2017`, `31st of January 2020`, `31-Jan-2020`, `January 2020`,
 * `31/01/2020`, `2020-01-31`, `2024`) as `YYYY-MM-DD` or as a year alone; nothing where it is none.
 * @param edge which day a month without one stands for
 */
export function readImportDate(text: string, edge: 'first' | 'last'): string | undefined {
  const plain = text
    .trim()
    // `31-Jan-2020`
    .replace(/,|-(?=[A-Za-z])|(?<=[A-Za-z])-/g, ' ')
    .replace(/ +/g, ' ');
  if (isCalendarDate(plain)) return plain;
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?([A-Za-z]{3,9})\.? (\d{4})$/.exec(plain);
  if (words) return compose(words[3], monthOf(words[2]), words[1], edge);
  const american = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(plain);
  if (american) return compose(american[3], monthOf(american[1]), american[2], edge);
  const figures = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(plain);
  return figures ? compose(figures[3], Number(figures[2]), figures[1], edge) : undefined;
}

function monthOf(name = ''): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function compose(
  year: string | undefined,
  month: number,
  day: string | undefined,
  edge: 'first' | 'last',
): string | undefined {
  const dateOf = (chosen: number): string =>
    `${year}-${String(month).padStart(2, '0')}-${String(chosen).padStart(2, '0')}`;
  const days = day !== undefined ? [Number(day)] : edge === 'first' ? [1] : [31, 30, 29, 28];
  return days.map(dateOf).find(isCalendarDate);
}
