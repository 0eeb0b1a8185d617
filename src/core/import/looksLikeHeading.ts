/** A short line in the manner of a heading: `Hand over media`, `SOUND`, and not `EDL formats`. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > 60 || /[.;,]$/.test(text)) return false;
  return /^\p{Lu}(?![\p{Lu}\d])/u.test(text) || !/\p{Ll}|\d|^[^\p{L}]/u.test(text);
}

/** Whether `text` begins with a capital, as what goes on with a sentence seldom does. */
export function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

/** What a page has in its menus and above its text is no longer, in UTF-16 code units. */
const longestLabel = 60;

/** Whether `text` is long or a sentence, and no label or entry of a menu. */
export function looksLikeProse(text: string): boolean {
  return text.length > longestLabel || /[.!?]$/.test(text);
}
