import { message, type Message } from '../text/message';
import { quote } from './quote';

/** The doubt about a line that was taken for a part of the item above it. */
export function addedLine(text: string): Message {
  return message('The line "{0}" was added to it: is that an item of its own?', quote(text));
}
