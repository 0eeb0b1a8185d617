/** A line of pasted text, freed of what only the paste has brought. */
export interface PastedLine {
  /** Trimmed, with single blanks. */
  readonly text: string;
  /** How many blanks stood before it. */
  readonly indent: number;
  /** How many empty lines stood before it. */
  readonly gap: number;
}

/**
 * The lines of `text` that are not empty, without page numbers and without what stands at the head or
 * the foot of every page.
 */
export function pastedLines(text: string): readonly PastedLine[] {
  const lines: PastedLine[] = [];
  let gap = 0;
  for (const raw of withoutQuoteMarks(clean(text).split('\n'))) {
    const line = raw.trim().replace(/ +/g, ' ');
    if (line === '') {
      gap += 1;
      continue;
    }
    lines.push({ text: line, indent: raw.length - raw.trimStart().length, gap });
    gap = 0;
  }
  return withoutPageEnds(lines);
}

/** What cannot be seen goes; every kind of blank becomes a plain one. */
function clean(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/[^\S\n]/g, ' ');
}

/** Without the `>` before each line of a text that was forwarded by e-mail. */
function withoutQuoteMarks(lines: readonly string[]): readonly string[] {
  const isQuoted = lines.every((line) => line.startsWith('>') || line.trim() === '');
  return isQuoted ? lines.map((line) => line.replace(/^(?:> ?)+/, '')) : lines;
}

/**
 * A head or a foot is a number alone, or the title or a URN with more behind it that comes again and
 * again, perhaps with the page's number. Its first time may be the title itself.
 */
function withoutPageEnds(lines: readonly PastedLine[]): readonly PastedLine[] {
  const notTitle = /^(?:urn\b|https?:|(?=\S*\d)[A-Z0-9]+$|performance|knowledge|you )/i;
  const titleIndex = lines.findIndex(({ text }) => !notTitle.test(text));
  const title = lines[titleIndex]?.text;
  const counts = new Map<string, number>();
  const firsts = new Map<string, number>();
  lines.forEach(({ text }, index) => {
    const key = pageEndKey(text, title);
    if (key === undefined) return;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (!firsts.has(key)) firsts.set(key, index);
  });
  const kept: PastedLine[] = [];
  let gap = 0;
  lines.forEach((line, index) => {
    const key = pageEndKey(line.text, title);
    const isPageEnd =
      /^(?:page )?\d{1,3}(?: (?:of|\/) \d{1,3})?$/i.test(line.text) ||
      (key !== undefined &&
        (counts.get(key) ?? 0) > 1 &&
        (index > titleIndex || firsts.get(key) !== index));
    // Where a page ends, empty lines say nothing about the text.
    if (isPageEnd) gap = -Infinity;
    else {
      kept.push(gap === 0 ? line : { ...line, gap: Math.min(line.gap, 1) });
      gap = 0;
    }
  });
  return kept;
}

function pageEndKey(text: string, title: string | undefined): string | undefined {
  const key = text.replace(/(?: page)? \d{1,3}(?: (?:of|\/) \d{1,3})?$/i, '');
  return key === title || /^[A-Z]{2,}[A-Z0-9]*\d[A-Z0-9]* /.test(`${key} `) ? key : undefined;
}
