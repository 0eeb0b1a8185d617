import { message, type Message } from '../text/message';

/** The doubt about the words above an item that were taken for a heading. They are told as a whole. */
export function leftOutAsHeading(words: string): Message {
  return message('"{0}" stands above it and was left out as a heading', words);
}
