import type { QuickFix } from '../../languageFeatures/fixes/quickFix';
import type { StandardOutline } from '../../standard/standardOutline';
import type { Message } from '../../text/message';
import type { Problem } from '../../text/problem';
import type { TextLines } from '../../text/textLines';

/** A problem in a standard's file, and what is needed to mend it. */
export interface StandardFixContext {
  readonly text: string;
  /** The file's name with its ending. */
  readonly fileName: string;
  readonly lines: TextLines;
  readonly problem: Problem;
  /** The characters that the problem stands at. */
  readonly written: string;
  readonly outline: StandardOutline;
  /** The codes of the standard that replaces this one, where the journal has it. */
  readonly targetCodes: readonly string[];
}

/** The fix that writes `newText` between two offsets. */
export function splicing(
  { lines }: StandardFixContext,
  title: Message,
  [start, end, newText]: readonly [start: number, end: number, newText: string],
  isPreferred = false,
): QuickFix {
  const range = lines.rangeBetween(start, end);
  return { title, edits: [{ range, newText }], isPreferred };
}

/** The fix that writes `newText` in the place of what the problem stands at. */
export function rewriting(
  { problem: { range } }: StandardFixContext,
  title: Message,
  newText: string,
  isPreferred = false,
): QuickFix {
  return { title, edits: [{ range, newText }], isPreferred };
}
