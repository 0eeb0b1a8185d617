import { classifyLines } from './classifyLines';
import { classifyUnmarked } from './classifyUnmarked';
import { finishItems, type ReadItems } from './finishItems';
import { joinLines } from './joinLines';
import { listLines } from './listLines';
import { isOwn, listStyle, markLines } from './listStyle';
import type { PastedLine } from './pastedLines';
import { wrappedWidth } from './wrappedWidth';

/**
 * Reads the items of one list of a standard: decides once what marks its items, then what each line
 * is, and then joins the lines. The values of numbers with dots mean nothing, since copying a page
 * nests and restarts its lists at random. What is uncertain is said at its item.
 * @param letter `P` or `K`
 * @param longest the longest line of the whole text, in characters, where that is known
 */
export function readItems(lines: readonly PastedLine[], letter: 'P' | 'K', longest = 0): ReadItems {
  const marked = markLines(listLines(lines), letter);
  const style = listStyle(marked);
  const width = wrappedWidth(
    marked.map(({ line }) => line),
    longest,
  );
  const start = marked.findIndex(({ marker }) => isOwn(marker, style));
  const [before, behind] = start < 0 ? [marked, []] : [marked.slice(0, start), marked.slice(start)];
  const classified = [
    ...classifyUnmarked(before, behind, style, width, longest),
    ...classifyLines(behind, style, width),
  ];
  return finishItems(joinLines(classified), letter, style);
}
