import { localDate as localDateOf, type CalendarDate } from '../core/text/calendarDate';

/** Today's local calendar date, or that of `moment`. */
export function localDate(moment = new Date()): CalendarDate {
  return localDateOf(moment);
}

/** How many milliseconds are left of the local day of `moment`. */
export function untilTomorrow(moment = new Date()): number {
  const tomorrow = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1);
  return tomorrow.getTime() - moment.getTime();
}
