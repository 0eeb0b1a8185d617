import * as vscode from 'vscode';
import type { CriterionKind } from '../core/standard/standard';

/** The parts that there are, as one description. */
export function joinParts(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** How many notes: `no notes`, `1 note`, `2 notes`. */
export function countNotes(count: number): string {
  if (count === 0) return vscode.l10n.t('no notes');
  return count === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', count);
}

/** The name of one of a standard's two lists. */
export function nameOfKind(kind: CriterionKind): string {
  return kind === 'performance'
    ? vscode.l10n.t('Performance criteria')
    : vscode.l10n.t('Knowledge and understanding');
}

/**
 * `text` without links: VS Code makes `[words](command:…)` in a notification one that runs a command,
 * and file names and settings, which others may have chosen, are part of our messages.
 */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}
