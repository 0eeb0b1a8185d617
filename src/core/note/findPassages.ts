import { htmlEndsIn } from './htmlEndsIn';
import type { MarkdownLeaf } from './markdownLeaves';
import type { TextSpan } from './markdownLine';
import type { Passage } from './noteFile';

/**
 * The hashtags in a paragraph or heading that mark a passage: `#P3` or `#SKSPP05/P3` after the start
 * of a line, a blank or `(`. Not in inline code or HTML, and not where `(#P3)` is a link's target. `#1`,
 * `#abc` and `#P3-b` mark nothing. Linear.
 */
export function findPassages(text: string, { lines }: MarkdownLeaf): readonly Passage[] {
  if (!lines.some(({ start, end }) => text.slice(start, end).includes('#'))) return [];
  // A code span or a tag may go on over lines, whose marks of quotations are not part of it.
  const content = lines.map(({ start, end }) => text.slice(start, end)).join('\n');
  const passages: Passage[] = [];
  const offsetOf = offsetsIn(lines);
  for (const index of findHashes(content)) {
    const code = readCode(content, index + 1);
    if (code === undefined || !mayFollow(content, index)) continue;
    passages.push({ code, offset: offsetOf(index) });
  }
  return passages;
}

/** The indices of the `#` in running text that are not escaped, in code or in HTML. */
function* findHashes(content: string): Generator<number> {
  const lastRuns = findLastRuns(content);
  const findHtmlEnd = htmlEndsIn(content);
  const interesting = /\\|`+|<|#/g;
  for (let match = interesting.exec(content); match; match = interesting.exec(content)) {
    const [found] = match;
    if (found === '#') {
      yield match.index;
    } else if (found === '\\') {
      interesting.lastIndex += 1;
    } else if (found === '<') {
      interesting.lastIndex = findHtmlEnd(match.index) ?? interesting.lastIndex;
    } else if ((lastRuns.get(found.length) ?? -1) > match.index) {
      interesting.lastIndex = findRun(content, found.length, interesting.lastIndex);
    }
  }
}

/** Where the last run of exactly so many backticks starts, by length. */
function findLastRuns(content: string): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  for (const { 0: run, index } of content.matchAll(/`+/g)) last.set(run.length, index);
  return last;
}

/** The index after the next run of exactly `length` backticks. */
function findRun(content: string, length: number, from: number): number {
  const runs = /`+/g;
  runs.lastIndex = from;
  for (let match = runs.exec(content); match; match = runs.exec(content)) {
    if (match[0].length === length) return runs.lastIndex;
  }
  return from;
}

/** Whether a hashtag may stand at `hash`, after what is before it. */
function mayFollow(content: string, hash: number): boolean {
  if (hash === 0) return true;
  const before = content.charAt(hash - 1);
  if (before === '(') return content.charAt(hash - 2) !== ']';
  if (!/\s/.test(before)) return false;
  // `[name]: #P3` at the start of a line gives a link its target. A name has 999 characters at most.
  let end = hash - 1;
  while (end > 0 && /[ \t]/.test(content.charAt(end - 1))) end -= 1;
  if (!content.startsWith(']:', end - 2)) return true;
  return !/(?:^|\n)\[[^\]\n]*$/.test(content.slice(Math.max(0, end - 1002), end - 2));
}

/** The code that a hashtag names, if what stands at `start` is one. */
function readCode(content: string, start: number): string | undefined {
  const word = /[A-Za-z0-9][\w.:/-]*/y;
  word.lastIndex = start;
  const match = word.exec(content);
  if (!match || /^[\p{L}\p{N}]/u.test(content.slice(word.lastIndex, word.lastIndex + 2))) {
    return undefined;
  }
  let end = match[0].length;
  while (end > 0 && '.:/-_'.includes(match[0].charAt(end - 1))) end -= 1;
  const tag = match[0].slice(0, end);
  const code = tag.slice(tag.lastIndexOf('/') + 1);
  return /^[A-Za-z]{1,3}\d+(?:\.\d+)*$/.test(code) ? tag : undefined;
}

/**
 * Gives the offsets in the text of characters of the lines joined by line ends, asked for by their
 * indices in ascending order.
 */
function offsetsIn(lines: readonly TextSpan[]): (index: number) => number {
  let line = 0;
  let lineIndex = 0;
  return (index) => {
    for (; ; line += 1) {
      const span = lines[line];
      if (!span) throw new RangeError('Index outside the lines');
      const length = span.end - span.start;
      if (index <= lineIndex + length) return span.start + index - lineIndex;
      lineIndex += length + 1;
    }
  };
}
