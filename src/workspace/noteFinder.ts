import * as vscode from 'vscode';
import { excludedFolders } from '../core/note/excludedFolders';
import { isUsableGlob } from '../core/text/matchGlobs';
import { walkForFiles } from './walkForFiles';

/**
 * The schemes that VS Code, or an extension that comes with it, can search. Where no extension offers
 * to search a scheme, `findFiles` waits for one for good; and none but Microsoft's may offer it.
 */
const searchedSchemes = ['file', 'vscode-remote', 'vscode-vfs'];

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
      searchedSchemes.includes(folder.scheme)
        ? vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), exclude)
        : walkForFiles(folder, glob, exclude === null ? [] : hiddenBySettings(folder)),
    ),
  );
  return new Map(
    found
      .flat()
      .filter((uri) => !isExcluded(uri))
      .map((uri) => [uri.toString(), uri]),
  );
}

/** The globs of `files.exclude` that nothing is hidden by in `folders`, since they are too complex. */
export function findUnusedExcludes(folders: readonly vscode.Uri[]): readonly string[] {
  return folders
    .filter(({ scheme }) => !searchedSchemes.includes(scheme))
    .flatMap(hiddenBySettings)
    .filter((glob) => !isUsableGlob(glob));
}

/** The globs of `files.exclude` that hold whatever files lie beside. */
function hiddenBySettings(folder: vscode.Uri): readonly string[] {
  const exclude = vscode.workspace
    .getConfiguration('files', folder)
    .get<Readonly<Record<string, unknown>>>('exclude', {});
  return Object.keys(exclude).filter((glob) => exclude[glob] === true);
}

/** Whether `uri` lies in a folder that is never part of a journal. */
export function isExcluded(uri: vscode.Uri): boolean {
  return uri.path.split('/').some((segment) => excludedFolders.includes(segment));
}
