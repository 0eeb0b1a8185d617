import type { Message } from '../text/message';
import type { TextEdit } from '../text/textEdit';
import { TextLines } from '../text/textLines';
import { shrinkSplice } from './shrinkSplice';

/** How to change a text, or why it is better not changed by a program. */
export type EditPlan =
  /** No edit at all where the text already is as asked; else one, the smallest that does it. */
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: Message };

/** A refusal, with its reason in words. */
export function refused(reason: Message): EditPlan {
  return { kind: 'refused', reason };
}

/** The plan that makes `newPart` of the characters of `text` between the offsets `start` and `end`. */
export function planReplacement(
  text: string,
  start: number,
  end: number,
  newPart: string,
): EditPlan {
  if (text.slice(start, end) === newPart) return { kind: 'edits', edits: [] };
  const splice = shrinkSplice(text, { start, end, newText: newPart });
  const range = new TextLines(text).rangeBetween(splice.start, splice.end);
  return { kind: 'edits', edits: [{ range, newText: splice.newText }] };
}
