import { applyEdits, type TextEdit } from '../text/textEdit';
import { parseNoteFile } from './parseNoteFile';
import { sealOf } from './sealOf';

/** Whether the body of the note that `text` holds is one that somebody has accepted and sealed. */
export function isSealed(uri: string, text: string): boolean {
  const file = parseNoteFile(uri, text);
  if (file.kind !== 'note') return false;
  const seals = file.acceptances.flatMap(({ seal }) => seal ?? []);
  return seals.length > 0 && seals.includes(sealOf(file.body));
}

/** Whether `edits` change a body that {@link isSealed}, so that the acceptance no longer holds. */
export function voidsSeal(uri: string, text: string, edits: readonly TextEdit[]): boolean {
  return isSealed(uri, text) && !isSealed(uri, applyEdits(text, edits));
}
