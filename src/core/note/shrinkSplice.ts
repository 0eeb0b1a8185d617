import type { Splice } from './spliceText';

/** The same change to `text` without the characters at its start and its end that stay as they are. */
export function shrinkSplice(text: string, { start, end, newText }: Splice): Splice {
  const oldText = text.slice(start, end);
  const shorter = Math.min(oldText.length, newText.length);
  let same = 0;
  while (same < shorter && oldText[same] === newText[same]) same += 1;
  while (same > 0 && (isInsidePair(oldText, same) || isInsidePair(newText, same))) same -= 1;
  let sameAtEnd = 0;
  while (sameAtEnd < shorter - same && oldText.at(-1 - sameAtEnd) === newText.at(-1 - sameAtEnd)) {
    sameAtEnd += 1;
  }
  while (
    sameAtEnd > 0 &&
    (isInsidePair(oldText, oldText.length - sameAtEnd) ||
      isInsidePair(newText, newText.length - sameAtEnd))
  ) {
    sameAtEnd -= 1;
  }
  return {
    start: start + same,
    end: end - sameAtEnd,
    newText: newText.slice(same, newText.length - sameAtEnd),
  };
}

/** Whether `offset` would cut a line end or a character in two. */
function isInsidePair(text: string, offset: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(offset - 1, offset + 1));
}
