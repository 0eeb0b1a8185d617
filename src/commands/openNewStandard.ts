import * as vscode from 'vscode';
import { openText } from '../workspace/currentText';
import { isThere } from '../workspace/isThere';
import type { Journal } from '../workspace/journal';
import { standardsFolderIn } from '../workspace/standardPath';
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
 * an empty file is made. Nothing comes back where they give up, or have been told that it failed.
 */
export async function newStandardDocument(
  folder: vscode.Uri,
  urn: string,
  prompts: Prompts,
  messages: Messages,
): Promise<vscode.TextDocument | undefined> {
  if (canWaitUnsaved(folder)) {
    return vscode.workspace.openTextDocument(newStandardUri(folder, urn));
  }
  const file = standardFileUri(folder, urn);
  if (!(await isThere(file)) && !(await makeEmptyFile(file, urn, prompts, messages))) {
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
  file: vscode.Uri,
  urn: string,
  prompts: Prompts,
  messages: Messages,
): Promise<boolean> {
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
  try {
    await vscode.workspace.fs.writeFile(file, new Uint8Array());
    return true;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    messages.fail(vscode.l10n.t('{0} could not be written: {1}', fileName(file), why));
    return false;
  }
}
