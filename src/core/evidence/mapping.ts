import type { Note } from '../note/noteFile';
import { sealOf } from '../note/sealOf';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import { firstDay, monthsBefore, monthsBetween, type CalendarDate } from '../text/calendarDate';
import type { Rules } from './rules';

/** Whether a note counts for a criterion it names, and if not, why. */
export type Verdict =
  | { readonly kind: 'counts' }
  | { readonly kind: 'draft' }
  /** `months`: the note's age in whole calendar months; absent for an undated note. */
  | { readonly kind: 'too-old'; readonly months?: number }
  /** `revised`: the latest date on which the criterion was reworded. */
  | { readonly kind: 'suspect'; readonly revised: string };

/** Whether a note's evidence for one criterion has been accepted. */
export type AcceptanceState = 'accepted' | 'seal-broken' | 'not-accepted';

/** A note that names a criterion, and what that is worth. A mapping that counts is evidence. */
export interface Mapping {
  readonly note: Note;
  readonly verdict: Verdict;
  /** `accepted` only says that somebody has; it adds to coverage only where the note counts. */
  readonly acceptance: AcceptanceState;
  /** Of a broken seal: the latest day on which the text was accepted as it was, where one is known. */
  readonly changedSince?: CalendarDate;
}

/** What `note` is worth for `criterion`, which it names. `today` is the local date `YYYY-MM-DD`. */
export function judgeMapping(
  note: Note,
  criterion: Criterion,
  standards: StandardSet,
  rules: Rules,
  today: string,
): Mapping {
  return {
    note,
    verdict: judgeNote(note, criterion, rules, today),
    ...judgeAcceptance(note, criterion, standards),
  };
}

function judgeNote(note: Note, criterion: Criterion, rules: Rules, today: string): Verdict {
  if (note.status === 'draft') return { kind: 'draft' };
  if (rules.maxAgeMonths !== undefined) {
    if (note.date === undefined) return { kind: 'too-old' };
    if (firstDay(note.date) < monthsBefore(today, rules.maxAgeMonths)) {
      return { kind: 'too-old', months: monthsBetween(note.date, today) };
    }
  }
  const revised = lastRevision(criterion);
  if (revised !== undefined && isSuspectUnder(note, revised)) return { kind: 'suspect', revised };
  return { kind: 'counts' };
}

function judgeAcceptance(
  note: Note,
  criterion: Criterion,
  standards: StandardSet,
): Pick<Mapping, 'acceptance' | 'changedSince'> {
  const revised = lastRevision(criterion);
  const current = note.acceptances.filter(
    ({ criteria, date }) =>
      criteria.some((written) => {
        const resolution = standards.resolve(written, note.standard);
        return resolution.kind === 'criterion' && resolution.criterion === criterion;
      }) &&
      (revised === undefined || !isBefore(date, revised)),
  );
  if (current.length === 0) return { acceptance: 'not-accepted' };
  if (current.some(({ seal }) => seal === undefined)) return { acceptance: 'accepted' };
  const seal = sealOf(note.body);
  if (current.some((acceptance) => acceptance.seal === seal)) return { acceptance: 'accepted' };
  const changedSince = current
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  return { acceptance: 'seal-broken', ...(changedSince !== undefined && { changedSince }) };
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
function isBefore(date: string | undefined, revised: string): boolean {
  return date === undefined || firstDay(date) < firstDay(revised);
}

function lastRevision(criterion: Criterion): string | undefined {
  return criterion.revisions
    .map(({ date }) => date)
    .sort()
    .at(-1);
}
