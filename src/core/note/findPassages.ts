import { htmlEndsIn } from './htmlEndsIn';
import { longestLabel, normalLabel, readInlineTargetEnd, readLabelEnd } from './linkParts';
import type { MarkdownLeaf } from './markdownLeaves';
import type { TextSpan } from './markdownLine';
import type { Passage } from './noteFile';

/**
 * The hashtags in a paragraph or heading that mark a passage: `#P3` or `#SKSPP05/P3` after the start
 * of a line, a space, `(` or an emphasis mark. Not in code, HTML, links or images. `#1`, `#abc` and
 * `#P3-b` mark nothing. Linear.
 * @param definitions the labels of links that the whole text defines
 */
export function findPassages(
  text: string,
  { lines }: MarkdownLeaf,
  definitions: ReadonlySet<string>,
): readonly Passage[] {
  if (!lines.some(({ start, end }) => text.slice(start, end).includes('#'))) return [];
  // A code span or a tag may go on over lines, whose marks of quotations are not part of it.
  const content = lines.map(({ start, end }) => text.slice(start, end)).join('\n');
  const offsetOf = offsetsIn(lines);
  return findHashtags(content, definitions).map(({ code, index }) => ({
    code,
    offset: offsetOf(index),
  }));
}

interface Hashtag {
  readonly code: string;
  /** The index of its `#`. */
  readonly index: number;
}

/** The hashtags in the text of `content`, read after the inline structure of CommonMark. */
function findHashtags(content: string, definitions: ReadonlySet<string>): readonly Hashtag[] {
  const lastRuns = findLastRuns(content);
  const findHtmlEnd = htmlEndsIn(content);
  const links = new OpenLinks(content, definitions);
  const found: Hashtag[] = [];
  /** The index of the last character that a backslash makes text. */
  let escaped = -1;
  const interesting = /\\|`+|<|#|!?\[|\]/g;
  for (let match = interesting.exec(content); match; match = interesting.exec(content)) {
    const { 0: mark, index } = match;
    if (mark === '#') {
      const code = readCode(content, index + 1);
      if (code !== undefined && mayFollow(content, index, escaped)) found.push({ code, index });
    } else if (mark === '\\') {
      escaped = index + 1;
      interesting.lastIndex += 1;
    } else if (mark === '<') {
      interesting.lastIndex = findHtmlEnd(index) ?? interesting.lastIndex;
    } else if (mark === ']') {
      const link = links.close(index);
      if (link) {
        found.length = link.foundBefore;
        interesting.lastIndex = link.end;
      }
    } else if (mark.endsWith('[')) {
      links.open(mark, interesting.lastIndex, found.length);
    } else if ((lastRuns.get(mark.length) ?? -1) > index) {
      interesting.lastIndex = findRun(content, mark.length, interesting.lastIndex);
    }
  }
  return found;
}

/** A `[` or `![` that may begin a link or an image. */
interface OpenLink {
  readonly isImage: boolean;
  /** The index of the text in its brackets. */
  readonly start: number;
  /** How many hashtags were found before it. */
  readonly foundBefore: number;
  /** Whether there is another bracket in its text. */
  hasBracket: boolean;
}

/** The brackets that are open, from the outermost to the innermost. */
class OpenLinks {
  readonly #open: OpenLink[] = [];
  /** So many of the outermost have a link in them, and so are none themselves unless images. */
  #linked = 0;

  constructor(
    private readonly content: string,
    private readonly definitions: ReadonlySet<string>,
  ) {}

  open(mark: string, start: number, foundBefore: number): void {
    const outer = this.#open.at(-1);
    if (outer) outer.hasBracket = true;
    this.#open.push({ isImage: mark === '![', start, foundBefore, hasBracket: false });
  }

  /** Closes the innermost by the `]` at `index`; gives where the link or image ends, if it is one. */
  close(index: number): { readonly end: number; readonly foundBefore: number } | undefined {
    const link = this.#open.pop();
    if (!link) return undefined;
    const isInactive = !link.isImage && this.#open.length < this.#linked;
    this.#linked = Math.min(this.#linked, this.#open.length);
    const end = isInactive ? undefined : this.#readEnd(link, index);
    if (end === undefined) return undefined;
    if (!link.isImage) this.#linked = this.#open.length;
    return { end, foundBefore: link.foundBefore };
  }

  #readEnd({ start, hasBracket }: OpenLink, index: number): number | undefined {
    const inline = readInlineTargetEnd(this.content, index + 1);
    if (inline !== undefined) return inline;
    const end = readLabelEnd(this.content, index + 1) ?? index + 1;
    const hasOwnLabel = end > index + 3;
    if (!hasOwnLabel && (hasBracket || index - start > longestLabel)) return undefined;
    const label = hasOwnLabel
      ? this.content.slice(index + 2, end - 1)
      : this.content.slice(start, index);
    return this.definitions.has(normalLabel(label)) ? end : undefined;
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

/**
 * Whether a hashtag may be at `hash`, after what is before it. An emphasis mark is one where CommonMark
 * lets it open emphasis: after anything but a letter or a digit.
 */
function mayFollow(content: string, hash: number, escaped: number): boolean {
  if (hash === 0 || /[\s(]/.test(content.charAt(hash - 1))) return true;
  let start = hash;
  while (start > escaped + 1 && /[*_]/.test(content.charAt(start - 1))) start -= 1;
  return start < hash && !/[\p{L}\p{N}]$/u.test(content.slice(Math.max(0, start - 2), start));
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
