import * as vscode from 'vscode';
import { describeBadUrn, isStandardUrn } from '../core/standard/standardUrn';
import { localize } from '../workspace/localize';

/** Why a standard cannot have the URN that somebody has typed; nothing where it can. */
export function standardUrnFault(urn: string): string | undefined {
  if (urn === '') {
    return vscode.l10n.t('A standard needs a code, such as SKSPP05. Notes name it by that.');
  }
  return isStandardUrn(urn) ? undefined : localize(describeBadUrn(urn));
}
