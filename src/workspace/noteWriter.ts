import * as vscode from 'vscode';
import { noteFileName } from '../core/template/noteFileName';
import { message, type Message } from '../core/text/message';
import { readWrittenPath } from '../core/text/writtenPath';
import { createFreeFile } from './createFile';
import { missingFolder } from './missingFolder';
import { isExcluded } from './noteFinder';
import { writableFolder } from './writableFolder';

/** A note that is to become a file. */
export interface NoteToWrite {
  /** The folder of the journal that it belongs to. */
  readonly journalFolder: vscode.Uri;
  /** The setting `nosNotes.notesFolder` for that folder. */
  readonly notesFolder: string;
  /** `YYYY-MM-DD`; with the title it makes the file's name. */
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** The file that was written, or why none was. */
export type Written =
  | { readonly kind: 'written'; readonly uri: vscode.Uri }
  | { readonly kind: 'refused'; readonly reason: Message };

/** Writes new notes, each under a name that no file of its folder has. Never overwrites. */
export class NoteWriter {
  /** One note after another: outside of Node two at once could still take the same name. */
  #last: Promise<unknown> = Promise.resolve();

  write(note: NoteToWrite): Promise<Written> {
    const written = this.#last.then(() => writeNote(note));
    this.#last = written;
    return written;
  }
}

/**
 * The folder for new notes in `journalFolder`, or nothing where `notesFolder` is not a path that
 * stays inside: settings come with a folder that somebody else may have made.
 */
export function notesFolderIn(
  journalFolder: vscode.Uri,
  notesFolder: string,
): vscode.Uri | undefined {
  // By the stricter rules, so that a journal can move between systems.
  const path = readWrittenPath(notesFolder, 'windows');
  if (path.kind !== 'relative' || path.climbs > 0) return undefined;
  const folder = vscode.Uri.joinPath(journalFolder, ...path.segments);
  return isExcluded(folder) ? undefined : folder;
}

async function writeNote(note: NoteToWrite): Promise<Written> {
  const { journalFolder, date, title, text } = note;
  const folder = notesFolderIn(journalFolder, note.notesFolder);
  if (!folder) {
    return refused(
      message(
        'The setting nosNotes.notesFolder is "{0}", which is no folder inside the journal. Change it and try again.',
        note.notesFolder,
      ),
    );
  }
  const missing = await missingFolder(journalFolder);
  if (missing) return refused(missing);
  const bytes = new TextEncoder().encode(text);
  const created = await createFreeFile(writableFolder(folder), noteFileName(date, title), bytes);
  return created.kind === 'created'
    ? { kind: 'written', uri: vscode.Uri.joinPath(folder, created.name) }
    : refused(message('No note could be written in {0}: {1}', folder.path, created.reason));
}

function refused(reason: Message): Written {
  return { kind: 'refused', reason };
}
