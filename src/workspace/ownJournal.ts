import type * as vscode from 'vscode';
import type { Journal } from './journal';
import { isWithin, journalUri } from './journalFolders';

/** The folder that the setting `nosNotes.journal` added to those of the workspace. */
export function ownJournal({
  folders,
  settings,
}: Pick<Journal, 'folders' | 'settings'>): vscode.Uri | undefined {
  const own = journalUri(settings.journal, folders[0])?.toString();
  return folders.find((folder) => folder.toString() === own);
}

/** Whether there are notes in `folder`. */
export function hasNotes({ snapshot }: Pick<Journal, 'snapshot'>, folder: vscode.Uri): boolean {
  const below = `${folder.toString()}/`;
  return snapshot.files.some(({ kind, uri }) => kind !== 'untagged' && uri.startsWith(below));
}

/**
 * Whether the journal is the one that `nosNotes.journal` names, and the folders of the workspace are
 * somebody else's: they hold neither notes nor standards.
 */
export function isJournalElsewhere(
  journal: Pick<Journal, 'folders' | 'settings' | 'snapshot' | 'standardFiles'>,
): boolean {
  const own = ownJournal(journal);
  const others = journal.folders.filter((folder) => folder !== own);
  return (
    own !== undefined &&
    others.every(
      (folder) =>
        !hasNotes(journal, folder) &&
        !journal.standardFiles.some(({ uri }) => isWithin(uri, folder)),
    )
  );
}
