import type { Journal } from '../workspace/journal';

/**
 * How far a journal is.
 * - `noFolder`: there is no folder it could lie in;
 * - `reading`: it has not been read yet, so nothing can be said about it;
 * - `empty`: it has no notes, nor files that could become notes;
 * - `notes`: it has some.
 */
export type JournalState = 'noFolder' | 'reading' | 'empty' | 'notes';

/** How far `journal` is now. */
export function journalState({ folders, isReady, snapshot }: Journal): JournalState {
  if (folders.length === 0) return 'noFolder';
  if (!isReady) return 'reading';
  return snapshot.fileCount === 0 ? 'empty' : 'notes';
}
