import * as vscode from 'vscode';
import type { RenamingFolder, WritableFolder } from './createFile';
import { findNodeFiles, nodeFolder } from './nodeFolder';

/**
 * The folder `uri`, to write files into: by Node's functions where this host has them and the folder is
 * one of this machine's, else by VS Code's.
 */
export function writableFolder(uri: vscode.Uri): WritableFolder {
  const files = uri.scheme === 'file' ? findNodeFiles() : undefined;
  return files ? nodeFolder(files, uri.fsPath) : vsCodeFolder(uri);
}

/** The folder that the file `uri` lies in, with the file's name. */
export function placeOf(uri: vscode.Uri): {
  readonly folder: WritableFolder;
  readonly name: string;
} {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return { folder: writableFolder(vscode.Uri.joinPath(uri, '..')), name };
}

function vsCodeFolder(uri: vscode.Uri): RenamingFolder {
  const { fs } = vscode.workspace;
  const inside = (name: string): vscode.Uri => vscode.Uri.joinPath(uri, name);
  return {
    names: async () => (await unlessMissing(() => fs.readDirectory(uri)))?.map(([it]) => it) ?? [],
    read: (name) => unlessMissing(() => fs.readFile(inside(name))),
    write: async (name, bytes) => {
      await fs.writeFile(inside(name), bytes);
    },
    move: async (from, to) => {
      await fs.rename(inside(from), inside(to), { overwrite: false });
    },
    delete: async (name) => {
      await fs.delete(inside(name));
    },
  };
}

/** What `work` resolves to; undefined if what it asks for isn't there. */
async function unlessMissing<T>(work: () => Thenable<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
