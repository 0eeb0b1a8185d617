import { firstDay, monthOf, monthsBefore } from '../text/calendarDate';
import { message, type Message } from '../text/message';

/** A span of days that people ask for by name. */
export interface Period {
  readonly name: Message;
  /** The first and the last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/**
 * The periods that a review or an assessment is usually about, the shortest first. The last so many
 * months are whole calendar months and end with the present one.
 * @param today the local date `YYYY-MM-DD`
 */
export function usualPeriods(today: string): readonly Period[] {
  const thisMonth = monthOf(today);
  const start = (months: number): string => monthOf(monthsBefore(today, months)).from;
  const year = today.slice(0, 4);
  const lastYear = String(Number(year) - 1).padStart(4, '0');
  return [
    { name: message('This month'), ...thisMonth },
    { name: message('Last month'), ...monthOf(monthsBefore(thisMonth.from, 1)) },
    { name: message('Last 3 months'), from: start(2), to: thisMonth.to },
    { name: message('Last 12 months'), from: start(11), to: thisMonth.to },
    { name: message('This year'), from: firstDay(year), to: `${year}-12-31` },
    { name: message('Last year'), from: firstDay(lastYear), to: `${lastYear}-12-31` },
  ];
}
