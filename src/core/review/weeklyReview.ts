import type { CoverageState } from '../evidence/coverageState';
import { isGap } from '../evidence/coverageState';
import type { CriterionCoverage } from '../evidence/criterionCoverage';
import { EvidenceIndex } from '../evidence/evidenceIndex';
import type { JournalSnapshot } from '../evidence/journalSnapshot';
import { productionKey } from '../evidence/mappingTally';
import type { RuleBook } from '../evidence/rules';
import { findActions, type OpenAction } from '../note/findActions';
import type { Note, UntaggedFile } from '../note/noteFile';
import { daysBefore, daysBetween, firstDay } from '../text/calendarDate';

/** A file that its author can go on with. */
export type WrittenFile = Note | UntaggedFile;

/** A criterion whose state is another one than a week ago. */
export interface MovedCriterion {
  readonly coverage: CriterionCoverage;
  readonly before: CoverageState;
}

/** A criterion that lacks evidence, and the running productions that could give it some. */
export interface WorthwhileGap {
  readonly coverage: CriterionCoverage;
  /** The running productions that no counting note of the criterion names; newest first. */
  readonly productions: readonly string[];
}

/** A criterion that would lack evidence soon, were nothing written. */
export interface AgeingCriterion {
  readonly coverage: CriterionCoverage;
  /** The newest note that counts for it. */
  readonly newest: Note;
}

/** An action that is still open, in its note. */
export interface ActionInNote {
  readonly file: WrittenFile;
  readonly action: OpenAction;
  /** How many days ago the note is dated; absent for an undated one. */
  readonly days?: number;
}

/** What an author looks at once a week. */
export interface WeeklyReview {
  /** The first of the seven days, `YYYY-MM-DD`; the last one is today. */
  readonly since: string;
  readonly today: string;
  /** Dated within the seven days, newest first. */
  readonly written: readonly WrittenFile[];
  /** In the standards' order. */
  readonly moved: readonly MovedCriterion[];
  /** The productions with a note of the last month, newest first. */
  readonly running: readonly string[];
  /** Those that lack least come first; not all of them. */
  readonly gaps: readonly WorthwhileGap[];
  readonly gapCount: number;
  /** Newest first. */
  readonly drafts: readonly Note[];
  /** In the standards' order. */
  readonly ageing: readonly AgeingCriterion[];
  /** Oldest note first. */
  readonly actions: readonly ActionInNote[];
}

/** How many gaps are worth showing at once: more than these is what the Coverage view is for. */
const gapsShown = 6;
/** For how long a production counts as running after its last note, in days. */
const runningDays = 30;
/** How far ahead evidence is looked at that goes out of date, in days. */
const daysAhead = 30;

/** Reviews the seven days that end on the snapshot's. @param rules those it was judged by */
export function reviewWeek(snapshot: JournalSnapshot, rules: RuleBook): WeeklyReview {
  const { today, productions, notes, untagged } = snapshot;
  const since = daysBefore(today, 6);
  const files = [...notes, ...untagged];
  const runningSince = daysBefore(today, runningDays);
  const running = productions
    .filter(({ lastDate }) => lastDate !== undefined && lastDate >= runningSince)
    .map(({ name }) => name);
  return {
    since,
    today,
    written: newestFirst(files.filter(({ date }) => isWithinDays(date, since, today))),
    moved: findMoved(snapshot, rules, since),
    running,
    gaps: findGaps(snapshot, running),
    gapCount: snapshot.gapCount,
    drafts: notes.filter(({ status }) => status === 'draft'),
    ageing: findAgeing(snapshot, rules),
    actions: newestFirst(files)
      .reverse()
      .flatMap((file) => actionsIn(file, today)),
  };
}

function newestFirst(files: readonly WrittenFile[]): WrittenFile[] {
  const dayOf = ({ date }: WrittenFile): string => (date === undefined ? '' : firstDay(date));
  return [...files].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));
}

/** Whether a whole date lies between two days; a year alone is no day. */
function isWithinDays(date: string | undefined, from: string, to: string): boolean {
  return date?.length === 10 && date >= from && date <= to;
}

/** A week ago there were neither the notes dated since nor what has been accepted since. */
function findMoved(
  snapshot: JournalSnapshot,
  rules: RuleBook,
  since: string,
): readonly MovedCriterion[] {
  const isEarlier = (date: string | undefined): boolean =>
    date === undefined || firstDay(date) < since;
  const before = new EvidenceIndex({
    standards: snapshot.standards,
    rules,
    today: daysBefore(since, 1),
  });
  for (const note of snapshot.notes) {
    if (!isEarlier(note.date)) continue;
    const acceptances = note.acceptances.filter(({ date }) => isEarlier(date));
    // The very note where nothing is left out, so that its seal need not be worked out again.
    const isSame = acceptances.length === note.acceptances.length;
    before.set(isSame ? note : { ...note, acceptances });
  }
  const earlier = before.snapshot();
  return allCriteria(snapshot).flatMap((coverage) => {
    const state = earlier.criterion(coverage.criterion.id)?.state ?? 'missing';
    return state === coverage.state ? [] : [{ coverage, before: state }];
  });
}

/** Gaps that notes name already come first, since less is missing there. */
function findGaps(snapshot: JournalSnapshot, running: readonly string[]): readonly WorthwhileGap[] {
  const gaps = allCriteria(snapshot).filter(({ state }) => isGap(state));
  const ordered = [
    ...gaps.filter(({ state }) => state === 'mapped'),
    ...gaps.filter(({ state }) => state === 'missing'),
  ];
  return ordered.slice(0, gapsShown).map((coverage) => {
    const named = new Set(
      coverage.mappings
        .filter(({ verdict }) => verdict.kind === 'counts')
        .map(({ note }) => productionKey(note.production)),
    );
    return { coverage, productions: running.filter((it) => !named.has(productionKey(it))) };
  });
}

function findAgeing(snapshot: JournalSnapshot, rules: RuleBook): readonly AgeingCriterion[] {
  const all = [rules.general, ...rules.overrides.values()];
  if (all.every(({ maxAgeMonths }) => maxAgeMonths === undefined)) return [];
  const today = daysBefore(snapshot.today, -daysAhead);
  const later = new EvidenceIndex({ standards: snapshot.standards, rules, today });
  for (const note of snapshot.notes) later.set(note);
  const then = later.snapshot();
  return allCriteria(snapshot).flatMap((coverage) => {
    const isLost = isGap(then.criterion(coverage.criterion.id)?.state ?? 'missing');
    const newest = coverage.mappings.find(({ verdict }) => verdict.kind === 'counts')?.note;
    return isGap(coverage.state) || !isLost || !newest ? [] : [{ coverage, newest }];
  });
}

function actionsIn(file: WrittenFile, today: string): readonly ActionInNote[] {
  const { body, bodyOffset, date } = file;
  return findActions(body, 0).map(({ text, offset }) => ({
    file,
    action: { text, offset: bodyOffset + offset },
    ...(date !== undefined && { days: daysBetween(date, today) }),
  }));
}

function allCriteria({ coverage }: JournalSnapshot): readonly CriterionCoverage[] {
  return coverage.flatMap(({ criteria }) => criteria);
}
