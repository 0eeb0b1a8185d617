import { noteRename, type NoteRename } from '../languageFeatures/noteRename';
import { refused } from '../note/editPlan';
import { parseNoteFile } from '../note/parseNoteFile';
import { findMovedWording } from './findMovedWording';
import { planRemap } from './planRemap';
import type { Confirmation } from './planStillHolds';
import { suspectsOf, wasShown } from './suspectEvidence';

/**
 * Plans how the note `uri` names the criteria that read now as its own did when it was written, as far
 * as its author has been shown that they were reworded.
 */
export function planFollow(uri: string, text: string, confirmation: Confirmation): NoteRename {
  const { shown, standards } = confirmation;
  const file = parseNoteFile(uri, text);
  if (file.kind === 'unreadable') return noteRename(refused(file.problems[0].message));
  const suspects = file.kind === 'note' ? suspectsOf(file, standards) : [];
  const moves = suspects
    .filter((suspect) => wasShown(suspect, shown))
    .flatMap((suspect) => {
      const to = findMovedWording(suspect, standards);
      return to ? [{ from: suspect.criterion, to }] : [];
    });
  return planRemap(uri, text, moves, confirmation);
}
