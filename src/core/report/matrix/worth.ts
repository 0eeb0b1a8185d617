import type { Mapping } from '../../evidence/mapping';
import { message, type Message } from '../../text/message';

/**
 * What notes are worth for a criterion, the strongest of them.
 * - `mapped`: they name it, and none counts;
 * - `evidence`: one counts, whether or not it is enough for the rules;
 * - `accepted`: one counts and has been accepted.
 */
export type Worth = 'mapped' | 'evidence' | 'accepted';

/** The worths from the least to the most. */
export const worths: readonly Worth[] = ['mapped', 'evidence', 'accepted'];

/** What one note is worth for the criterion of `mapping`. */
export function worthOf({ verdict, acceptance }: Mapping): Worth {
  if (verdict.kind !== 'counts') return 'mapped';
  return acceptance === 'accepted' ? 'accepted' : 'evidence';
}

/** The stronger of two worths; `undefined` is none at all. */
export function strongest(a: Worth | undefined, b: Worth): Worth {
  return a !== undefined && worths.indexOf(a) > worths.indexOf(b) ? a : b;
}

/** The worth in words, as short as a cell of a table needs. */
export function describeWorthOfNotes(worth: Worth): Message {
  switch (worth) {
    case 'mapped':
      return message('mapped');
    case 'evidence':
      return message('evidence');
    case 'accepted':
      return message('accepted');
  }
}
