import { shortWording } from '../standard/shortWording';
import { oneLine } from '../text/oneLine';

/** The longest quote in a message, in UTF-16 code units: enough to find the place by. */
const longestQuote = 60;

/**
 * `text` as a message about an import quotes it: on one line, and no longer than it need be. Words that
 * an import leaves out are told as a whole instead, since they stand nowhere else.
 */
export function quote(text: string): string {
  return shortWording(oneLine(text), longestQuote);
}
