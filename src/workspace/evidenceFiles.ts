import * as vscode from 'vscode';
import { hasScheme } from '../core/languageFeatures/evidencePath';
import { Disposable } from '../util/disposable';

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

/** Knows which of the files that it was asked about are not there, and follows them from then on. */
export class EvidenceFiles extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly #missing = new Map<string, boolean>();
  readonly #watched = new Set<string>();

  /** Fires when a file turns out to be there or not to be there. */
  readonly onDidChange = this.#changed.event;

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
      vscode.workspace.createFileSystemWatcher(pattern, false, true, false),
    );
    const onEvent = (uri: vscode.Uri): void => {
      if (this.#missing.has(uri.toString())) void this.look(uri);
    };
    this.register(watcher.onDidCreate(onEvent));
    this.register(watcher.onDidDelete(onEvent));
  }

  #lookAgain(): void {
    for (const key of this.#missing.keys()) void this.look(vscode.Uri.parse(key));
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
