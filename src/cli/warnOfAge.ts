import type { Standard } from '../core/standard/standard';
import type { StandardSet } from '../core/standard/standardSet';
import { successorOf } from '../core/standard/successorOf';
import { dayInWords } from '../core/text/calendarDate';
import type { Terminal } from './command';

/**
 * Says of each standard that another one has taken its place, or that its review is overdue.
 * @param today the local date `YYYY-MM-DD`
 */
export function warnOfAge(
  { standards }: StandardSet,
  today: string,
  { warn }: Pick<Terminal, 'warn'>,
): void {
  for (const standard of standards) {
    const words = describeAge(standard, today);
    if (words !== undefined) warn(words);
  }
}

function describeAge(standard: Standard, today: string): string | undefined {
  const { urn, reviewBy } = standard;
  const successor = successorOf(standard);
  if (successor) return `${urn} is superseded by ${successor.urn}.`;
  // A year alone is past only when the year is over.
  if (reviewBy === undefined || reviewBy >= today.slice(0, reviewBy.length)) return undefined;
  return `${urn} was to be reviewed by ${dayInWords(reviewBy)}. There may be a newer version.`;
}
