import type { CriterionKind, Supersession } from '../standard/standard';
import type { Message } from '../text/message';

/** The fields of a standard that an import may change, in the order in which files have them. */
export const standardFields = [
  'title',
  'suite',
  'developedBy',
  'approved',
  'reviewBy',
  'overview',
] as const;

export type StandardField = (typeof standardFields)[number];

/** A field that reads otherwise, or that the standard did not have. */
export interface FieldChange {
  readonly kind: 'field';
  readonly field: StandardField;
  readonly was?: string;
  readonly text: string;
}

/** What becomes of one code of a standard. */
export interface CodeChange {
  readonly code: string;
  /** The list that a new code belongs to, or that the code stands in. */
  readonly list: CriterionKind;
  /** The wording so far; absent for a code that is new. */
  readonly was?: string;
  /** The wording from now on; absent for a code that goes. */
  readonly text?: string;
  /** Another code of the old standard, whose wording this is now. */
  readonly from?: string;
  /** Of a new code: the one before it in its list; absent for the first. */
  readonly after?: string;
  /** What was uncertain when the new wording was read. */
  readonly doubts: readonly Message[];
  /** Whether the text that was read seems to break off inside the new wording. */
  readonly breaksOff: boolean;
}

/**
 * One change of criteria that is taken over as a whole or not at all.
 * - `respelled`: other capitals, punctuation or blanks, and the same words: no revision;
 * - `reworded`: other words under the same code;
 * - `added`, `removed`: a code that is new, or gone;
 * - `recoded`: wordings that have moved to other codes (P7 is now P8), with all codes that this
 *   touches, the one with a new wording in between and the one that nothing is left for.
 */
export interface CriterionChange {
  readonly kind: 'respelled' | 'reworded' | 'added' | 'removed' | 'recoded';
  /** One, or of `recoded` two and more: those that there are from now on in their order, then others. */
  readonly codes: readonly CodeChange[];
}

/** The standard that replaces this one, as an import has it, and where each criterion went. */
export interface SuccessorChange {
  readonly kind: 'successor';
  /** What the file says so far. */
  readonly was?: Supersession;
  /** By the codes of the import. */
  readonly supersession: Supersession;
  /**
   * The codes that stand for what the import has under them only once their own change is taken over;
   * without it their rows are left out.
   */
  readonly dependent: ReadonlySet<string>;
}

/** A difference between a standard as it is and as it was imported. */
export type StandardChange = FieldChange | SuccessorChange | CriterionChange;

/** Whether notes that were written for the old wording need another look: it gets a revision. */
export function isRevision({ kind }: CriterionChange, { was, text }: CodeChange): boolean {
  return (kind === 'reworded' || kind === 'recoded') && was !== undefined && text !== undefined;
}

/** The changes of criteria among `changes`. */
export function criterionChanges(changes: readonly StandardChange[]): readonly CriterionChange[] {
  return changes.filter(
    (change): change is CriterionChange => change.kind !== 'field' && change.kind !== 'successor',
  );
}

/** The codes of the change that nothing has stood under so far. */
export function newCodes({ codes }: CriterionChange): readonly CodeChange[] {
  return codes.filter(({ was }) => was === undefined);
}

/** The codes that nothing stands under after `changes`, be they removed or the end of a move. */
export function goneCodes(changes: readonly StandardChange[]): readonly CodeChange[] {
  return criterionChanges(changes).flatMap(({ codes }) =>
    codes.filter(({ text }) => text === undefined),
  );
}
