/** Words that no item ends with, unlike `with`, `for` and their like. */
const neverLast = lastWord(
  'a|an|the|and|or|and/or|of|your|their|its|every|each|any|as|than|into|if|per|via|using|including',
);

/** Words after which an item more often goes on than not. */
const seldomLast = lastWord(
  'with|for|in|on|at|to|by|from|that|which|who|under|over|between|about|when|where|how|against|within|through',
);

/** The same in the middle of a text; yet a knowledge item may say `what your duties are`. */
const verb = lastWord('is|are|be');

function lastWord(words: string): RegExp {
  return new RegExp(`(?:^|[ (])(?:${words})$`, 'i');
}

/** Whether `text` cannot end here. */
export function breaksOff(text: string): boolean {
  return neverLast.test(text) || /[,:(–‐‑-]$/.test(text);
}

/** Whether `text` ends in the middle of a sentence, surely or most likely. A colon may end a line. */
export function asksForMore(text: string): boolean {
  return !text.endsWith(':') && (breaksOff(text) || seldomLast.test(text) || verb.test(text));
}

/** Whether a list cannot end with an item that ends as `text` does. */
export function leavesListOpen(text: string): boolean {
  return breaksOff(text) || text.endsWith(';') || seldomLast.test(text);
}

/** Whether a word seems to be divided between the end of `text` and the start of the `next` line. */
export function dividesWord(text: string, next: string): boolean {
  return /\p{L}[-‐‑–]$/u.test(text) && /^\p{Ll}/u.test(next);
}
