import type { Note } from '../note/noteFile';

/** What the authors of `notes` say they worked as, each once without regard to case, in order. */
export function listRoles(notes: readonly Note[]): readonly string[] {
  const written = new Set<string>();
  for (const { role } of notes) {
    if (role !== undefined) written.add(role);
  }
  const byKey = new Map<string, string>();
  for (const role of written) {
    const key = role.toLowerCase();
    if (!byKey.has(key)) byKey.set(key, role);
  }
  return [...byKey.values()];
}
