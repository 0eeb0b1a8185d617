import type { ErrorCode, YAMLError } from 'yaml';
import { message, type Message } from '../text/message';

/** What people get wrong most, in plain words. */
const plainWords = new Map<ErrorCode, Message>([
  [
    'BLOCK_AS_IMPLICIT_KEY',
    message('A text that contains a colon and a blank needs quotes around it.'),
  ],
  ['TAB_AS_INDENT', message('A tab cannot indent a line here. Use blanks.')],
  [
    'BAD_INDENT',
    message('This line is indented too little, or a bracket before it is not closed.'),
  ],
  ['MULTIPLE_DOCS', message('Everything after a second line of --- is left out. Keep one part.')],
]);

/** Why a text is not valid YAML, for a user who has never heard of it. */
export function describeSyntaxError({ code, message: reason }: YAMLError): Message {
  if (code === 'MISSING_CHAR') {
    return reason.includes('quote')
      ? message('The closing quote is missing.')
      : message('A comma, a colon or a closing bracket is missing here.');
  }
  return plainWords.get(code) ?? message('This is not valid YAML: {0}.', reason);
}
