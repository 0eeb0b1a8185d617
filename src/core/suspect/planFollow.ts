import { noteRename, type NoteRename } from '../languageFeatures/noteRename';
import { refused } from '../note/editPlan';
import { parseNoteFile } from '../note/parseNoteFile';
import type { Confirmation } from './confirmation';
import type { MovedWordings } from './movedWordings';
import { planRemap } from './planRemap';
import { suspectsOf, wasShown } from './suspectEvidence';

/**
 * Plans how the note `uri` names the criteria that read now as its own did when it was written, as far
 * as its author has been shown that they were reworded.
 * @param moved of the standards of `confirmation`
 */
export function planFollow(
  uri: string,
  text: string,
  moved: MovedWordings,
  confirmation: Confirmation,
): NoteRename {
  const { shown, standards } = confirmation;
  const file = parseNoteFile(uri, text);
  if (file.kind === 'unreadable') return noteRename(refused(file.problems[0].message));
  const suspects = file.kind === 'note' ? suspectsOf(file, standards) : [];
  const moves = suspects
    .filter((suspect) => wasShown(suspect, shown))
    .flatMap((suspect) => {
      const to = moved.find(suspect);
      return to ? [{ from: suspect.criterion, to }] : [];
    });
  return planRemap(uri, text, moves, confirmation);
}
