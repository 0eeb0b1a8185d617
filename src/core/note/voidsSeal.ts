import { applyEdits, type TextEdit } from '../text/textEdit';
import type { Note } from './noteFile';
import { parseNoteFile } from './parseNoteFile';
import { sealOf } from './sealOf';

/** Whether the body of the note that `text` holds is one that somebody has accepted and sealed. */
export function isSealed(uri: string, text: string): boolean {
  const file = parseNoteFile(uri, text);
  return file.kind === 'note' && hasSealedBody(file);
}

/** Whether the body of `note` is one that somebody has accepted and sealed. */
export function hasSealedBody({ acceptances, body }: Note): boolean {
  const seals = acceptances.flatMap(({ seal }) => seal ?? []);
  return seals.length > 0 && seals.includes(sealOf(body));
}

/** Whether `edits` change a body that {@link isSealed}, so that the acceptance no longer holds. */
export function voidsSeal(uri: string, text: string, edits: readonly TextEdit[]): boolean {
  return isSealed(uri, text) && !isSealed(uri, applyEdits(text, edits));
}
