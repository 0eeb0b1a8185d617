import * as vscode from 'vscode';
import type { CalendarDate } from '../core/text/calendarDate';

/** The day as people write it, `20 Nov 2026`; a year alone stays as it is. */
export function formatDay(date: CalendarDate): string {
  return format(date, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** The day inside a month that is already named, `20 Nov`; nothing for a year alone. */
export function formatDayOfMonth(date: CalendarDate): string | undefined {
  return date.length === 4 ? undefined : format(date, { day: 'numeric', month: 'short' });
}

/** The month of a date, `November 2026`; a year alone stays as it is. */
export function formatMonth(date: CalendarDate): string {
  return format(date, { month: 'long', year: 'numeric' });
}

/** The month of a date in a narrow column, `Nov 2026`; a year alone stays as it is. */
export function formatShortMonth(date: CalendarDate): string {
  return format(date, { month: 'short', year: 'numeric' });
}

/** The month of a date inside a year that is already named, `Nov`. */
export function formatMonthOfYear(date: CalendarDate): string {
  return format(date, { month: 'short' });
}

function format(date: CalendarDate, options: Intl.DateTimeFormatOptions): string {
  if (date.length === 4) return date;
  // A calendar date has no time zone: it is read and written in the same one.
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(day);
}

/** The language of VS Code; its plain English is read as British, as the standards are. */
function locale(): string {
  return vscode.env.language === 'en' ? 'en-GB' : vscode.env.language;
}
