import * as vscode from 'vscode';

/** What becomes of a write: `half` leaves half of the bytes, and fails. */
type Fate = 'written' | 'refused' | 'half';

/** A file system of the test's own, which keeps its files in memory. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  /** Decides about a write to the file of this name. */
  fate: (name: string) => Fate = () => 'written';

  /** The path of a file or folder that nobody can look at or read, though it may be there. */
  hidden: string | undefined;

  /** The paths of files that are pipes: a read of one never ends. */
  readonly pipes = new Set<string>();

  /** Called before each look at a file or folder. */
  onLook: (uri: vscode.Uri) => void = () => undefined;

  /** The paths of files and folders that are links. */
  readonly links = new Set<string>();

  /** The paths of the files that have been opened, in order. */
  readonly opened: string[] = [];

  /** The text of each file, by its path. */
  get texts(): Readonly<Record<string, string>> {
    const decoder = new TextDecoder();
    return Object.fromEntries([...this.#files].map(([path, it]) => [path, decoder.decode(it)]));
  }

  put({ path }: vscode.Uri, text: string): void {
    this.#files.set(path, new TextEncoder().encode(text));
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    this.onLook(uri);
    this.#refuseHidden(uri);
    const found = this.#files.get(uri.path);
    const link = this.links.has(uri.path) ? vscode.FileType.SymbolicLink : undefined;
    const plain = this.pipes.has(uri.path) ? vscode.FileType.Unknown : vscode.FileType.File;
    const type = link ?? plain;
    if (found) return { type, ctime: 0, mtime: 0, size: found.length };
    const below = `${uri.path.replace(/\/$/, '')}/`;
    if (below !== '/' && [...this.#files.keys()].every((path) => !path.startsWith(below))) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return { type: link ?? vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readFile(uri: vscode.Uri): Uint8Array | Promise<Uint8Array> {
    this.opened.push(uri.path);
    this.#refuseHidden(uri);
    if (this.pipes.has(uri.path)) return new Promise(() => undefined);
    return this.#read(uri);
  }

  #read(uri: vscode.Uri): Uint8Array {
    const found = this.#files.get(uri.path);
    if (!found) {
      this.stat(uri);
      throw vscode.FileSystemError.FileIsADirectory(uri);
    }
    return found;
  }

  /** Rejects, and never throws: VS Code would write nothing more to a file after that. */
  writeFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    return Promise.resolve().then(() => this.#write(uri, bytes));
  }

  /** Has nobody read the file any more, and tells of it. */
  hide(uri: vscode.Uri): void {
    this.hidden = uri.path;
    this.tell(uri, vscode.FileChangeType.Changed);
  }

  /** Tells that something has happened to a file. */
  tell(uri: vscode.Uri, type: vscode.FileChangeType): void {
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    if (!this.#files.delete(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.#files.set(to.path, this.#read(from));
    this.#files.delete(from.path);
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.#refuseHidden(uri);
    const below = `${uri.path.replace(/\/$/, '')}/`;
    const entries = new Map<string, vscode.FileType>();
    for (const path of this.#files.keys()) {
      if (!path.startsWith(below)) continue;
      const [name = '', ...rest] = path.slice(below.length).split('/');
      entries.set(name, rest.length === 0 ? vscode.FileType.File : vscode.FileType.Directory);
    }
    return [...entries];
  }

  createDirectory(): void {
    // Folders are there as soon as a file is in them.
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  /** What is in a folder that nobody can look at is hidden as well. */
  #refuseHidden({ path }: vscode.Uri): void {
    const { hidden } = this;
    if (hidden === undefined || (path !== hidden && !path.startsWith(`${hidden}/`))) return;
    throw vscode.FileSystemError.NoPermissions('locked');
  }

  #write(uri: vscode.Uri, bytes: Uint8Array): void {
    const fate = this.fate(uri.path.slice(uri.path.lastIndexOf('/') + 1));
    if (fate === 'refused') throw vscode.FileSystemError.NoPermissions('not allowed');
    const type = this.#files.has(uri.path)
      ? vscode.FileChangeType.Changed
      : vscode.FileChangeType.Created;
    this.#files.set(uri.path, fate === 'half' ? bytes.slice(0, bytes.length / 2) : bytes.slice());
    this.#changed.fire([{ type, uri }]);
    if (fate === 'half') throw vscode.FileSystemError.Unavailable('the disk is full');
  }
}
