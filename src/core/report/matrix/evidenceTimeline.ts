import type { StandardCoverage } from '../../evidence/standardCoverage';
import type { Note } from '../../note/noteFile';
import { noteStateOf, strongest, type NoteState } from './noteState';

/** When the notes of a standard were written, month by month from the first to the last. */
export interface EvidenceTimeline {
  readonly entries: readonly TimelineEntry[];
  /** How many notes belong to no month: they have no date, or a year alone. */
  readonly withoutMonth: number;
}

export type TimelineEntry = TimelineMonth | TimelinePause;

/** One month, with notes or without. */
export interface TimelineMonth {
  readonly kind: 'month';
  /** `YYYY-MM`. */
  readonly month: string;
  /** How many notes name a criterion, each once by the best that it is worth. */
  readonly notes: Readonly<Record<NoteState, number>>;
  /** For how many criteria these notes are evidence. */
  readonly criteria: number;
}

/** More than a year without a note, which would only be empty months. */
export interface TimelinePause {
  readonly kind: 'pause';
  /** How many months it lasted. */
  readonly months: number;
}

/** The longest run of empty months that is shown month by month. */
const longestRun = 12;

/** When the notes that name criteria of the standard of `coverage` were written. */
export function evidenceTimeline(coverage: StandardCoverage): EvidenceTimeline {
  const notes = tallyNotes(coverage);
  const criteria = countCriteria(coverage);
  const months = [...notes.byMonth].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    entries: months.flatMap(([month, ofMonth], index) => {
      const before = months[index - 1]?.[0];
      const entry: TimelineMonth = {
        kind: 'month',
        month,
        notes: ofMonth,
        criteria: criteria.get(month) ?? 0,
      };
      return before === undefined ? [entry] : [...emptyMonths(before, month), entry];
    }),
    withoutMonth: notes.withoutMonth,
  };
}

/** How many notes there are of each state in each month. */
function tallyNotes({ criteria }: StandardCoverage): {
  readonly byMonth: ReadonlyMap<string, Record<NoteState, number>>;
  readonly withoutMonth: number;
} {
  const states = new Map<Note, NoteState>();
  for (const mapping of criteria.flatMap(({ mappings }) => mappings)) {
    states.set(mapping.note, strongest(states.get(mapping.note), noteStateOf(mapping)));
  }
  const byMonth = new Map<string, Record<NoteState, number>>();
  let withoutMonth = 0;
  for (const [note, state] of states) {
    const month = monthOfNote(note);
    if (month === undefined) {
      withoutMonth++;
      continue;
    }
    const notes = byMonth.get(month) ?? noNotes();
    notes[state]++;
    byMonth.set(month, notes);
  }
  return { byMonth, withoutMonth };
}

/** For how many criteria there is evidence from each month. */
function countCriteria({ criteria }: StandardCoverage): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { mappings } of criteria) {
    const evidence = mappings.filter((mapping) => noteStateOf(mapping) !== 'mapped');
    for (const month of new Set(evidence.map(({ note }) => monthOfNote(note)))) {
      if (month !== undefined) counts.set(month, (counts.get(month) ?? 0) + 1);
    }
  }
  return counts;
}

/** What lies between two months that have notes. */
function emptyMonths(after: string, before: string): readonly TimelineEntry[] {
  const [start, end] = [indexOfMonth(after) + 1, indexOfMonth(before)];
  if (end - start > longestRun) return [{ kind: 'pause', months: end - start }];
  return Array.from({ length: end - start }, (_, offset) => ({
    kind: 'month',
    month: monthAt(start + offset),
    notes: noNotes(),
    criteria: 0,
  }));
}

function monthOfNote({ date }: Note): string | undefined {
  return date === undefined || date.length === 4 ? undefined : date.slice(0, 7);
}

function indexOfMonth(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthAt(index: number): string {
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${month}`;
}

function noNotes(): Record<NoteState, number> {
  return { mapped: 0, evidenced: 0, accepted: 0 };
}
