/**
 * The start of a criterion's wording, cut between words and with an ellipsis where it goes further.
 * @param longest how many UTF-16 units it may have, the ellipsis included
 */
export function shortWording(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, Math.max(longest, 1));
  const end = start.lastIndexOf(' ');
  const words = end > 0 ? start.slice(0, end) : start.slice(0, -1);
  return `${words.replace(/[\s,;:.–-]+$/, '')}…`;
}
