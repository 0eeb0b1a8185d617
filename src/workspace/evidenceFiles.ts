import * as vscode from 'vscode';
import { placeWrittenPath, type PathRefusal } from '../core/text/writtenPath';
import { Disposable } from '../util/disposable';
import { relativePath } from '../util/relativePath';
import { folderOf, isWithin } from './journalFolders';

/** What a note names as evidence, as far as anything can be done with it. */
export type EvidenceLocation =
  /** An address for the browser. */
  | { readonly kind: 'web'; readonly uri: vscode.Uri }
  | ({ readonly kind: 'inside' } & JournalFile)
  /** Another file, which the user can open, but which isn't looked at. */
  | { readonly kind: 'outside'; readonly uri: vscode.Uri }
  | { readonly kind: 'refused'; readonly reason: PathRefusal };

/** A file of the journal, and the folder of the journal that holds it. */
export interface JournalFile {
  readonly uri: vscode.Uri;
  readonly folder: vscode.Uri;
}

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
  if (read.kind === 'refused') return read;
  const uri = uriAt(note, read.path);
  const folder = folderOf(uri, [...folders, noteFolder]);
  return read.kind === 'inside' && folder
    ? { kind: 'inside', uri, folder }
    : { kind: 'outside', uri };
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
  readonly file: JournalFile;
  readonly isWritten: boolean;
}

/**
 * What a look at a file comes to. `missing`: the file system says that it isn't there; `link`: a link
 * leads to it, perhaps out of the journal, and it is left alone.
 */
type Sight = 'there' | 'missing' | 'link';

/** Knows what has become of the files that it was asked about, and follows them from then on. */
export class EvidenceFiles extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly #known = new Map<string, { readonly file: JournalFile; readonly sight?: Sight }>();
  readonly #watched = new Set<string>();

  /** Fires when a file turns out to be missing, a link, or neither any more. */
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

  /** What is known of `file`; the first time it is asked about it is looked for. */
  sightOf(file: JournalFile): Sight | undefined {
    const known = this.#known.get(file.uri.toString());
    if (!known) void this.look(file);
    return known?.sight;
  }

  /** Looks for `file`. */
  async look(file: JournalFile): Promise<Sight> {
    const key = file.uri.toString();
    if (!this.#known.has(key)) this.#known.set(key, { file });
    const sight = await this.#find(file);
    const before = this.#known.get(key)?.sight ?? 'there';
    this.#known.set(key, { file, sight });
    if (!this.isDisposed && before !== sight) this.#changed.fire();
    return sight;
  }

  async #find({ uri, folder }: JournalFile): Promise<Sight> {
    const above = uri.path.slice(folder.path.length).split('/').filter(Boolean).slice(0, -1);
    let at = folder;
    for (const name of above) {
      at = vscode.Uri.joinPath(at, name);
      if ((await sightOf(at)) === 'link') return 'link';
    }
    this.#watch(vscode.Uri.joinPath(uri, '..'));
    return sightOf(uri);
  }

  #watch(folder: vscode.Uri): void {
    if (this.isDisposed || this.#watched.has(folder.toString())) return;
    this.#watched.add(folder.toString());
    const pattern = new vscode.RelativePattern(folder, '*');
    const watcher = this.register(
      vscode.workspace.createFileSystemWatcher(pattern, false, false, false),
    );
    const onEvent = (uri: vscode.Uri): void => {
      const known = this.#known.get(uri.toString());
      if (!known) return;
      void this.look(known.file);
      this.#touched.fire({ file: known.file, isWritten: true });
    };
    this.register(watcher.onDidCreate(onEvent));
    this.register(watcher.onDidChange(onEvent));
    this.register(watcher.onDidDelete(onEvent));
  }

  #lookAgain(): void {
    for (const { file } of this.#known.values()) {
      void this.look(file);
      this.#touched.fire({ file, isWritten: false });
    }
  }
}

async function sightOf(uri: vscode.Uri): Promise<Sight> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.SymbolicLink) === 0 ? 'there' : 'link';
  } catch (error) {
    const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return isMissing ? 'missing' : 'there';
  }
}
