import { planEvidence } from '../../note/planEvidence';
import { message } from '../../text/message';
import { fixOf, type FixContext, type QuickFix } from './quickFix';

/** Takes the file as it is now for what the note is about. Never preferred: somebody has to look. */
export function fixChangedEvidence({ text, written, hashOf }: FixContext): readonly QuickFix[] {
  const sha256 = hashOf?.(written);
  if (sha256 === undefined) return [];
  const plan = planEvidence(text, { file: written, sha256 });
  return fixOf(message('Take the hash of the file as it is now'), plan);
}
