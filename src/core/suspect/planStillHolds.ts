import { refused, type EditPlan } from '../note/editPlan';
import { parseNoteFile } from '../note/parseNoteFile';
import { planValueEdit } from '../note/planValueEdit';
import type { StandardSet } from '../standard/standardSet';
import { message } from '../text/message';
import { isSettledBy, suspectsOf, wasShown, type SuspectMapping } from './suspectEvidence';

/** What the author has confirmed, and by which standards. */
export interface Confirmation {
  /** The reworded criteria whose wordings the author has seen. */
  readonly shown: readonly SuspectMapping[];
  /** Every standard there is: what is not in use today may be tomorrow, and the day stays. */
  readonly standards: StandardSet;
  /** The local date `YYYY-MM-DD`. */
  readonly today: string;
}

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
  if (unseen) {
    return refused(
      message('{0} was reworded too, in a way you have not been shown', unseen.criterion.code),
    );
  }
  const [first] = suspects;
  if (!first) return { kind: 'edits', edits: [] };
  if (settled.length > 0) return planValueEdit(text, 'reviewed', today);
  return refused(
    message('The new wording of {0} holds from {1}: review it then', first.criterion.code, {
      day: first.rewording.revised,
    }),
  );
}
