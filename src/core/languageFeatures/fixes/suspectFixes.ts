import { parseNoteFile } from '../../note/parseNoteFile';
import { planStillHolds } from '../../suspect/planStillHolds';
import { suspectsOf } from '../../suspect/suspectEvidence';
import { message } from '../../text/message';
import { fixOf, type FixContext, type QuickFix } from './quickFix';

/**
 * Confirms the note where it is suspect for this one criterion alone: its hover shows both wordings. A
 * confirmation is of the whole note, so where it is suspect for others they have to be looked at too.
 */
export function fixSuspect({ uri, text, everyStandard, today }: FixContext): readonly QuickFix[] {
  const file = parseNoteFile(uri, text);
  const shown = file.kind === 'note' ? suspectsOf(file, everyStandard) : [];
  const [only, ...others] = shown;
  if (!only || others.length > 0) return [];
  const plan = planStillHolds(uri, text, { shown, standards: everyStandard, today });
  return fixOf(message('{0} still holds: reviewed today', only.criterion.code), plan);
}
