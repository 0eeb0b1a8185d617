import { covered, type CoverageSummary } from '../evidence/coverageState';
import type { CriterionKind } from '../standard/standard';
import { message, type Message } from '../text/message';

/** The name of one of a standard's two lists. */
export function describeKind(kind: CriterionKind): Message {
  return kind === 'performance'
    ? message('Performance criteria')
    : message('Knowledge and understanding');
}

/** How far one of the two lists is covered; `summary` is that of the list. */
export function describeKindTotal(kind: CriterionKind, summary: CoverageSummary): Message {
  return kind === 'performance'
    ? message('Performance criteria: {0} of {1} evidenced', covered(summary), summary.total)
    : message('Knowledge and understanding: {0} of {1} evidenced', covered(summary), summary.total);
}

/** How far a whole standard is covered on the day `today`. */
export function describeTotal(summary: CoverageSummary, today: string): Message {
  const { total } = summary;
  return message('{0} of {1} criteria evidenced on {2}', covered(summary), total, today);
}

/** How many notes there are, of whatever the sentence around it speaks of. */
export function describeNoteCount(count: number): Message {
  return count === 1 ? message('1 note') : message('{0} notes', count);
}
