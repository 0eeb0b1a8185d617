import * as vscode from 'vscode';
import { openText } from '../workspace/currentText';
import type { Journal } from '../workspace/journal';
import { createFile } from '../workspace/createFile';
import { localize } from '../workspace/localize';
import { lookFor } from '../workspace/lookFor';
import { missingFolder } from '../workspace/missingFolder';
import { standardsFolderIn } from '../workspace/standardPath';
import { placeOf } from '../workspace/writableFolder';
import { fileName } from './fileName';
import type { Messages } from './messages';
import { plainLabel } from './pickers/plainLabel';
import type { Prompts } from './pickers/prompts';

/** The file that the standard `urn` has, or would have, in the journal `folder`. */
export function standardFileUri(folder: vscode.Uri, urn: string): vscode.Uri {
  return vscode.Uri.joinPath(standardsFolderIn(folder), `${urn}.yaml`);
}

/**
 * The document that becomes that file when it is saved: VS Code asks for no name then, and makes the
 * folders. Its scheme says that there is no file yet; machine and path are those of the folder.
 */
export function newStandardUri(folder: vscode.Uri, urn: string): vscode.Uri {
  return standardFileUri(folder, urn).with({ scheme: 'untitled' });
}

/** The folder of the journal in which the standard `urn` is open as such a document. */
export function folderOfUnsaved(
  { folders }: Pick<Journal, 'folders'>,
  urn: string,
): vscode.Uri | undefined {
  return folders.find((folder) => openText(newStandardUri(folder, urn)) !== undefined);
}

/**
 * Opens `text` as the unsaved file of the standard `urn` in the journal `folder`. Where the standard
 * is open unsaved already, `text` takes the place of what it says, which undo brings back. Nothing
 * comes back where the user gives up, or has been told why it cannot be done.
 * @param urn one that `isStandardUrn` takes
 * @throws where that file exists; callers look first
 */
export async function openNewStandard(
  folder: vscode.Uri,
  urn: string,
  text: string,
  prompts: Prompts,
  messages: Messages,
): Promise<vscode.TextEditor | undefined> {
  const document = await newStandardDocument(folder, urn, prompts, messages);
  if (!document) return undefined;
  if (document.getText() !== text) {
    const edit = new vscode.WorkspaceEdit();
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
    if (!(await vscode.workspace.applyEdit(edit))) {
      messages.fail(
        vscode.l10n.t(
          '{0} could not be put into the editor: the document changed meanwhile, or cannot be edited. Try again.',
          urn,
        ),
      );
      return undefined;
    }
  }
  return vscode.window.showTextDocument(document, { preview: false });
}

/**
 * The document of the standard `urn`, which has no file in the journal `folder` yet. Nothing is
 * written until the user saves, unless VS Code would save it elsewhere: then the user is asked before
 * an empty file is made. Nothing comes back where they give up, or have been told why it cannot be done.
 */
export async function newStandardDocument(
  folder: vscode.Uri,
  urn: string,
  prompts: Prompts,
  messages: Messages,
): Promise<vscode.TextDocument | undefined> {
  // To save the document would make the folders as well.
  if (await isFolderMissing(folder, messages)) return undefined;
  if (canWaitUnsaved(folder)) {
    return vscode.workspace.openTextDocument(newStandardUri(folder, urn));
  }
  const file = standardFileUri(folder, urn);
  const found = await lookFor(file);
  if (found.kind === 'unknown') {
    failToWrite(file, found.reason, messages);
    return undefined;
  }
  if (found.kind === 'absent' && !(await makeEmptyFile(folder, urn, prompts, messages))) {
    return undefined;
  }
  return vscode.workspace.openTextDocument(file);
}

/**
 * Whether a document without a file can become one in `folder`: VS Code saves it under the scheme that
 * is the window's own. On another machine that is this one's, by either of its names.
 */
function canWaitUnsaved({ scheme }: vscode.Uri): boolean {
  if (vscode.env.remoteName !== undefined) return scheme === 'file' || scheme === 'vscode-remote';
  const [first] = vscode.workspace.workspaceFolders ?? [];
  return scheme === (first?.uri.scheme ?? 'file');
}

async function makeEmptyFile(
  folder: vscode.Uri,
  urn: string,
  prompts: Prompts,
  messages: Messages,
): Promise<boolean> {
  const file = standardFileUri(folder, urn);
  const answer = await prompts.pickOne({
    title: vscode.l10n.t('A file for {0}', urn),
    placeholder: vscode.l10n.t('Where this journal is, a new file cannot wait until it is saved'),
    entries: () => [
      {
        label: vscode.l10n.t('Create the file now'),
        description: plainLabel(file.path),
        detail: vscode.l10n.t('It stays empty until you save what opens in the editor'),
        icon: 'new-file',
        value: true,
      },
    ],
  });
  if (answer.kind !== 'answered') return false;
  // The question may have been open for hours.
  if (await isFolderMissing(folder, messages)) return false;
  const place = placeOf(file);
  const created = await createFile(place.folder, place.name, new Uint8Array());
  switch (created.kind) {
    case 'created':
      return true;
    case 'taken':
      messages.fail(
        vscode.l10n.t(
          '{0} was created in the meantime, so nothing was written. Look at it, and try again.',
          fileName(file),
        ),
        { label: vscode.l10n.t('Open'), run: () => vscode.window.showTextDocument(file) },
      );
      return false;
    case 'failed':
      failToWrite(file, created.reason, messages);
      return false;
  }
}

/** Whether the journal's `folder` is not there; the user has been told then. */
async function isFolderMissing(folder: vscode.Uri, messages: Messages): Promise<boolean> {
  const missing = await missingFolder(folder);
  if (missing) messages.fail(localize(missing));
  return missing !== undefined;
}

function failToWrite(file: vscode.Uri, why: string, messages: Messages): void {
  messages.fail(vscode.l10n.t('{0} could not be written: {1}', fileName(file), why));
}
