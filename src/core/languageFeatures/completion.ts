import type { CoverageState } from '../evidence/coverageState';
import type { NamedValue } from '../evidence/journalSnapshot';
import type { CriterionSearch } from '../search/criterionSearch';
import type { StandardSet } from '../standard/standardSet';
import type { Template } from '../template/template';
import type { Message } from '../text/message';
import type { Range } from '../text/range';

/** One thing that may be written at the cursor. */
export interface Completion {
  readonly kind: 'key' | 'criterion' | 'value';
  readonly label: string;
  /** What to know at a glance, beside the label: that a criterion is a gap. */
  readonly mark?: Message;
  /** The full wording of a criterion, the description of a template; in the author's own language. */
  readonly detail?: string;
  /** What it means, or what is to be known about it. */
  readonly documentation?: Message;
  /** What is written over `range`: a VS Code snippet where `isSnippet`, else a plain text. */
  readonly insertText: string;
  readonly isSnippet: boolean;
  /**
   * What has been typed. The list is filtered already, by code, wording and keyword, and an editor
   * that filters it once more must keep all of it; it must ask again when more is typed.
   */
  readonly filterText: string;
  /** Orders the list: by how well it matches and what it would add to the journal. */
  readonly sortText: string;
  /** On one line, with the cursor in it. */
  readonly range: Range;
}

/** A completion before its place in the list and in the text is known. */
export type CompletionItem = Omit<Completion, 'filterText' | 'sortText' | 'range'>;

/** What completions are made from. */
export interface CompletionSources {
  readonly standards: StandardSet;
  /** A search over all criteria of the standards, to be kept while the standards stay the same. */
  readonly search: CriterionSearch;
  /** How far the criterion with this full id is covered, where that is known. */
  readonly stateOf?: (criterionId: string) => CoverageState | undefined;
  readonly templates?: readonly Pick<Template, 'name' | 'description'>[];
  /** Lists the productions of the journal, newest first. */
  readonly productions?: () => readonly NamedValue[];
  /** Lists what the author has worked as, newest first. */
  readonly roles?: () => readonly string[];
}
