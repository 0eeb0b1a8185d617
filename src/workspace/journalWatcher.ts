import * as vscode from 'vscode';
import { Disposable } from '../util/disposable';
import { isWithin } from './journalFolders';
import { isExcluded } from './noteFinder';

/** What a journal does about events of its folders. */
export interface JournalWatcherEvents {
  /** A Markdown file has appeared or has other bytes on disk. */
  written(uri: vscode.Uri): void;
  /** A folder has appeared, or has been replaced, perhaps with notes in it. */
  folderWritten(uri: vscode.Uri): void;
  /** A file or a folder is gone, and with a folder all below it. */
  deleted(uri: vscode.Uri): void;
  /** Something about the standards in `.nos/` has changed. */
  standardsChanged(): void;
}

/**
 * Watches whole folders, not only Markdown files: a folder that is deleted is one event for the
 * folder, and one that is moved in may be one as well. What the user does in VS Code itself is heard
 * besides, since watchers miss what `files.watcherExclude` names and what is put into a folder the
 * moment that it is made.
 */
export class JournalWatcher extends Disposable {
  constructor(
    private readonly folders: readonly vscode.Uri[],
    private readonly events: JournalWatcherEvents,
  ) {
    super();
    for (const folder of folders) {
      const watcher = this.register(
        vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**')),
      );
      this.register(watcher.onDidCreate((uri) => void this.#onWrite(uri)));
      this.register(watcher.onDidChange((uri) => void this.#onWrite(uri)));
      this.register(watcher.onDidDelete((uri) => this.#onDelete(uri)));
    }
    const { workspace } = vscode;
    this.register(workspace.onDidSaveTextDocument(({ uri }) => void this.#onWriteHere(uri)));
    this.register(
      workspace.onDidCreateFiles(({ files }) => {
        for (const uri of files) void this.#onWriteHere(uri);
      }),
    );
    this.register(
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          this.#onDelete(oldUri);
          void this.#onWriteHere(newUri);
        }
      }),
    );
    this.register(
      workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.#onDelete(uri);
      }),
    );
  }

  async #onWriteHere(uri: vscode.Uri): Promise<void> {
    if (this.folders.some((folder) => isWithin(uri, folder))) await this.#onWrite(uri);
  }

  /** A folder that goes and comes back at once is a folder that "changes", with no word of its files. */
  async #onWrite(uri: vscode.Uri): Promise<void> {
    if (isStandard(uri)) this.events.standardsChanged();
    else if (isExcluded(uri)) return;
    else if (isMarkdown(uri)) this.events.written(uri);
    else if (await isFolder(uri)) this.events.folderWritten(uri);
  }

  #onDelete(uri: vscode.Uri): void {
    if (isStandard(uri)) this.events.standardsChanged();
    else this.events.deleted(uri);
  }
}

function isMarkdown(uri: vscode.Uri): boolean {
  return /\.(md|markdown)$/i.test(uri.path);
}

/** Whether `uri` is a standard file, or a folder that holds them. */
function isStandard(uri: vscode.Uri): boolean {
  return /\/\.nos(\/standards(\/[^/]+)?)?$/.test(uri.path);
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
