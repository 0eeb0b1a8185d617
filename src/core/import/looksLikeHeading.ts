/** A short line in the manner of a heading: `Hand over media`, `SOUND`, and not `EDL formats`. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > 60 || /[.;,]$/.test(text)) return false;
  return /^\p{Lu}(?![\p{Lu}\d])/u.test(text) || !/\p{Ll}|\d|^[^\p{L}]/u.test(text);
}

/** Whether `text` begins with a capital, as what goes on with a sentence seldom does. */
export function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
