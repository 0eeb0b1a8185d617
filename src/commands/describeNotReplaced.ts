import * as vscode from 'vscode';
import type { NotReplaced } from '../workspace/replaceFile';

/** What the user is to know of a file that wasn't written: why, what is there now, and what to do. */
export function describeNotReplaced(file: vscode.Uri, { reason, left }: NotReplaced): string {
  const name = vscode.workspace.asRelativePath(file);
  if (reason === 'changed') {
    return vscode.l10n.t(
      '{0} was changed by another program in the meantime, so it was left as it is. Try again.',
      name,
    );
  }
  if (left === 'old') {
    return vscode.l10n.t(
      '{0} could not be written: {1}. What was there is unchanged; try another place.',
      name,
      reason.said,
    );
  }
  return left === 'unclear'
    ? vscode.l10n.t(
        '{0} could not be written: {1}. What is there now may be incomplete; try another place.',
        name,
        reason.said,
      )
    : vscode.l10n.t(
        '{0} could not be written: {1}. The new file is beside it, as {2}.',
        name,
        reason.said,
        left.beside,
      );
}
