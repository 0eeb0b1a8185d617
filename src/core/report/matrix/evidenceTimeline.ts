import type { StandardCoverage } from '../../evidence/standardCoverage';
import type { Note } from '../../note/noteFile';
import { strongest, worthOf, type Worth } from './worth';

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
  /** How many notes name a criterion, each once by what it is worth at most. */
  readonly notes: Readonly<Record<Worth, number>>;
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
  const worthOfNotes = new Map<Note, Worth>();
  const criteriaOfMonths = new Map<string, number>();
  for (const { mappings } of coverage.criteria) {
    const months = new Set<string>();
    for (const mapping of mappings) {
      const worth = worthOf(mapping);
      worthOfNotes.set(mapping.note, strongest(worthOfNotes.get(mapping.note), worth));
      const month = monthOfNote(mapping.note);
      if (month !== undefined && worth !== 'mapped') months.add(month);
    }
    for (const month of months) criteriaOfMonths.set(month, (criteriaOfMonths.get(month) ?? 0) + 1);
  }

  const notesOfMonths = new Map<string, Record<Worth, number>>();
  let withoutMonth = 0;
  for (const [note, worth] of worthOfNotes) {
    const month = monthOfNote(note);
    if (month === undefined) {
      withoutMonth++;
      continue;
    }
    const notes = notesOfMonths.get(month) ?? noNotes();
    notes[worth]++;
    notesOfMonths.set(month, notes);
  }
  const entries = [...notesOfMonths.keys()].sort().flatMap((month, index, months) => {
    const notes = notesOfMonths.get(month) ?? noNotes();
    const entry: TimelineEntry = {
      kind: 'month',
      month,
      notes,
      criteria: criteriaOfMonths.get(month) ?? 0,
    };
    const previous = months[index - 1];
    return previous === undefined ? [entry] : [...emptyMonths(previous, month), entry];
  });
  return { entries, withoutMonth };
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

function noNotes(): Record<Worth, number> {
  return { mapped: 0, evidence: 0, accepted: 0 };
}
