import * as vscode from 'vscode';
import { builtInStandardTexts } from '../core/standard/builtInStandards';
import { parseStandardFile } from '../core/standard/parseStandardFile';
import type { Standard } from '../core/standard/standard';
import { openText } from '../workspace/currentText';
import type { Journal } from '../workspace/journal';
import { isWithin } from '../workspace/journalFolders';
import { fileName } from './fileName';
import type { Action } from './messages';
import { newStandardUri } from './openNewStandard';

/** A standard that a folder of the journal has: as a file of its own, or built in. */
export interface ExistingStandard {
  readonly standard: Standard;
  /** The YAML that it was read from. */
  readonly text: string;
  readonly folder: vscode.Uri;
  /** Absent where only the product has it. */
  readonly file?: vscode.Uri;
}

/** Why a standard that is there cannot be compared with another one. */
export interface ExistingFailure {
  readonly reason: string;
  readonly actions: readonly Action[];
}

/** The standard `urn` as `folder` has it, with what is unsaved; nothing where there is none. */
export async function existingStandard(
  journal: Journal,
  folder: vscode.Uri,
  urn: string,
): Promise<ExistingStandard | ExistingFailure | undefined> {
  const uri = await findFile(journal, folder, urn);
  if (!uri) {
    return existingBuiltIn(folder, urn);
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText();
  const { standard } = parseStandardFile(text, `${urn}.yaml`);
  if (standard?.urn === urn) return { standard, text, folder, file: uri };
  return {
    reason: vscode.l10n.t(
      '{0} cannot be read as the standard {1}, so nothing was imported over it. Mend it, or give it another name, and import again.',
      fileName(uri),
      urn,
    ),
    actions: [
      { label: vscode.l10n.t('Open'), run: () => vscode.window.showTextDocument(document) },
    ],
  };
}

/** The built-in standard, or what the user has made of it in a file that is not saved yet. */
function existingBuiltIn(folder: vscode.Uri, urn: string): ExistingStandard | undefined {
  const builtIn = builtInStandardTexts.get(urn);
  if (builtIn === undefined) return undefined;
  const file = newStandardUri(folder, urn);
  const unsaved = openText(file);
  const read = (text: string): Standard | undefined => parseStandardFile(text, '').standard;
  const edited = unsaved === undefined ? undefined : read(unsaved);
  if (unsaved !== undefined && edited?.urn === urn) {
    return { standard: edited, text: unsaved, folder, file };
  }
  const standard = read(builtIn);
  return standard && { standard, text: builtIn, folder };
}

export function isFailure(
  existing: ExistingStandard | ExistingFailure | undefined,
): existing is ExistingFailure {
  return existing !== undefined && 'reason' in existing;
}

/** The file that names the URN inside, or in its own name. */
async function findFile(
  journal: Journal,
  folder: vscode.Uri,
  urn: string,
): Promise<vscode.Uri | undefined> {
  const standards = vscode.Uri.joinPath(folder, '.nos', 'standards');
  const own = journal.standardFiles.filter(({ uri }) => isWithin(uri, standards));
  const named = vscode.Uri.joinPath(standards, `${urn}.yaml`);
  const found = own.find(({ standard }) => standard?.urn === urn)?.uri ?? named;
  try {
    await vscode.workspace.fs.stat(found);
    return found;
  } catch {
    return undefined;
  }
}
