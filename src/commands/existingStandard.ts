import * as vscode from 'vscode';
import { builtInStandardTexts } from '../core/standard/builtInStandards';
import { parseStandardFile } from '../core/standard/parseStandardFile';
import type { Standard } from '../core/standard/standard';
import { openText } from '../workspace/currentText';
import type { Journal } from '../workspace/journal';
import { isWithin } from '../workspace/journalFolders';
import { lookFor } from '../workspace/lookFor';
import { lastSegment, standardsFolderIn } from '../workspace/standardPath';
import { fileName } from './fileName';
import type { Action } from './messages';
import { newStandardUri, standardFileUri } from './openNewStandard';

/** A standard that a folder of the journal has: as a file of its own, or built in. */
export interface ExistingStandard {
  readonly kind: 'standard';
  readonly standard: Standard;
  /** The YAML that it was read from. */
  readonly text: string;
  readonly folder: vscode.Uri;
  /** Absent where only the product has it. */
  readonly file?: vscode.Uri;
}

/** A standard that is there and cannot be compared with another one. */
export interface UnreadableStandard {
  readonly kind: 'unreadable';
  readonly reason: string;
  readonly actions: readonly Action[];
}

/**
 * The standard `urn` as its file in the journal says it, with what is unsaved, in whichever folder
 * that lies; nothing where there is none.
 */
export async function standardInForce(
  journal: Journal,
  urn: string,
): Promise<ExistingStandard | UnreadableStandard | undefined> {
  const files = journal.standardFiles;
  const found =
    files.find(({ standard }) => standard?.urn === urn) ??
    files.find(({ uri, standard }) => !standard && lastSegment(uri) === `${urn}.yaml`);
  const folder = found && journal.folders.find((it) => isWithin(found.uri, standardsFolderIn(it)));
  return folder && readFile(found.uri, folder, urn);
}

/**
 * The standard `urn`, which no file of the journal is in force for, as `folder` has it: under the name
 * that its file would get, unsaved, or built in; nothing where there is none.
 */
export async function standardIn(
  folder: vscode.Uri,
  urn: string,
): Promise<ExistingStandard | UnreadableStandard | undefined> {
  const file = standardFileUri(folder, urn);
  return (await readFile(file, folder, urn)) ?? existingBuiltIn(folder, urn);
}

/** The standard `urn` as its file says it; nothing where there is no such file. */
async function readFile(
  file: vscode.Uri,
  folder: vscode.Uri,
  urn: string,
): Promise<ExistingStandard | UnreadableStandard | undefined> {
  const found = await lookFor(file);
  if (found.kind === 'absent') return undefined;
  if (found.kind === 'unknown') return unopened(file, found.reason);
  let text: string;
  try {
    text = (await vscode.workspace.openTextDocument(file)).getText();
  } catch (error) {
    return unopened(file, error instanceof Error ? error.message : String(error));
  }
  const { standard } = parseStandardFile(text, `${urn}.yaml`);
  if (standard?.urn === urn) return { kind: 'standard', standard, text, folder, file };
  return unreadable(
    file,
    vscode.l10n.t(
      '{0} cannot be read as the standard {1}, so nothing was imported over it. Mend it, or give it another name, and import again.',
      fileName(file),
      urn,
    ),
  );
}

/** The built-in standard, or what the user has made of it in a file that is not saved yet. */
function existingBuiltIn(
  folder: vscode.Uri,
  urn: string,
): ExistingStandard | UnreadableStandard | undefined {
  const builtIn = builtInStandardTexts.get(urn);
  if (builtIn === undefined) return undefined;
  const read = (text: string): Standard | undefined => parseStandardFile(text, '').standard;
  const file = newStandardUri(folder, urn);
  const unsaved = openText(file) ?? '';
  if (unsaved.trim() === '') {
    const standard = read(builtIn);
    return standard && { kind: 'standard', standard, text: builtIn, folder };
  }
  const standard = read(unsaved);
  if (standard?.urn === urn) return { kind: 'standard', standard, text: unsaved, folder, file };
  return unreadable(
    file,
    vscode.l10n.t(
      '{0} is in the editor, unsaved, and cannot be read, so nothing was imported over it. Mend it, or close it without saving, and import again.',
      urn,
    ),
  );
}

/** A file that VS Code cannot open: to offer that would be of no use. */
function unopened(file: vscode.Uri, why: string): UnreadableStandard {
  return {
    kind: 'unreadable',
    reason: vscode.l10n.t(
      '{0} cannot be read, so nothing was imported over it: {1}',
      fileName(file),
      why,
    ),
    actions: [],
  };
}

function unreadable(uri: vscode.Uri, reason: string): UnreadableStandard {
  return {
    kind: 'unreadable',
    reason,
    actions: [{ label: vscode.l10n.t('Open'), run: () => vscode.window.showTextDocument(uri) }],
  };
}
