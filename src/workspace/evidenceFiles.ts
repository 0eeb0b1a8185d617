import * as vscode from 'vscode';
import { hasScheme } from '../core/languageFeatures/evidencePath';
import { Disposable } from '../util/disposable';
import { relativePath } from '../util/relativePath';
import { isWithin } from './journalFolders';

/**
 * The file that a note names as evidence by `path`, or nothing where that is no path: an address, or a
 * path from somebody's home. Relative paths start from the note's folder.
 */
export function resolveEvidence(note: vscode.Uri, path: string): vscode.Uri | undefined {
  if (note.scheme === 'untitled' || hasScheme(path) || path.startsWith('~')) return undefined;
  if (/^[a-z]:/i.test(path)) return note.with({ path: `/${path.replaceAll('\\', '/')}` });
  // Two slashes would begin the name of a server, and VS Code refuses them.
  if (path.startsWith('//')) return undefined;
  if (path.startsWith('/')) return note.with({ path });
  return vscode.Uri.joinPath(note, '..', path);
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
  return resolveEvidence(note, written)?.toString() === file.toString() ? written : undefined;
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
