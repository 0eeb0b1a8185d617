import * as vscode from 'vscode';
import type { NotReplaced } from '../workspace/replaceFile';

/** What the user is to know of a file that wasn't written: why, what is there now, and what to do. */
export function describeNotReplaced(file: vscode.Uri, { reason, left }: NotReplaced): string {
  const name = vscode.workspace.asRelativePath(file);
  const sentences = [describeReason(name, reason)];
  if (left === 'unclear') {
    sentences.push(vscode.l10n.t('What is there now may be incomplete; try another place.'));
  } else if (typeof left === 'object') {
    if (left.new !== undefined) {
      sentences.push(vscode.l10n.t('The new file is beside it, as {0}.', left.new));
    }
    if (left.old !== undefined) {
      sentences.push(vscode.l10n.t('The old file is beside it, as {0}.', left.old));
    }
  } else if (reason !== 'changed') {
    sentences.push(vscode.l10n.t('What was there is unchanged; try another place.'));
  }
  return sentences.join(' ');
}

function describeReason(name: string, reason: NotReplaced['reason']): string {
  return reason === 'changed'
    ? vscode.l10n.t(
        '{0} was changed by another program in the meantime, so it was not replaced. Try again.',
        name,
      )
    : vscode.l10n.t('{0} could not be written: {1}.', name, reason.said);
}
