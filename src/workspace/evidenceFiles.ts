import * as vscode from 'vscode';
import { placeWrittenPath, type PathRefusal } from '../core/text/writtenPath';
import { Disposable } from '../util/disposable';
import { relativePath } from '../util/relativePath';
import { isWithin } from './journalFolders';

/** What a note names as evidence, as far as anything can be done with it. */
export type EvidenceLocation =
  /** An address for the browser. */
  | { readonly kind: 'web'; readonly uri: vscode.Uri }
  /** A file of the journal. */
  | { readonly kind: 'inside'; readonly uri: vscode.Uri }
  /** Another file, which the user can open, but which isn't looked at. */
  | { readonly kind: 'outside'; readonly uri: vscode.Uri }
  | { readonly kind: 'refused'; readonly reason: PathRefusal };

/**
 * What `note` names as evidence by `path`, found without touching a file. Relative paths start from
 * the note's folder, which counts as part of the journal. An untitled note has none, and so no files.
 * @param folders the folders of the journal
 */
export function locateEvidence(
  note: vscode.Uri,
  path: string,
  folders: readonly vscode.Uri[],
): EvidenceLocation | undefined {
  // On Windows a path has a drive or a server, wherever VS Code itself runs.
  const isWindows =
    /^\/[a-z]:/i.test(note.path) || (note.scheme === 'file' && note.authority !== '');
  const noteFolder = vscode.Uri.joinPath(note, '..');
  const read = placeWrittenPath(path, {
    noteFolder: pathOf(noteFolder),
    folders: folders.filter((folder) => isSameComputer(folder, note)).map(pathOf),
    rules: isWindows ? 'windows' : 'posix',
  });
  if (read.kind === 'web') return { kind: 'web', uri: vscode.Uri.parse(path) };
  if (note.scheme === 'untitled') return undefined;
  return read.kind === 'refused' ? read : { kind: read.kind, uri: uriAt(note, read.path) };
}

/** The file that `note` names by `path`, in the journal or not; nothing where it can't be opened. */
export function evidenceFile(
  note: vscode.Uri,
  path: string,
  folders: readonly vscode.Uri[],
): vscode.Uri | undefined {
  const located = locateEvidence(note, path, folders);
  return located?.kind === 'inside' || located?.kind === 'outside' ? located.uri : undefined;
}

/** Whether the paths of both mean the same files. A file's server is a part of its path. */
function isSameComputer(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.scheme === b.scheme && (a.scheme === 'file' || a.authority === b.authority);
}

/** The path of `uri` as one writes it: `/a`, `c:/a` or `//server/share/a`. */
function pathOf({ scheme, authority, path }: vscode.Uri): string {
  if (scheme === 'file' && authority !== '') return `//${authority}${path}`;
  return path.replace(/^\/(?=[a-z]:)/i, '');
}

/** The file at `path`, in the form of {@link pathOf}, on the computer that `note` is on. */
function uriAt(note: vscode.Uri, path: string): vscode.Uri {
  const [, authority, below] = /^\/\/([^/]*)(.*)$/.exec(path) ?? [];
  if (authority !== undefined && below !== undefined) return note.with({ authority, path: below });
  const rooted = path.startsWith('/') ? path : `/${path}`;
  return note.with({ path: rooted, ...(note.scheme === 'file' && { authority: '' }) });
}

/**
 * How `note` is to write the path of `file`: from its own folder where both lie in the same one of
 * `folders`, which may be moved as a whole, else from the root. Nothing where no path leads there.
 */
export function evidencePath(
  note: vscode.Uri,
  file: vscode.Uri,
  folders: readonly vscode.Uri[],
): string | undefined {
  const isBeside = folders.some((folder) => isWithin(note, folder) && isWithin(file, folder));
  const path = isBeside
    ? relativePath(vscode.Uri.joinPath(note, '..').path, file.path)
    : file.path.replace(/^\/(?=[a-z]:)/i, '');
  // A name that begins like an address or a home needs something before it.
  const written = isBeside && /^(?:~|\s)|:/.test(path) ? `./${path}` : path;
  return evidenceFile(note, written, folders)?.toString() === file.toString() ? written : undefined;
}

/** Something has happened to a file, or may have; `isWritten`: it was written to. */
export interface TouchedFile {
  readonly file: vscode.Uri;
  readonly isWritten: boolean;
}

/** Knows which of the files that it was asked about are not there, and follows them from then on. */
export class EvidenceFiles extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly #missing = new Map<string, boolean>();
  readonly #watched = new Set<string>();

  /** Fires when a file turns out to be there or not to be there. */
  readonly onDidChange = this.#changed.event;

  readonly #touched = this.register(new vscode.EventEmitter<TouchedFile>());

  /** Fires when one of the files may be there, be gone or be another one. */
  readonly onDidTouch = this.#touched.event;

  constructor() {
    super();
    // Watchers fold a deleted folder into one event for the folder, and miss what settings hide.
    this.register(vscode.workspace.onDidDeleteFiles(() => this.#lookAgain()));
    this.register(vscode.workspace.onDidRenameFiles(() => this.#lookAgain()));
    this.register(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#lookAgain();
      }),
    );
  }

  /** Whether `file` is known not to exist; the first time it is asked about it is looked for. */
  isMissing(file: vscode.Uri): boolean {
    const known = this.#missing.get(file.toString());
    if (known === undefined) void this.look(file);
    return known === true;
  }

  /** Looks for `file`; it counts as missing only where the file system says that it is not there. */
  async look(file: vscode.Uri): Promise<void> {
    const key = file.toString();
    if (!this.#missing.has(key)) this.#missing.set(key, false);
    this.#watch(vscode.Uri.joinPath(file, '..'));
    const missing = await isNotThere(file);
    if (this.isDisposed || this.#missing.get(key) === missing) return;
    this.#missing.set(key, missing);
    this.#changed.fire();
  }

  #watch(folder: vscode.Uri): void {
    if (this.#watched.has(folder.toString())) return;
    this.#watched.add(folder.toString());
    const pattern = new vscode.RelativePattern(folder, '*');
    const watcher = this.register(
      vscode.workspace.createFileSystemWatcher(pattern, false, false, false),
    );
    const onEvent = (file: vscode.Uri): void => {
      if (!this.#missing.has(file.toString())) return;
      void this.look(file);
      this.#touched.fire({ file, isWritten: true });
    };
    this.register(watcher.onDidCreate(onEvent));
    this.register(watcher.onDidChange(onEvent));
    this.register(watcher.onDidDelete(onEvent));
  }

  #lookAgain(): void {
    for (const key of this.#missing.keys()) {
      const file = vscode.Uri.parse(key);
      void this.look(file);
      this.#touched.fire({ file, isWritten: false });
    }
  }
}

async function isNotThere(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return false;
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
  }
}
