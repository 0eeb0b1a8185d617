import { noteRename, type NoteRename } from '../languageFeatures/noteRename';
import { planCriterionMoves, type CriterionMove } from '../languageFeatures/planCriterionMoves';
import { planReplacement, type EditPlan } from '../note/editPlan';
import { findFrontMatter } from '../note/findFrontMatter';
import { parseNoteFile } from '../note/parseNoteFile';
import { planValueEdit } from '../note/planValueEdit';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import { applyEdits } from '../text/textEdit';
import { refuseUnseen, type Confirmation } from './confirmation';
import { isSettledBy, suspectsOf, wasShown, type SuspectMapping } from './suspectEvidence';

/**
 * Plans how the note `uri` names other criteria instead of reworded ones, all at once. Its author has
 * chosen each of them by how it reads now, so the note is confirmed today where it would else be
 * suspect for them. Where it cannot be, since it is suspect as well for a criterion that its author has
 * not been shown, it is left as it is: nothing in it would tell it from one that was written for what
 * its new criteria were before.
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
  const settled = suspectsIn(uri, moved, standards).filter((it) => isSettledBy(today, it));
  const isOneOf = (criteria: readonly Criterion[], suspect: SuspectMapping): boolean =>
    criteria.some(({ id }) => id === suspect.criterion.id);
  const targets = moves.map(({ to }) => to);
  const before = suspectsIn(uri, text, standards).map(({ criterion }) => criterion);
  const unseen = settled.find((suspect) => {
    const isChosen = isOneOf(targets, suspect) && !isOneOf(before, suspect);
    return !isChosen && !wasShown(suspect, shown);
  });
  if (unseen) {
    const needsConfirming = settled.some((suspect) => isOneOf(targets, suspect));
    return needsConfirming ? noteRename(refuseUnseen(unseen)) : rename;
  }
  if (settled.length === 0) return rename;
  const frontMatter = planFrontMatter(text, moved, planValueEdit(moved, 'reviewed', today));
  return noteRename(frontMatter, rename.passages, rename.isSealed);
}

function suspectsIn(uri: string, text: string, standards: StandardSet): readonly SuspectMapping[] {
  const file = parseNoteFile(uri, text);
  return file.kind === 'note' ? suspectsOf(file, standards) : [];
}

/** The edit of `text` that does to its front matter what made `moved` of it, and then `plan`. */
function planFrontMatter(text: string, moved: string, plan: EditPlan): EditPlan {
  if (plan.kind === 'refused') return plan;
  const after = applyEdits(moved, plan.edits);
  const start = findFrontMatter(after).bodyStart;
  return planReplacement(text, 0, findFrontMatter(text).bodyStart, after.slice(0, start));
}
