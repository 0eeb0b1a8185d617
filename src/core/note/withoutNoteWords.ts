import { isCriterionCode } from '../standard/criterionCode';
import type { Message } from '../text/message';
import { frontMatterKeys } from './frontMatterKey';

/**
 * A sentence about a note without what it quotes of it, for where the note's words must not go. What
 * has the form of criteria, our own keys, single marks, numbers and days stay.
 * @param urns the standards that there are, whose names stay too
 */
export function withoutNoteWords({ text, args }: Message, urns: readonly string[] = []): Message {
  const isOurs = (word: string): boolean =>
    word.length <= 1 || urns.includes(word) || frontMatterKeys.some((key) => key === word);
  const isCriterion = (word: string): boolean => {
    const slash = word.lastIndexOf('/');
    return isCriterionCode(word.slice(slash + 1)) && (slash < 0 || isOurs(word.slice(0, slash)));
  };
  const areOurs = (words: string): boolean =>
    words.split(', ').every((word) => isOurs(word) || isCriterion(word));
  return {
    text,
    args: args.map((arg) => (typeof arg === 'string' && !areOurs(arg) ? '…' : arg)),
  };
}
