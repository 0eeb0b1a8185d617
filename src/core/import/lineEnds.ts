/** Words that no item ends with, unlike `with`, `for` and their like. */
const neverLast =
  /(?:^|[ (])(?:a|an|the|and|or|and\/or|of|your|their|its|every|each|any|as|than|into|if|per|via|using|including)$/i;

/** Words after which an item more often goes on than not. */
const seldomLast =
  /(?:^|[ (])(?:with|for|in|on|at|to|by|from|that|which|who|under|over|between|about|when|where|how|is|are|be|against|within|through)$/i;

/** Whether `text` cannot end here. */
export function breaksOff(text: string): boolean {
  return neverLast.test(text) || /[,:(–‐‑-]$/.test(text);
}

/** Whether `text` ends in the middle of a sentence, surely or most likely. A colon may end a line. */
export function asksForMore(text: string): boolean {
  return !text.endsWith(':') && (breaksOff(text) || seldomLast.test(text));
}

/** A short line in the manner of a heading: `Hand over media`, `SOUND`, and not `EDL formats`. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > 60 || /[.;,]$/.test(text)) return false;
  return /^\p{Lu}(?![\p{Lu}\d])/u.test(text) || !/\p{Ll}|\d|^[^\p{L}]/u.test(text);
}

/** Whether `text` begins with a capital, as what goes on with a sentence seldom does. */
export function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

/** How wide the lines of a text are that has been wrapped by hand or by a PDF, in characters. */
const [narrowestWrap, widestWrap] = [45, 110];

/** How wide the lines are where they have been wrapped; endless where nothing speaks for that. */
export function wrappedWidth(lines: readonly { readonly text: string }[]): number {
  const width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  const full = lines.filter(({ text }) => text.length > width * 0.85);
  return width < narrowestWrap || width > widestWrap || full.length < 2 ? Infinity : width;
}

/** Whether the first word of `next` would not have fitted into the line above it. */
export function wasFull(above: string, next: string, width: number): boolean {
  const [word = ''] = next.split(' ', 1);
  return above.length + 1 + word.length > width && !/[.;]$/.test(above);
}
