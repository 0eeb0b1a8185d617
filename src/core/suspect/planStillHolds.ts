import { refused, type EditPlan } from '../note/editPlan';
import { parseNoteFile } from '../note/parseNoteFile';
import { planValueEdit } from '../note/planValueEdit';
import { message } from '../text/message';
import { refuseUnseen, type Confirmation } from './confirmation';
import { isSettledBy, suspectsOf, wasShown } from './suspectEvidence';

/**
 * Plans that the note `uri` says its author has confirmed it today. That goes for every criterion it
 * names, so it is refused where one of them was reworded in another way than the author has been
 * shown. Nothing about acceptances changes.
 */
export function planStillHolds(
  uri: string,
  text: string,
  { shown, standards, today }: Confirmation,
): EditPlan {
  const file = parseNoteFile(uri, text);
  if (file.kind === 'unreadable') return refused(file.problems[0].message);
  const suspects = file.kind === 'note' ? suspectsOf(file, standards) : [];
  const settled = suspects.filter((suspect) => isSettledBy(today, suspect));
  const unseen = settled.find((suspect) => !wasShown(suspect, shown));
  if (unseen) return refuseUnseen(unseen);
  const [first] = suspects;
  if (!first) return { kind: 'edits', edits: [] };
  if (settled.length > 0) return planValueEdit(text, 'reviewed', today);
  return refused(
    message('The new wording of {0} holds from {1}: review it then', first.criterion.code, {
      day: first.rewording.revised,
    }),
  );
}
