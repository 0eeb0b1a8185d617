import type { CoverageState, CoverageSummary } from '../evidence/coverageState';
import type { CriterionCoverage } from '../evidence/criterionCoverage';
import type { JournalSnapshot } from '../evidence/journalSnapshot';
import type { Mapping, Verdict } from '../evidence/mapping';
import type { Reason } from '../evidence/reason';
import type { StandardCoverage } from '../evidence/standardCoverage';
import type { Note, NoteStatus, UnreadableNote } from '../note/noteFile';
import { withoutNoteWords } from '../note/withoutNoteWords';
import type { Criterion, CriterionKind } from '../standard/standard';
import type { Message } from '../text/message';

/** The coverage of a journal as plain data, for other programs: what `--json` prints. */
export interface CoverageReport {
  readonly standards: readonly StandardReport[];
  readonly unreadable: readonly UnreadableReport[];
}

export interface StandardReport {
  readonly urn: string;
  readonly title: string;
  readonly summary: CoverageSummary;
  /** In the standard's own order. */
  readonly criteria: readonly CriterionReport[];
}

export interface CriterionReport {
  readonly code: string;
  readonly kind: CriterionKind;
  readonly text: string;
  readonly state: CoverageState;
  /** The rules that are not met, with their figures. */
  readonly reasons: readonly Reason[];
  /** The notes that name the criterion, newest first. */
  readonly notes: readonly NoteReport[];
}

/** A note; of a confidential one no more than its title, its date and what it is worth. */
export interface NoteReport {
  /** `null` for a confidential note. */
  readonly file: string | null;
  /** The line that names the criterion, 1-based; `null` for a confidential note. */
  readonly line: number | null;
  readonly title: string;
  readonly date: string | null;
  /** `null` for a confidential note too. */
  readonly production: string | null;
  readonly confidential: boolean;
  readonly status: NoteStatus;
  /** Whether the note counts as evidence for the criterion. */
  readonly counts: boolean;
  /** Why it does not; absent where it counts. */
  readonly reason?: NoteReason;
}

/** Why a note is no evidence, with the figures of its verdict. */
export type NoteReason =
  | { readonly code: 'draft' }
  | { readonly code: 'too-old'; readonly months?: number }
  | { readonly code: 'suspect'; readonly revised: string };

/** A note that cannot be read, and why. */
export interface UnreadableReport {
  /** `null` where the note is or may be confidential. */
  readonly file: string | null;
  /** The line of the fault, 1-based; `null` where the note is or may be confidential. */
  readonly line: number | null;
  readonly message: string;
}

/** What a report needs to know that a snapshot does not. */
export interface ReportContext {
  /** The name by which the reader knows the file `uri`: relative to the journal, with `/`. */
  readonly fileOf: (uri: string) => string;
  /** The line on which the front matter of `note` first names `criterion`, 1-based. */
  readonly lineOf: (note: Note, criterion: Criterion) => number;
  /** The sentence in the reader's language. */
  readonly translate: (message: Message) => string;
}

/** The coverage of all the standards of `snapshot`. */
export function coverageReport(snapshot: JournalSnapshot, context: ReportContext): CoverageReport {
  return {
    standards: snapshot.coverage.map((coverage) => reportStandard(coverage, context)),
    unreadable: snapshot.unreadable.map((note) => reportUnreadable(note, context)),
  };
}

/** Why a note cannot be read, in one line. */
export function reportUnreadable(
  { uri, confidential, problems: [problem] }: UnreadableNote,
  { fileOf, translate }: Pick<ReportContext, 'fileOf' | 'translate'>,
): UnreadableReport {
  return {
    file: confidential ? null : fileOf(uri),
    line: confidential ? null : problem.range.start.line + 1,
    message: translate(confidential ? withoutNoteWords(problem.message) : problem.message),
  };
}

function reportStandard(coverage: StandardCoverage, context: ReportContext): StandardReport {
  const { standard, summary, criteria } = coverage;
  return {
    urn: standard.urn,
    title: standard.title,
    summary,
    criteria: criteria.map((criterion) => reportCriterion(criterion, context)),
  };
}

function reportCriterion(coverage: CriterionCoverage, context: ReportContext): CriterionReport {
  const { criterion, state, reasons, mappings } = coverage;
  return {
    code: criterion.code,
    kind: criterion.kind,
    text: criterion.text,
    state,
    reasons,
    notes: mappings.map((mapping) => reportNote(mapping, criterion, context)),
  };
}

function reportNote(
  { note, verdict }: Mapping,
  criterion: Criterion,
  { fileOf, lineOf }: ReportContext,
): NoteReport {
  const { title, date, production, confidential, status } = note;
  return {
    file: confidential ? null : fileOf(note.uri),
    line: confidential ? null : lineOf(note, criterion),
    title,
    date: date ?? null,
    production: confidential ? null : (production ?? null),
    confidential,
    status,
    ...reportVerdict(verdict),
  };
}

function reportVerdict(verdict: Verdict): Pick<NoteReport, 'counts' | 'reason'> {
  switch (verdict.kind) {
    case 'counts':
      return { counts: true };
    case 'draft':
      return { counts: false, reason: { code: 'draft' } };
    case 'too-old': {
      const { months } = verdict;
      const reason = { code: 'too-old', ...(months !== undefined && { months }) } as const;
      return { counts: false, reason };
    }
    case 'suspect':
      return { counts: false, reason: { code: 'suspect', revised: verdict.revised } };
  }
}
