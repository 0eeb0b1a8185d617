import { findRewording } from '../../evidence/rewording';
import { message, type Message } from '../../text/message';
import type { Problem } from '../../text/problem';
import type { NoteContext } from './noteContext';

/** Criteria that were reworded after the note, which is no evidence for them until it is reviewed. */
export function findSuspectCriteria({ note, tags, standards }: NoteContext): readonly Problem[] {
  if (note.status === 'draft') return [];
  const seen = new Set<string>();
  return tags.flatMap(({ written, range }): readonly Problem[] => {
    const resolution = standards.resolve(written, note.standard);
    if (resolution.kind !== 'criterion' || seen.has(resolution.criterion.id)) return [];
    seen.add(resolution.criterion.id);
    const rewording = findRewording(note, resolution.criterion);
    if (!rewording) return [];
    const words = describe(resolution.criterion.code, rewording.revised, note.date !== undefined);
    return [{ code: 'suspect-criterion', severity: 'warning', range, message: words }];
  });
}

function describe(code: string, day: string, isDated: boolean): Message {
  return isDated
    ? message('{0} was reworded on {1}, after this note: does it still hold?', code, { day })
    : message('{0} was reworded on {1}, and the note has no date: does it still hold?', code, {
        day,
      });
}
