import * as vscode from 'vscode';

/** Never part of a journal, whatever the settings say. */
const excludedFolders = ['.nos', 'node_modules', '.git'];

/**
 * Lists the Markdown files below `folders` that match `glob`. Files that `files.exclude` hides are
 * left out: an explicit exclude pattern keeps that setting in force, as `null` would not.
 */
export async function findNoteFiles(
  folders: readonly vscode.Uri[],
  glob: string,
): Promise<ReadonlyMap<string, vscode.Uri>> {
  return listFiles(folders, glob, `**/{${excludedFolders.join(',')}}/**`);
}

/**
 * How many files below `folders` are missing from `found` because an ignore file of git names them.
 * VS Code pays attention to those only where an experimental setting asks for it. Then files that
 * `files.exclude` hides are counted as well: only together can the two be left out of account.
 */
export async function countIgnoredFiles(
  folders: readonly vscode.Uri[],
  glob: string,
  found: ReadonlyMap<string, vscode.Uri>,
): Promise<number> {
  const search = vscode.workspace.getConfiguration('search');
  const respectsIgnoreFiles =
    search.get('experimental.useIgnoreFilesInFindFiles') === true &&
    search.get('useIgnoreFiles') === true;
  if (!respectsIgnoreFiles) return 0;
  const all = await listFiles(folders, glob, null);
  return [...all.keys()].filter((key) => !found.has(key)).length;
}

async function listFiles(
  folders: readonly vscode.Uri[],
  glob: string,
  exclude: string | null,
): Promise<ReadonlyMap<string, vscode.Uri>> {
  const found = await Promise.all(
    folders.map((folder) =>
      vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), exclude),
    ),
  );
  return new Map(
    found
      .flat()
      .filter((uri) => !isExcluded(uri))
      .map((uri) => [uri.toString(), uri]),
  );
}

/** Whether `uri` lies in a folder that is never part of a journal. */
export function isExcluded(uri: vscode.Uri): boolean {
  return uri.path.split('/').some((segment) => excludedFolders.includes(segment));
}
