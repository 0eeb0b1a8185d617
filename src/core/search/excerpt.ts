import type { FoundText } from './searchQuery';

/** What was found and a little of what stands around it, each on one line. */
export interface Excerpt {
  /** Starts with an ellipsis where the text goes further. */
  readonly before: string;
  readonly match: string;
  /** Ends with an ellipsis where the text goes further. */
  readonly after: string;
}

/** How much is shown on either side, in UTF-16 units. */
const reach = 60;
/** The longest match that is shown whole. */
const longestMatch = 120;

/** The excerpt of `text` around `found`, cut between words. */
export function excerptAround(text: string, { start, end }: FoundText): Excerpt {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: onOneLine(from === 0 ? before : `…${before.replace(/^\S*\s+/u, '')}`),
    match: onOneLine(text.slice(start, Math.min(end, start + longestMatch))),
    after: onOneLine(to === text.length ? after : `${after.replace(/\s+\S*$/u, '')}…`),
  };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
