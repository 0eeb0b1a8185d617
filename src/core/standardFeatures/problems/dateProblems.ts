import { firstDay, isCalendarDate, lastDay } from '../../text/calendarDate';
import { message } from '../../text/message';
import type { Problem } from '../../text/problem';
import { problemAt, type StandardContext } from './standardContext';

/** A review that is due before the approval. */
export function findReviewBeforeApproval(context: StandardContext): readonly Problem[] {
  const { approved, reviewBy } = context.outline;
  if (!approved || !reviewBy) return [];
  if (!isCalendarDate(approved.text) || !isCalendarDate(reviewBy.text)) return [];
  if (lastDay(reviewBy.text) >= firstDay(approved.text)) return [];
  const words = message('The review is due before the approval of {0}.', { day: approved.text });
  return [problemAt(context, reviewBy, 'standard-date', 'warning', words)];
}

/** Revisions that have not come yet, or that changed nothing. */
export function findOddRevisions(context: StandardContext): readonly Problem[] {
  const { outline, today } = context;
  const texts = new Map(
    outline.items.flatMap(({ code, text }) => (code && text ? [[code.text, text.text]] : [])),
  );
  return outline.revisions.flatMap(({ code, date, was }) => [
    ...(date && isCalendarDate(date.text) && firstDay(date.text) > today
      ? [
          problemAt(
            context,
            date,
            'standard-revision',
            'warning',
            message(
              'This day has not come yet, but notes have to be reviewed because of it already.',
            ),
          ),
        ]
      : []),
    ...(was && code && texts.get(code.text) === was.text
      ? [
          problemAt(
            context,
            was,
            'standard-revision',
            'warning',
            message('This is how {0} still reads. Write here how it read before.', code.text),
          ),
        ]
      : []),
  ]);
}
