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
