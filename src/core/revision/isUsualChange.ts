import type { Note } from '../note/noteFile';
import type { CriterionKind } from '../standard/standard';
import { losesWords } from './losesWords';
import { goneCodes, newCodes, type StandardChange } from './standardChange';

/** The notes that name a criterion, by its code. */
export type NotesByCode = ReadonlyMap<string, readonly Note[]>;

/** What the differences are judged by. */
export interface DifferenceContext {
  readonly naming: NotesByCode;
  /** The lists that the import seems to have only a part of. */
  readonly cutShort: ReadonlySet<CriterionKind>;
}

/**
 * Whether a difference is taken over unless the user says otherwise: all are but what would lose
 * something, be it words or a code that notes name, or would have notes count for words that came
 * after them, as where a code is back that an earlier edition had.
 */
export function isUsualChange(
  change: StandardChange,
  { naming, cutShort }: DifferenceContext,
): boolean {
  if (change.kind === 'field' || change.kind === 'successor') return true;
  if (change.codes.some(losesWords)) return false;
  if (newCodes(change).some(({ code }) => naming.get(code)?.length)) return false;
  return goneCodes([change]).every(
    ({ code, list }) => !cutShort.has(list) && !naming.get(code)?.length,
  );
}
