import type { Revision, Supersession } from '../standard/standard';
import type { Message } from '../text/message';

/** A standard as it was read from a text or a package, for its reader to look through. */
export interface ImportedStandard {
  /** Absent where neither the text nor the reader names one. */
  readonly urn?: string;
  readonly title: string;
  readonly suite?: string;
  readonly developedBy?: string;
  /** `YYYY-MM-DD`, or a year alone. */
  readonly approved?: string;
  readonly reviewBy?: string;
  readonly overview?: string;
  readonly performance: readonly ImportedItem[];
  readonly knowledge: readonly ImportedItem[];
  /** Words of the trade by the code that they belong to. */
  readonly keywords?: ReadonlyMap<string, readonly string[]>;
  /** The codes whose source text is known to break off; what only seems to is a warning. */
  readonly incomplete?: readonly string[];
  /** The earlier wordings, oldest first for each code. */
  readonly revisions?: readonly ImportedRevision[];
  readonly supersededBy?: Supersession;
  /** What to look at, in the order of the text. */
  readonly warnings: readonly ImportWarning[];
}

/** One item of a list. */
export interface ImportedItem {
  /** From the text's own labels where it has them, else from the order: `P7`. */
  readonly code: string;
  /** The whole wording, on one line. */
  readonly text: string;
}

/** An earlier wording of the item `code`. */
export interface ImportedRevision extends Revision {
  readonly code: string;
}

/**
 * Why a reading is uncertain.
 * - `no-urn`, `other-urn`, `no-title`, `unread-date`: something about the standard as a whole;
 * - `cut-off`: the item seems to break off;
 * - `line-break`: a line may belong to the item before it, or be one of its own;
 * - `numbering`: the codes leave out one, name one twice, or had to be made up;
 * - `structure`: one of the lists is missing, or a package's items hang together in a way that a
 *   standard's lists cannot show;
 * - `check`: an earlier import was not sure, and its remark stands in the file that was read.
 */
export type ImportWarningCode =
  | 'no-urn'
  | 'other-urn'
  | 'no-title'
  | 'unread-date'
  | 'cut-off'
  | 'line-break'
  | 'numbering'
  | 'structure'
  | 'check';

/** A place in an import that somebody should look at. */
export interface ImportWarning {
  readonly code: ImportWarningCode;
  /** The code of the item that it is about; absent where it is about the standard. */
  readonly item?: string;
  readonly message: Message;
}

/** A standard, or why the text holds none that can be read. */
export type ImportResult =
  { readonly kind: 'standard'; readonly standard: ImportedStandard } | ImportRefusal;

export interface ImportRefusal {
  readonly kind: 'refused';
  /** With what to do about it. */
  readonly reason: Message;
  /** The URNs of those that it holds, where it holds several and one can be read by its URN. */
  readonly urns?: readonly string[];
}

/** A text that holds no standard, or several. */
export function refused(reason: Message, urns: readonly string[] = []): ImportRefusal {
  return { kind: 'refused', reason, ...(urns.length > 0 && { urns }) };
}
