import * as vscode from 'vscode';
import { nameOfFolder } from '../../workspace/journalFolders';
import { isFound } from './isFound';
import { plainLabel } from './plainLabel';
import type { Entry } from './prompts';

/** The folders with the words of `query` in their path, by name with the path beside it. */
export function folderEntries(
  folders: readonly vscode.Uri[],
  query: string,
): readonly Entry<vscode.Uri>[] {
  return folders
    .filter(({ path }) => isFound(query, path))
    .map((folder) => ({
      label: `$(folder) ${plainLabel(nameOfFolder(folder))}`,
      description: plainLabel(folder.path),
      value: folder,
    }));
}
