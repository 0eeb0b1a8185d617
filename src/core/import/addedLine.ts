import { message, type Message } from '../text/message';

/** The longest quote of a line in a doubt, in UTF-16 code units. */
const longestQuote = 40;

/** The doubt about a line that was taken for a part of the item above it. */
export function addedLine(text: string): Message {
  const quote = text.length > longestQuote ? `${text.slice(0, longestQuote - 1)}…` : text;
  return message('The line "{0}" was added to it: is that an item of its own?', quote);
}
