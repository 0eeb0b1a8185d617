import type { Note } from '../note/noteFile';
import type { StandardSet } from '../standard/standardSet';

/** The notes that name each criterion of `standards`, by its full id; criteria without notes are left out. */
export function groupNotesByCriterion(
  notes: readonly Note[],
  standards: StandardSet,
): ReadonlyMap<string, ReadonlySet<Note>> {
  const groups = new Map<string, Set<Note>>();
  for (const note of notes) {
    for (const written of note.criteria) {
      const resolution = standards.resolve(written, note.standard);
      if (resolution.kind !== 'criterion') continue;
      const { id } = resolution.criterion;
      const group = groups.get(id);
      if (group) group.add(note);
      else groups.set(id, new Set([note]));
    }
  }
  return groups;
}
