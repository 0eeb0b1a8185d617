import * as vscode from 'vscode';
import { textSizeLimit } from '../core/note/isLongerInUtf8';

/**
 * What a look at a file comes to.
 * - `text`: its text as UTF-8 without its byte order mark; other bytes become replacement characters;
 * - `absent`: it is said not to be there, perhaps not any more;
 * - `too-large`: it has more bytes than a text of a journal may have, and was not read;
 * - `locked`: it may be there and can't be read at present, or it is no regular file.
 */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' | 'too-large' | 'locked' };

/** Reads a text of a journal. What it is and how large it is are looked at before it is opened. */
export async function readTextFile(uri: vscode.Uri): Promise<FileText> {
  const { fs } = vscode.workspace;
  try {
    const { type, size } = await fs.stat(uri);
    // A pipe or a device would never end.
    if ((type & vscode.FileType.File) === 0) return { kind: 'locked' };
    if (size > textSizeLimit) return { kind: 'too-large' };
    return { kind: 'text', text: new TextDecoder().decode(await fs.readFile(uri)) };
  } catch (error) {
    const isAbsent = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return { kind: isAbsent ? 'absent' : 'locked' };
  }
}
