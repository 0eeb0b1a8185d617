import type { JournalSnapshot } from '../evidence/journalSnapshot';
import { findRewording, type Rewording } from '../evidence/rewording';
import type { Note } from '../note/noteFile';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import { firstDay } from '../text/calendarDate';

/** A note that names a criterion which has been reworded since. */
export interface SuspectMapping {
  readonly note: Note;
  readonly criterion: Criterion;
  readonly rewording: Rewording;
}

/** A criterion that was reworded after some of the notes that name it. */
export interface SuspectCriterion {
  readonly criterion: Criterion;
  /** Those notes, newest first; never empty. */
  readonly mappings: readonly SuspectMapping[];
}

/**
 * The criteria with suspect evidence, in the order of the standards. Whether a note is too old to
 * count makes no difference here; a draft is none, since it is no evidence yet.
 */
export function listSuspects({ coverage }: JournalSnapshot): readonly SuspectCriterion[] {
  return coverage
    .flatMap(({ criteria }) => criteria)
    .filter(({ criterion }) => criterion.revisions.length > 0)
    .map(({ criterion, mappings }) => ({
      criterion,
      mappings: mappings.flatMap(({ note }) => judge(note, criterion) ?? []),
    }))
    .filter(({ mappings }) => mappings.length > 0);
}

/** Every criterion that `note` is suspect for, each once and in the note's order. */
export function suspectsOf(note: Note, standards: StandardSet): readonly SuspectMapping[] {
  const criteria = note.criteria.flatMap((written) => {
    const resolution = standards.resolve(written, note.standard);
    return resolution.kind === 'criterion' ? [resolution.criterion] : [];
  });
  return [...new Set(criteria)].flatMap((criterion) => judge(note, criterion) ?? []);
}

/**
 * Whether a note that is confirmed on the day `today` is no longer suspect: not where the new wording
 * is dated later.
 */
export function isSettledBy(today: string, { rewording }: SuspectMapping): boolean {
  return firstDay(rewording.revised) <= today;
}

/** Whether `shown` has the two wordings that `suspect` is about. */
export function wasShown(
  { criterion, rewording }: SuspectMapping,
  shown: readonly SuspectMapping[],
): boolean {
  return shown.some(
    (it) =>
      it.criterion.id === criterion.id &&
      it.criterion.text === criterion.text &&
      it.rewording.was === rewording.was,
  );
}

/**
 * One of the mappings for each two wordings that they are about: many notes are suspect for the same
 * reason.
 */
export function eachWordingOnce(mappings: readonly SuspectMapping[]): readonly SuspectMapping[] {
  const byWording = new Map<string, SuspectMapping>();
  for (const mapping of mappings) {
    const { criterion, rewording } = mapping;
    const key = JSON.stringify([criterion.id, criterion.text, rewording.was]);
    if (!byWording.has(key)) byWording.set(key, mapping);
  }
  return [...byWording.values()];
}

/** Whether `note`, which names `criterion`, is suspect for it. */
export function isSuspectFor(note: Note, criterion: Criterion): boolean {
  return judge(note, criterion) !== undefined;
}

/** Whether `note` would be suspect for `criterion` if it named it, and a review on `today` settled it. */
export function wouldConfirm(note: Note, criterion: Criterion, today: string): boolean {
  const suspect = judge(note, criterion);
  return suspect !== undefined && isSettledBy(today, suspect);
}

function judge(note: Note, criterion: Criterion): SuspectMapping | undefined {
  const rewording = note.status === 'ready' ? findRewording(note, criterion) : undefined;
  return rewording && { note, criterion, rewording };
}
