import * as vscode from 'vscode';
import type { CalendarDate } from '../core/text/calendarDate';

/** The ways in which dates are written. */
const styles = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  dayOfMonth: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  shortMonth: { month: 'short', year: 'numeric' },
  monthOfYear: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Style = keyof typeof styles;

/** One for each style: to make one costs far more than to use it, and its memory is not soon given back. */
const formatters = new Map<Style, Intl.DateTimeFormat>();

/** The day as people write it, `20 Nov 2026`; a year alone stays as it is. */
export function formatDay(date: CalendarDate): string {
  return format(date, 'day');
}

/** The day inside a month that is already named, `20 Nov`; nothing for a year alone. */
export function formatDayOfMonth(date: CalendarDate): string | undefined {
  return date.length === 4 ? undefined : format(date, 'dayOfMonth');
}

/** The month of a date, `November 2026`; a year alone stays as it is. */
export function formatMonth(date: CalendarDate): string {
  return format(date, 'month');
}

/** The month of a date in a narrow column, `Nov 2026`; a year alone stays as it is. */
export function formatShortMonth(date: CalendarDate): string {
  return format(date, 'shortMonth');
}

/** The month of a date inside a year that is already named, `Nov`. */
export function formatMonthOfYear(date: CalendarDate): string {
  return format(date, 'monthOfYear');
}

function format(date: CalendarDate, style: Style): string {
  if (date.length === 4) return date;
  let formatter = formatters.get(style);
  if (!formatter) {
    // A calendar date has no time zone: it is read and written in the same one.
    formatter = new Intl.DateTimeFormat(locale(), { ...styles[style], timeZone: 'UTC' });
    formatters.set(style, formatter);
  }
  return formatter.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

/** The language of VS Code; its plain English is read as British, as the standards are. */
function locale(): string {
  return vscode.env.language === 'en' ? 'en-GB' : vscode.env.language;
}
