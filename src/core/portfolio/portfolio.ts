import type { CoverageState, CoverageSummary } from '../evidence/coverageState';
import type { JournalLimit } from '../evidence/journalLimit';
import type { Mapping } from '../evidence/mapping';
import type { Reason } from '../evidence/reason';
import type { EvidenceItem, NoteStatus } from '../note/noteFile';
import type { CoverageMatrix } from '../report/matrix/coverageMatrix';
import type { CriterionId, CriterionKind } from '../standard/standard';

/**
 * What an author hands to a supervisor or an assessor: which criteria are covered, and what proves it.
 * Plain data, so that its JSON is the whole of it; every other format is made from it alone.
 */
export interface Portfolio {
  /** The version of this shape. */
  readonly version: 1;
  readonly author?: string;
  readonly role?: string;
  /** The local date on which coverage was judged, `YYYY-MM-DD`. */
  readonly date: string;
  readonly scope: PortfolioScope;
  /** In the journal's order. */
  readonly standards: readonly PortfolioStandard[];
  /** The notes that name a criterion of these standards, oldest first, undated ones last. */
  readonly notes: readonly PortfolioNote[];
  /** How many notes of the journal cannot be read, and so are not in it. */
  readonly unreadable: number;
}

/** What of the journal is in a portfolio. */
export interface PortfolioScope {
  readonly limit: JournalLimit;
  /** Whether the texts of notes are in it, and not just the passages that prove a criterion. */
  readonly bodies: boolean;
  /** Whether evidence is left out that nobody has accepted. States are those with it. */
  readonly onlyAccepted: boolean;
}

export interface PortfolioStandard {
  readonly urn: string;
  readonly title: string;
  readonly suite?: string;
  readonly developedBy?: string;
  readonly approved?: string;
  readonly reviewBy?: string;
  readonly summary: CoverageSummary;
  /** In the standard's own order. */
  readonly criteria: readonly PortfolioCriterion[];
  /** Criteria by productions. */
  readonly matrix: CoverageMatrix;
}

export interface PortfolioCriterion {
  readonly id: CriterionId;
  readonly code: string;
  readonly kind: CriterionKind;
  readonly text: string;
  /** Whether the source text breaks off inside this item. */
  readonly incomplete: boolean;
  readonly state: CoverageState;
  /** The rules that are not met. */
  readonly reasons: readonly Reason[];
  /** The notes that name it, newest first. */
  readonly evidence: readonly PortfolioEvidence[];
}

/** What one note does for one criterion. */
export interface PortfolioEvidence extends Omit<Mapping, 'note'> {
  /** The number of the note in the portfolio. */
  readonly note: number;
  readonly proof: Proof;
}

/** The words of a note that prove a criterion, as plain text. */
export type Proof =
  /** The paragraphs that the author has marked, in order. */
  | { readonly kind: 'passages'; readonly texts: readonly string[] }
  /** How the note begins, where no paragraph is marked. */
  | { readonly kind: 'opening'; readonly text: string }
  /** The note's text is not for others to read. */
  | { readonly kind: 'withheld' }
  /** The note does not count, or has no text. */
  | { readonly kind: 'none' };

/** A note of the portfolio. */
export type PortfolioNote = OpenNote | WithheldNote;

/** What every note tells. */
interface NoteHead {
  /** From 1, in the order of the portfolio. */
  readonly number: number;
  readonly title: string;
  readonly date?: string;
  /** The criteria of the portfolio's standards that it names, in their order. */
  readonly criteria: readonly CriterionId[];
}

/** A note that its author lets others read. */
export interface OpenNote extends NoteHead {
  readonly kind: 'open';
  /** Its path in the journal, with `/`. */
  readonly file: string;
  readonly production?: string;
  readonly role?: string;
  readonly status: NoteStatus;
  readonly acceptances: readonly PortfolioAcceptance[];
  readonly evidence: readonly EvidenceItem[];
  /** Its Markdown without comments; only where the portfolio has bodies, and never that of a draft. */
  readonly body?: string;
}

/** A confidential note, or one that cannot be read at present and so might be: no more than this. */
export interface WithheldNote extends NoteHead {
  readonly kind: 'withheld';
}

/** Somebody's acceptance of a note for criteria of the portfolio's standards. */
export interface PortfolioAcceptance {
  readonly by?: string;
  readonly role?: string;
  readonly date?: string;
  readonly criteria: readonly CriterionId[];
  readonly seal?: string;
  /** What the seal says about the note's text. */
  readonly text: 'unsealed' | 'unchanged' | 'changed';
}

/** The notes of a portfolio that are not confidential. */
export function openNotes({ notes }: Portfolio): readonly OpenNote[] {
  return notes.filter((note) => note.kind === 'open');
}
