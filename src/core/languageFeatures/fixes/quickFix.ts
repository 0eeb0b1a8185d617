import type { EditPlan } from '../../note/editPlan';
import { planInValue } from '../../note/planInFrontMatter';
import type { StandardSet } from '../../standard/standardSet';
import type { Message } from '../../text/message';
import type { Problem } from '../../text/problem';
import type { TextEdit } from '../../text/textEdit';
import type { TextLines } from '../../text/textLines';

/** A change that mends one problem. */
export interface QuickFix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /** Whether it is what anybody would do, so that a key press may choose it. */
  readonly isPreferred: boolean;
}

/** A problem in its note, and what is needed to mend it. */
export interface FixContext {
  readonly uri: string;
  readonly text: string;
  readonly lines: TextLines;
  readonly problem: Problem;
  /** The characters that the problem stands at. */
  readonly written: string;
  /** The standards in use. */
  readonly standards: StandardSet;
  /** Those and all others that the journal has. */
  readonly everyStandard: StandardSet;
  /** The note's key `standard`. */
  readonly noteStandard?: string;
  /** The local date `YYYY-MM-DD`. */
  readonly today: string;
  /** The hash of an evidence file, as in `NoteSurroundings`. */
  readonly hashOf?: (file: string) => string | undefined;
}

/** The fix that carries out `plan`; none where that was refused or has nothing to do. */
export function fixOf(title: Message, plan: EditPlan, isPreferred = false): readonly QuickFix[] {
  if (plan.kind === 'refused' || plan.edits.length === 0) return [];
  return [{ title, edits: plan.edits, isPreferred }];
}

/** The fix that writes `newText` in the place of what the problem stands at. */
export function replacing(
  { problem: { range } }: FixContext,
  title: Message,
  newText: string,
  isPreferred = false,
): QuickFix {
  return { title, edits: [{ range, newText }], isPreferred };
}

/**
 * The same for what is in the front matter, of which nothing else may change: none where it cannot be
 * written there safely.
 */
export function replacingValue(
  { text, lines, problem: { range } }: FixContext,
  title: Message,
  newText: string,
  isPreferred = false,
): readonly QuickFix[] {
  const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  const plan = planInValue(text, { start, end, newText });
  return fixOf(title, plan, isPreferred);
}
