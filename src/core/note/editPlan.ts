import type { Message } from '../text/message';
import type { TextEdit } from '../text/textEdit';
import { TextLines } from '../text/textLines';

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
  const oldPart = text.slice(start, end);
  if (oldPart === newPart) return { kind: 'edits', edits: [] };
  const shorter = Math.min(oldPart.length, newPart.length);
  let same = 0;
  while (same < shorter && oldPart[same] === newPart[same]) same += 1;
  while (same > 0 && (isInsidePair(oldPart, same) || isInsidePair(newPart, same))) same -= 1;
  let sameAtEnd = 0;
  while (sameAtEnd < shorter - same && oldPart.at(-1 - sameAtEnd) === newPart.at(-1 - sameAtEnd)) {
    sameAtEnd += 1;
  }
  while (
    sameAtEnd > 0 &&
    (isInsidePair(oldPart, oldPart.length - sameAtEnd) ||
      isInsidePair(newPart, newPart.length - sameAtEnd))
  ) {
    sameAtEnd -= 1;
  }
  const range = new TextLines(text).rangeBetween(start + same, end - sameAtEnd);
  const newText = newPart.slice(same, newPart.length - sameAtEnd);
  return { kind: 'edits', edits: [{ range, newText }] };
}

/** Whether `offset` would cut a line end or a character in two. */
function isInsidePair(text: string, offset: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(offset - 1, offset + 1));
}
