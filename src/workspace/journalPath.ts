import * as vscode from 'vscode';
import { folderOf, nameOfFolder } from './journalFolders';

/**
 * The path of `uri` as a reader elsewhere is to see it: from the folder of the journal that it lies in,
 * with that folder's name where the journal has several. Nothing of this machine is in it.
 */
export function journalPath(uri: vscode.Uri, folders: readonly vscode.Uri[]): string {
  const folder = folderOf(uri, folders);
  if (!folder) return uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const path = uri.path.slice(folder.path.length).replace(/^\/+/, '');
  return folders.length > 1 ? `${nameOfFolder(folder)}/${path}` : path;
}
