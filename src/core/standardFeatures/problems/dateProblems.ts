import { firstDay, isCalendarDate, lastDay } from '../../text/calendarDate';
import { message, type Message } from '../../text/message';
import type { OutlineRevision } from '../../standard/standardOutline';
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
  const newest = newestByCode(outline.revisions);
  return outline.revisions.flatMap((revision) => {
    const { code, date, was } = revision;
    const isToCome = date && isCalendarDate(date.text) && firstDay(date.text) > today;
    const isNewest = code && newest.get(code.text) === revision;
    return [
      ...(isToCome ? [problemAt(context, date, 'standard-revision', 'warning', toCome)] : []),
      ...(isNewest && was && texts.get(code.text) === was.text
        ? [problemAt(context, was, 'standard-revision', 'warning', asItReads(code.text))]
        : []),
    ];
  });
}

const toCome = message(
  'This day has not come yet, but notes have to be reviewed because of it already.',
);

function asItReads(code: string): Message {
  return message('This is how {0} still reads. Write here how it read before.', code);
}

/**
 * The row of each code with the latest day, the last one of several. A wording may return, so that an
 * older row rightly has what the code says now.
 */
function newestByCode(rows: readonly OutlineRevision[]): ReadonlyMap<string, OutlineRevision> {
  const newest = new Map<string, OutlineRevision>();
  for (const row of rows) {
    if (!row.code) continue;
    const known = newest.get(row.code.text);
    if ((known?.date?.text ?? '') <= (row.date?.text ?? '')) newest.set(row.code.text, row);
  }
  return newest;
}
