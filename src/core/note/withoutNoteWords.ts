import type { Message } from '../text/message';
import { frontMatterKeys } from './frontMatterKey';

/**
 * A sentence about a note without what it quotes of it, for where the note's words must not go. Our
 * own keys, single marks, numbers and days stay.
 */
export function withoutNoteWords({ text, args }: Message): Message {
  const isOurs = (word: string): boolean =>
    word.length <= 1 || frontMatterKeys.some((key) => key === word);
  return {
    text,
    args: args.map((arg) => (typeof arg === 'string' && !isOurs(arg) ? '…' : arg)),
  };
}
