import * as vscode from 'vscode';
import { nameOfFolder } from '../../workspace/journalFolders';
import { plainLabel } from './plainLabel';
import type { Entry } from './prompts';

/** The folders whose path contains `query`, by name with the path beside it. */
export function folderEntries(
  folders: readonly vscode.Uri[],
  query: string,
): readonly Entry<vscode.Uri>[] {
  return folders
    .filter(({ path }) => path.toLowerCase().includes(query.trim().toLowerCase()))
    .map((folder) => ({
      label: `$(folder) ${plainLabel(nameOfFolder(folder))}`,
      description: plainLabel(folder.path),
      value: folder,
    }));
}
