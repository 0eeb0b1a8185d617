import type { CoverageState } from '../../evidence/coverageState';
import type { Mapping } from '../../evidence/mapping';
import { message, type Message } from '../../text/message';

/**
 * What notes are worth for a criterion, the best of them.
 * - `mapped`: they name it, and none counts;
 * - `evidenced`: one counts, whether or not it is enough for the rules;
 * - `accepted`: one counts and has been accepted.
 */
export type NoteState = Exclude<CoverageState, 'missing'>;

/** The states of notes from the least to the most. */
export const noteStates: readonly NoteState[] = ['mapped', 'evidenced', 'accepted'];

/** What one note is worth for the criterion of `mapping`. */
export function noteStateOf({ verdict, acceptance }: Mapping): NoteState {
  if (verdict.kind !== 'counts') return 'mapped';
  return acceptance === 'accepted' ? 'accepted' : 'evidenced';
}

/** The stronger of two states; `undefined` is none at all. */
export function strongest(a: NoteState | undefined, b: NoteState): NoteState {
  return a !== undefined && noteStates.indexOf(a) > noteStates.indexOf(b) ? a : b;
}

/**
 * The state in words, as short as a cell of a table needs. Not those of a criterion in the same
 * state, which has met its rules.
 */
export function describeNoteState(state: NoteState): Message {
  switch (state) {
    case 'mapped':
      return message('mapped');
    case 'evidenced':
      return message('evidence');
    case 'accepted':
      return message('accepted');
  }
}
