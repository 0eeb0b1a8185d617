import * as vscode from 'vscode';
import { readRuleBook } from '../core/evidence/readRuleBook';
import type { RuleBook } from '../core/evidence/rules';

/** The user's settings, as section `nosNotes` of the configuration has them. */
export interface Settings {
  /** The path or URI of a journal outside the workspace; empty where there is none. */
  readonly journal: string;
  /** The folder for new notes, relative to the journal's folder; empty means the folder itself. */
  readonly notesFolder: string;
  /** The glob that a journal's Markdown files match. */
  readonly files: string;
  /** The URN that bare codes belong to. */
  readonly defaultStandard: string;
  /** The URNs of the standards in use; none means all that the journal has. */
  readonly standards: readonly string[];
  readonly rules: RuleBook;
  /** The author's name, for the cover of a portfolio. */
  readonly author: string;
  /** The author's role, for new notes and for the cover of a portfolio. */
  readonly role: string;
  /** The template that New Note offers first. */
  readonly template: string;
  /** The template of a quick capture. */
  readonly quickCaptureTemplate: string;
  /** Whether a line above a note's criteria says what they are. */
  readonly codeLens: boolean;
  /** Whether the start of a criterion's wording stands behind its code. */
  readonly inlayHints: boolean;
}

/** The section of the configuration that is ours. */
export const settingsSection = 'nosNotes';

/** Reads the settings as they are now; `folder` is asked first where a setting may differ. */
export function readSettings(folder?: vscode.Uri): Settings {
  const section = vscode.workspace.getConfiguration(settingsSection, folder);
  const text = (key: string, fallback: string): string => {
    const value = section.get<unknown>(key);
    return typeof value === 'string' ? value.trim() : fallback;
  };
  const standards = section.get<unknown>('standards');
  return {
    journal: text('journal', ''),
    notesFolder: text('notesFolder', 'notes'),
    files: text('files', '') || '**/*.{md,markdown}',
    defaultStandard: text('defaultStandard', 'SKSPP05'),
    standards: Array.isArray(standards)
      ? standards.filter((urn): urn is string => typeof urn === 'string')
      : [],
    rules: readRuleBook(section.get<unknown>('rules')),
    author: text('author', ''),
    role: text('role', ''),
    template: text('template', 'star'),
    quickCaptureTemplate: text('quickCaptureTemplate', 'quick'),
    codeLens: section.get<unknown>('codeLens') !== false,
    inlayHints: section.get<unknown>('inlayHints') === true,
  };
}

/**
 * Writes settings where they are set already, else for the workspace, or for the user where no folder
 * is open. One whose value is the default's is taken out there, unless a wider one would then show.
 */
export async function writeSettings(
  settings: Partial<Pick<Settings, 'standards' | 'defaultStandard'>>,
): Promise<void> {
  for (const [key, value] of Object.entries(settings)) {
    const section = vscode.workspace.getConfiguration(settingsSection);
    const { defaultValue, globalValue, workspaceValue } = section.inspect<unknown>(key) ?? {};
    const isForUser =
      workspaceValue === undefined &&
      (globalValue !== undefined || !vscode.workspace.workspaceFolders);
    const isDefault = JSON.stringify(value) === JSON.stringify(defaultValue);
    const isBare = isForUser || globalValue === undefined;
    await section.update(key, isDefault && isBare ? undefined : value, isForUser);
  }
}
