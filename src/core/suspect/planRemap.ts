import { noteRename, type NoteRename } from '../languageFeatures/noteRename';
import { planCriterionMoves, type CriterionMove } from '../languageFeatures/planCriterionMoves';
import { planReplacement, type EditPlan } from '../note/editPlan';
import { findFrontMatter } from '../note/findFrontMatter';
import { parseNoteFile } from '../note/parseNoteFile';
import { planValueEdit } from '../note/planValueEdit';
import { applyEdits } from '../text/textEdit';
import type { Confirmation } from './planStillHolds';
import { isSettledBy, suspectsOf, wasShown } from './suspectEvidence';

/**
 * Plans how the note `uri` names other criteria instead of reworded ones, all at once. Its author has
 * chosen each of them by how it reads now, so the note is confirmed today where it would else be
 * suspect for them: unless it is suspect as well for a criterion that its author has not been shown.
 */
export function planRemap(
  uri: string,
  text: string,
  moves: readonly CriterionMove[],
  { shown, standards, today }: Confirmation,
): NoteRename {
  const rename = planCriterionMoves(uri, text, moves, standards);
  if (rename.kind === 'refused' || rename.frontMatter.length === 0) return rename;
  const moved = applyEdits(text, rename.frontMatter);
  const file = parseNoteFile(uri, moved);
  const suspects = file.kind === 'note' ? suspectsOf(file, standards) : [];
  const settled = suspects.filter((suspect) => isSettledBy(today, suspect));
  const isSeen = settled.every(
    (suspect) => moves.some(({ to }) => to.id === suspect.criterion.id) || wasShown(suspect, shown),
  );
  if (settled.length === 0 || !isSeen) return rename;
  const frontMatter = planFrontMatter(text, moved, planValueEdit(moved, 'reviewed', today));
  return noteRename(frontMatter, rename.passages, rename.isSealed);
}

/** The edit of `text` that does to its front matter what made `moved` of it, and then `plan`. */
function planFrontMatter(text: string, moved: string, plan: EditPlan): EditPlan {
  if (plan.kind === 'refused') return plan;
  const after = applyEdits(moved, plan.edits);
  const start = findFrontMatter(after).bodyStart;
  return planReplacement(text, 0, findFrontMatter(text).bodyStart, after.slice(0, start));
}
