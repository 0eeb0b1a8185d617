import * as vscode from 'vscode';
import { readRuleBook } from '../core/evidence/readRuleBook';
import type { RuleBook } from '../core/evidence/rules';
import { isUsableGlob } from '../core/text/matchGlobs';

/** The user's settings, as section `nosNotes` of the configuration has them. */
export interface Settings {
  /** The path or URI of a journal outside the workspace; empty where there is none. */
  readonly journal: string;
  /** The folder for new notes, relative to the journal's folder; empty means the folder itself. */
  readonly notesFolder: string;
  /** The glob that a journal's Markdown files match. */
  readonly files: string;
  /** The glob that the user has set for them, where it is not used. */
  readonly unusedFiles: string | undefined;
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
  const files = text('files', '');
  return {
    journal: text('journal', ''),
    notesFolder: text('notesFolder', 'notes'),
    files: isUsableGlob(files) && files !== '' ? files : '**/*.{md,markdown}',
    unusedFiles: isUsableGlob(files) ? undefined : files,
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

/** Whose settings are written: the user's hold in every window. */
export type SettingsPlace = 'user' | 'workspace';

/** The settings that are written, where they are to change. */
export type NewSettings = Partial<Pick<Settings, 'standards' | 'defaultStandard'>>;

/**
 * Where the setting `key` is written: where it is set already, else at `usual`, or for the user where
 * no folder is open.
 */
export function placeOf(key: keyof NewSettings, usual: SettingsPlace): SettingsPlace {
  const { globalValue, workspaceValue } = inspect(key);
  if (workspaceValue !== undefined) return 'workspace';
  return globalValue !== undefined || !vscode.workspace.workspaceFolders ? 'user' : usual;
}

/**
 * Writes each setting to its place and says which places those are. One whose value is the default's
 * is taken out there, unless a wider one would then show.
 * @param usual where to write what is set nowhere
 */
export async function writeSettings(
  settings: NewSettings,
  usual: SettingsPlace,
): Promise<ReadonlySet<SettingsPlace>> {
  const places = new Set<SettingsPlace>();
  for (const key of ['standards', 'defaultStandard'] as const) {
    const value = settings[key];
    if (value === undefined) continue;
    const place = placeOf(key, usual);
    const { defaultValue, globalValue } = inspect(key);
    const isDefault = JSON.stringify(value) === JSON.stringify(defaultValue);
    const isBare = place === 'user' || globalValue === undefined;
    const section = vscode.workspace.getConfiguration(settingsSection);
    await section.update(key, isDefault && isBare ? undefined : value, place === 'user');
    places.add(place);
  }
  return places;
}

interface SettingValues {
  readonly defaultValue?: unknown;
  readonly globalValue?: unknown;
  readonly workspaceValue?: unknown;
}

function inspect(key: keyof NewSettings): SettingValues {
  return vscode.workspace.getConfiguration(settingsSection).inspect<unknown>(key) ?? {};
}
