import type * as vscode from 'vscode';
import { message, type Message } from '../core/text/message';
import { isThere } from './isThere';

/**
 * Why nothing can be written into the journal's folder `folder`; nothing where it is there. Asked
 * before every write: VS Code would make the path of a disk that is not connected.
 */
export async function missingFolder(folder: vscode.Uri): Promise<Message | undefined> {
  return (await isThere(folder))
    ? undefined
    : message(
        "The journal's folder {0} is not there. Connect the disk it is on, or change the setting nosNotes.journal.",
        folder.path,
      );
}
