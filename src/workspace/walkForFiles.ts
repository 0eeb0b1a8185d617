import * as vscode from 'vscode';
import { excludedFolders } from '../core/note/excludedFolders';
import { forEachLimited } from '../util/forEachLimited';
import { matchGlobs } from '../core/text/matchGlobs';

/** How many folders are listed at a time. */
const listingsAtOnce = 8;

/**
 * The files below `folder` whose path from there matches `glob`, found by listing one folder after the
 * other. Folders that cannot be listed are passed over, and so are linked ones, which may go in a
 * circle.
 * @param exclude globs of what is left out, with all below it
 */
export async function walkForFiles(
  folder: vscode.Uri,
  glob: string,
  exclude: readonly string[],
): Promise<readonly vscode.Uri[]> {
  const isWanted = matchGlobs([glob]);
  const isHidden = matchGlobs(exclude);
  const found: string[] = [];
  let level = [''];
  while (level.length > 0) {
    const below: string[] = [];
    await forEachLimited(level, listingsAtOnce, async (parent) => {
      for (const [name, type] of await entriesOf(vscode.Uri.joinPath(folder, parent))) {
        const path = parent === '' ? name : `${parent}/${name}`;
        if (excludedFolders.includes(name) || isHidden(path)) continue;
        if (type === vscode.FileType.Directory) below.push(path);
        else if ((type & vscode.FileType.File) !== 0 && isWanted(path)) found.push(path);
      }
    });
    level = below;
  }
  return found.map((path) => vscode.Uri.joinPath(folder, path));
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
