import type { Message } from './message';
import type { Range } from './range';

/** How much a problem matters: an error keeps a file from being read, a warning is about a part. */
export type Severity = 'error' | 'warning' | 'hint';

/** The stable names of problems, as users see them and as quick fixes find them. */
export type ProblemCode =
  // The file as a whole cannot be read as a note.
  | 'note-unreadable'
  | 'note-too-large'
  | 'note-not-text'
  | 'fence-unclosed'
  | 'fence-language'
  | 'fence-close'
  | 'yaml-error'
  | 'criteria-not-codes'
  // The note can be read, and something in it is off.
  | 'yaml-warning'
  | 'unknown-criterion'
  | 'unknown-standard'
  | 'standard-not-in-use'
  | 'ambiguous-criterion'
  | 'repeated-criterion'
  | 'non-canonical-code'
  | 'look-alike-code'
  | 'passage-not-tagged'
  | 'suspect-criterion'
  | 'missing-title'
  | 'missing-date'
  | 'bad-date'
  | 'bad-status'
  | 'confidential-key'
  | 'confidential-value'
  | 'empty-section'
  | 'missing-evidence'
  | 'changed-evidence'
  | 'evidence-not-checked'
  | 'bad-hash'
  | 'acceptance-without-criteria'
  | 'accepted-not-tagged'
  | 'seal-broken'
  // A standard's file.
  | 'standard-unreadable'
  | 'standard-too-large'
  | 'standard-yaml'
  | 'standard-shape'
  | 'standard-urn'
  | 'standard-file-name'
  | 'standard-empty'
  | 'standard-code'
  | 'standard-repeated-code'
  | 'standard-unknown-code'
  | 'standard-date'
  | 'standard-check'
  | 'standard-unknown-key'
  | 'standard-numbering'
  | 'standard-wrong-list'
  | 'standard-revision'
  | 'standard-repeated-urn';

/** Something wrong in a text, with its place. Bad input is data: nothing in core throws for it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: Message;
}
