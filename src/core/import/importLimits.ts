import { message, type Message } from '../text/message';

/** The most criteria that a standard may have: its file must stay within its size limit. */
export const mostCriteria = 1_000;

/** Why what has `count` items is not read. */
export function describeTooMany(count: number): Message {
  return message(
    'This has {0} items, and a standard has some dozens. Take the one standard that you work to, and try again.',
    count,
  );
}
