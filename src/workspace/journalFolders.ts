import * as vscode from 'vscode';

/**
 * The folders of the journal: every folder of the workspace, and the one that the setting
 * `nosNotes.journal` names. That may lie inside one of them, and is a folder of its own all the same,
 * with its own `.nos/`.
 */
export function findJournalFolders(journal: string): readonly vscode.Uri[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const own = journalUri(journal, folders[0]);
  return !own || isWorkspaceFolder(own) ? folders : [...folders, own];
}

/** Whether the folder `uri` is open in this window. */
export function isWorkspaceFolder(uri: vscode.Uri): boolean {
  return (vscode.workspace.workspaceFolders ?? []).some((it) => isSameFolder(it.uri, uri));
}

/** Whether two URIs name the same folder. */
export function isSameFolder(a: vscode.Uri, b: vscode.Uri): boolean {
  return isWithin(a, b) && isWithin(b, a);
}

/** The folder that `uri` belongs to: of folders inside one another the deepest that holds it. */
export function folderOf(uri: vscode.Uri, folders: readonly vscode.Uri[]): vscode.Uri | undefined {
  return folders
    .filter((folder) => isWithin(uri, folder))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

/** The folder that the setting `nosNotes.journal` names: an absolute path, or a URI. */
export function journalUri(journal: string, workspace?: vscode.Uri): vscode.Uri | undefined {
  if (journal === '') return undefined;
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(journal)) return vscode.Uri.parse(journal);
  const file = vscode.Uri.file(journal);
  // A workspace on another machine is reached by its own scheme, and so are the paths beside it.
  return workspace && workspace.scheme !== 'file' ? workspace.with({ path: file.path }) : file;
}

/** What the user calls the folder: its name in the workspace, else the last part of its path. */
export function nameOfFolder(folder: vscode.Uri): string {
  const inWorkspace = vscode.workspace.workspaceFolders?.find(
    ({ uri }) => uri.toString() === folder.toString(),
  );
  const path = folder.path.replace(/\/+$/, '');
  return inWorkspace?.name ?? path.slice(path.lastIndexOf('/') + 1);
}

/** Whether `uri` is `folder` or lies below it; a slash at the end makes no difference. */
export function isWithin(uri: vscode.Uri, folder: vscode.Uri): boolean {
  const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return (
    uri.scheme === folder.scheme &&
    uri.authority === folder.authority &&
    `${uri.path}/`.startsWith(path)
  );
}
