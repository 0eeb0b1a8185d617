import type * as vscode from 'vscode';
import type { Journal } from './journal';
import { folderOf, isSameFolder, isWorkspaceFolder, journalUri } from './journalFolders';

/** The folder that the setting `nosNotes.journal` names, one of the workspace or not. */
export function ownJournal({
  folders,
  settings,
}: Pick<Journal, 'folders' | 'settings'>): vscode.Uri | undefined {
  const own = journalUri(settings.journal, folders[0]);
  return own && folders.find((folder) => isSameFolder(folder, own));
}

/** The folders that notes lie in. Names are compared as text: there may be thousands of notes. */
export function foldersWithNotes({
  folders,
  snapshot,
}: Pick<Journal, 'folders' | 'snapshot'>): readonly vscode.Uri[] {
  const deepestFirst = folders
    .map((folder) => ({ folder, below: `${folder.toString().replace(/\/$/, '')}/` }))
    .sort((a, b) => b.below.length - a.below.length);
  const found = new Set<vscode.Uri>();
  for (const { kind, uri } of snapshot.files) {
    if (kind === 'untagged') continue;
    const own = deepestFirst.find(({ below }) => uri.startsWith(below));
    if (own) found.add(own.folder);
  }
  return folders.filter((folder) => found.has(folder));
}

/**
 * Whether the journal is the one that `nosNotes.journal` names, and the folders of the workspace are
 * somebody else's: they hold neither notes nor standards.
 */
export function isJournalElsewhere(
  journal: Pick<Journal, 'folders' | 'settings' | 'snapshot' | 'standardFiles'>,
): boolean {
  const own = ownJournal(journal);
  if (!own || isWorkspaceFolder(own)) return false;
  const ofStandards = journal.standardFiles.map(({ uri }) => folderOf(uri, journal.folders));
  return [...foldersWithNotes(journal), ...ofStandards].every((folder) => folder === own);
}
