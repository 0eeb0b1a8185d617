import type { Note } from '../note/noteFile';
import { sealOfNote } from '../note/sealOf';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import { firstDay, monthsBefore, monthsBetween, type CalendarDate } from '../text/calendarDate';
import { findRewording, isBefore } from './rewording';
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
  const rewording = findRewording(note, criterion);
  return rewording ? { kind: 'suspect', revised: rewording.revised } : { kind: 'counts' };
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
  const seal = sealOfNote(note);
  if (current.some((acceptance) => acceptance.seal === seal)) return { acceptance: 'accepted' };
  const changedSince = current
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  return { acceptance: 'seal-broken', ...(changedSince !== undefined && { changedSince }) };
}

function lastRevision(criterion: Criterion): string | undefined {
  return criterion.revisions
    .map(({ date }) => date)
    .sort()
    .at(-1);
}
