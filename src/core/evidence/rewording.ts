import type { Note } from '../note/noteFile';
import type { Criterion } from '../standard/standard';
import { firstDay } from '../text/calendarDate';

/** How a criterion has changed since a note was written, or last confirmed against it. */
export interface Rewording {
  /** The latest date on which the criterion was reworded. */
  readonly revised: string;
  /** The wording that the note was written or confirmed under; undated, the first there was. */
  readonly was: string;
}

/** What has become of `criterion` since `note`; nothing where the note has seen it as it reads now. */
export function findRewording(
  { date, reviewed }: Pick<Note, 'date' | 'reviewed'>,
  { revisions }: Criterion,
): Rewording | undefined {
  if (revisions.length === 0) return undefined;
  const later = revisions
    .filter((revision) => isBefore(date, revision.date) && isBefore(reviewed, revision.date))
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  const [first, last] = [later[0], later.at(-1)];
  return first && last && { revised: last.date, was: first.was };
}

/** Whether `date` lies before `revised`; no date at all does. The same day is not before. */
export function isBefore(date: string | undefined, revised: string): boolean {
  return date === undefined || firstDay(date) < firstDay(revised);
}
