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
  const exclude = `**/{${excludedFolders.join(',')}}/**`;
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
