import * as vscode from 'vscode';
import type { Journal } from '../workspace/journal';
import { isJournalElsewhere } from '../workspace/ownJournal';
import { writeSettings, type SettingsPlace } from '../workspace/settings';
import type { Action } from './messages';

/** Whether the journal works to the standard `urn`. */
export function isInUse({ snapshot }: Journal, urn: string): boolean {
  return snapshot.standards.standards.some((it) => it.urn === urn);
}

/** Whether the journal works to the standard `urn` as soon as it has a file: the settings may leave it out. */
export function joinsOnceSaved({ settings: { standards } }: Journal, urn: string): boolean {
  return standards.length === 0 || standards.includes(urn);
}

/** What a message offers where the settings leave the standard `urn` out. */
export function useStandardAction(journal: Journal, urn: string): Action {
  return {
    label: vscode.l10n.t('Use {0} as Well', urn),
    run: () => useStandard(journal, urn),
  };
}

/**
 * Has the journal work to the standard `urn` as well. The default standard stays what it is: another
 * one would change what the bare codes of every note mean.
 */
export async function useStandard(journal: Journal, urn: string): Promise<void> {
  await writeSettings(
    { standards: [...new Set([...urnsInUse(journal), urn])] },
    usualPlace(journal),
  );
}

/** The URNs that the settings name, of standards that are there or not; where they name none, those in use. */
export function urnsInUse({ settings, snapshot }: Journal): readonly string[] {
  return settings.standards.length > 0
    ? settings.standards
    : snapshot.standards.standards.map(({ urn }) => urn);
}

/** Where settings about standards go: no journal's settings belong into a folder of somebody else's. */
export function usualPlace(journal: Journal): SettingsPlace {
  return isJournalElsewhere(journal) ? 'user' : 'workspace';
}
