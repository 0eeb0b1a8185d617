import { isSamePerson } from '../note/planAcceptance';
import type { Note } from '../note/noteFile';

/** Somebody who has accepted notes, as they were last written. */
export interface Acceptor {
  readonly by: string;
  readonly role?: string;
  /** How many notes have an acceptance of theirs. */
  readonly noteCount: number;
}

/** Those who have accepted any of `notes`, each once; who has done so last comes first. */
export function listAcceptors(notes: readonly Note[]): readonly Acceptor[] {
  const acceptors: { by: string; role?: string; noteCount: number; last: string }[] = [];
  for (const { acceptances } of notes) {
    const counted = new Set<unknown>();
    for (const { by, role, date = '' } of acceptances) {
      if (by === undefined) continue;
      let acceptor = acceptors.find((it) => isSamePerson(it.by, by));
      if (!acceptor) acceptors.push((acceptor = { by, noteCount: 0, last: '' }));
      if (!counted.has(acceptor)) acceptor.noteCount += 1;
      counted.add(acceptor);
      if (date < acceptor.last) continue;
      acceptor.last = date;
      acceptor.by = by;
      if (role !== undefined) acceptor.role = role;
    }
  }
  return acceptors
    .sort((a, b) => (a.last === b.last ? 0 : a.last < b.last ? 1 : -1))
    .map(({ by, role, noteCount }) => ({ by, ...(role !== undefined && { role }), noteCount }));
}
