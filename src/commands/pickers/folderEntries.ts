import * as vscode from 'vscode';
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
      label: `$(folder) ${plainLabel(nameOf(folder))}`,
      description: plainLabel(folder.path),
      value: folder,
    }));
}

function nameOf(folder: vscode.Uri): string {
  const name = vscode.workspace.getWorkspaceFolder(folder)?.name;
  return name ?? folder.path.slice(folder.path.lastIndexOf('/') + 1);
}
