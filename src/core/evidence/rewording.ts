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
  note: Pick<Note, 'date' | 'reviewed'>,
  { revisions }: Criterion,
): Rewording | undefined {
  if (revisions.length === 0) return undefined;
  const later = revisions
    .filter((revision) => isSuspectUnder(note, revision.date))
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  const [first, last] = [later[0], later.at(-1)];
  return first && last && { revised: last.date, was: first.was };
}

/**
 * Whether a new wording that holds from the day `revised` puts in doubt what a note proves: it was
 * written and last reviewed before that day, or nobody knows when.
 */
export function isSuspectUnder(
  { date, reviewed }: Pick<Note, 'date' | 'reviewed'>,
  revised: string,
): boolean {
  return isBefore(date, revised) && isBefore(reviewed, revised);
}

/** Whether `date` lies before `revised`; no date at all does. The same day is not before. */
export function isBefore(date: string | undefined, revised: string): boolean {
  return date === undefined || firstDay(date) < firstDay(revised);
}
