import * as vscode from 'vscode';
import type { Standard } from '../core/standard/standard';
import { parseStandardFile } from '../core/standard/parseStandardFile';
import { lockedStandard, oversizedStandard } from '../core/standard/standardYaml';
import type { Problem } from '../core/text/problem';
import { isWithin } from './journalFolders';
import { lookFor } from './lookFor';
import { readTextFile } from './readTextFile';
import { lastSegment, standardsFolderIn } from './standardPath';

/** A file of `.nos/standards/`, and what could be made of it. */
export interface StandardFile {
  readonly uri: vscode.Uri;
  /** Without a byte order mark; absent where the file cannot be read, or is too large to be. */
  readonly text?: string;
  /** What the text says; where the file cannot be read, what it said when that could be done last. */
  readonly standard?: Standard;
  /** What keeps it from being read in full. */
  readonly problems: readonly Problem[];
}

/**
 * Reads `.nos/standards/*.yaml` of every folder, in the order of the folders and of the names.
 * @param before what was read last: a file that is as it was is the same object again, and a standard
 *   does not go because its file or its folder is locked for a moment
 */
export async function readStandardFiles(
  folders: readonly vscode.Uri[],
  before: readonly StandardFile[] = [],
): Promise<readonly StandardFile[]> {
  const known = new Map(before.map((file) => [file.uri.toString(), file]));
  const perFolder = await Promise.all(
    folders.map(async (folder) => {
      const standardsFolder = standardsFolderIn(folder);
      const names = await listIfPossible(standardsFolder, '.yaml');
      if (!names) return [before.filter(({ uri }) => isWithin(uri, standardsFolder))];
      return Promise.all(names.map((uri) => readStandardFile(uri, known.get(uri.toString()))));
    }),
  );
  return perFolder.flat(2);
}

/** The file `uri`, which has been listed; none where it has gone since. */
async function readStandardFile(
  uri: vscode.Uri,
  before: StandardFile | undefined,
): Promise<readonly StandardFile[]> {
  const read = await readTextFile(uri);
  switch (read.kind) {
    case 'absent':
      return [];
    case 'text': {
      const { text } = read;
      if (before?.text === text) return [before];
      return [{ uri, text, ...parseStandardFile(text, lastSegment(uri)) }];
    }
    case 'too-large':
      return [asBefore(before, { uri, problems: [oversizedStandard] })];
    case 'locked': {
      const standard = before?.standard;
      return [asBefore(before, { uri, ...(standard && { standard }), problems: [lockedStandard] })];
    }
  }
}

/** The very object that was there before, where that says the same about an unread file. */
function asBefore(before: StandardFile | undefined, now: StandardFile): StandardFile {
  const isSame =
    before?.text === undefined &&
    before?.standard === now.standard &&
    before?.problems[0] === now.problems[0];
  return before && isSame ? before : now;
}

/**
 * The files directly in `folder` with the ending `ending`, by name; none if it is not there, or cannot
 * be listed.
 */
export async function listFiles(
  folder: vscode.Uri,
  ending: string,
): Promise<readonly vscode.Uri[]> {
  return (await listIfPossible(folder, ending)) ?? [];
}

/** The same; nothing where the folder may be there and cannot be listed. */
async function listIfPossible(
  folder: vscode.Uri,
  ending: string,
): Promise<readonly vscode.Uri[] | undefined> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && name.endsWith(ending))
      .map(([name]) => name)
      .sort()
      .map((name) => vscode.Uri.joinPath(folder, name));
  } catch {
    return (await lookFor(folder)).kind === 'absent' ? [] : undefined;
  }
}
