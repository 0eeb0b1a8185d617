import * as vscode from 'vscode';
import type { Journal } from '../workspace/journal';
import { folderOf } from '../workspace/journalFolders';
import { foldersWithNotes, ownJournal } from '../workspace/ownJournal';

/** Where a new note goes. */
export type FolderChoice =
  | { readonly kind: 'chosen'; readonly folder: vscode.Uri }
  /** Nothing tells them apart: those with notes first, then in the order of the workspace. */
  | { readonly kind: 'several'; readonly folders: readonly [vscode.Uri, ...vscode.Uri[]] };

/**
 * Where the user keeps the journal that they mean. People write from inside a project's folder, so
 * the active file's folder is the one only if it has notes; else the journal that the settings name
 * is, unless the workspace holds a journal itself. Nothing where there is no folder at all.
 */
export function chooseJournalFolder(
  journal: Pick<Journal, 'folders' | 'settings' | 'snapshot'>,
  active: vscode.Uri | undefined,
): FolderChoice | undefined {
  const { folders } = journal;
  const [first, ...others] = folders;
  if (!first) return undefined;
  if (others.length === 0) return { kind: 'chosen', folder: first };

  const withNotes = foldersWithNotes(journal);
  const own = ownJournal(journal);
  const activeFolder = active && folderOf(active, folders);
  if (activeFolder && withNotes.includes(activeFolder)) {
    return { kind: 'chosen', folder: activeFolder };
  }
  if (own && withNotes.every((folder) => folder === own)) return { kind: 'chosen', folder: own };
  const [only, ...more] = withNotes;
  if (only && more.length === 0) return { kind: 'chosen', folder: only };
  if (!only && activeFolder) return { kind: 'chosen', folder: activeFolder };
  const rest = folders.filter((folder) => !withNotes.includes(folder));
  return only
    ? { kind: 'several', folders: [only, ...more, ...rest] }
    : { kind: 'several', folders: [first, ...others] };
}
