import * as vscode from 'vscode';
import type { Standard } from '../core/standard/standard';
import { parseStandardFile } from '../core/standard/parseStandardFile';
import type { Problem } from '../core/text/problem';
import { readTextFile } from './readTextFile';
import { lastSegment, standardsFolderIn } from './standardPath';

/** A file of `.nos/standards/`, and what could be made of it. */
export interface StandardFile {
  readonly uri: vscode.Uri;
  /** Without a byte order mark. */
  readonly text: string;
  readonly standard?: Standard;
  /** What keeps it from being read in full. */
  readonly problems: readonly Problem[];
}

/** Reads `.nos/standards/*.yaml` of every folder, in the order of the folders and of the names. */
export async function readStandardFiles(
  folders: readonly vscode.Uri[],
): Promise<readonly StandardFile[]> {
  const perFolder = await Promise.all(
    folders.map(async (folder) => {
      const names = await listFiles(standardsFolderIn(folder), '.yaml');
      return Promise.all(names.map(readStandardFile));
    }),
  );
  return perFolder.flat();
}

async function readStandardFile(uri: vscode.Uri): Promise<StandardFile> {
  const text = (await readTextFile(uri)) ?? '';
  return { uri, text, ...parseStandardFile(text, lastSegment(uri)) };
}

/** The files directly in `folder` with the ending `ending`, by name; none if it is not there. */
export async function listFiles(
  folder: vscode.Uri,
  ending: string,
): Promise<readonly vscode.Uri[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && name.endsWith(ending))
      .map(([name]) => name)
      .sort()
      .map((name) => vscode.Uri.joinPath(folder, name));
  } catch {
    return [];
  }
}
