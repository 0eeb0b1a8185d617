import * as vscode from 'vscode';
import { Disposable } from '../util/disposable';
import { isWithin } from './journalFolders';
import { lookFor, type Presence } from './lookFor';
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
 * folder, and one that is moved in may be one as well. An event may come late, so what is said to be
 * gone is looked for: switching branches deletes and writes the same files at once, and a folder that
 * takes another's place may be a folder that "changes" or "is deleted", with no word of its files.
 * What is saved in VS Code itself is heard besides, since watchers leave out what
 * `files.watcherExclude` names and may never come to a folder inside one that is just being made.
 */
export class JournalWatcher extends Disposable {
  constructor(
    folders: readonly vscode.Uri[],
    private readonly events: JournalWatcherEvents,
  ) {
    super();
    for (const folder of folders) {
      const watcher = this.register(
        vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**')),
      );
      this.register(watcher.onDidCreate((uri) => void this.#onWrite(uri)));
      this.register(watcher.onDidChange((uri) => void this.#onWrite(uri)));
      this.register(watcher.onDidDelete((uri) => void this.#onDelete(uri)));
    }
    this.register(
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (folders.some((folder) => isWithin(uri, folder))) void this.#onWrite(uri);
      }),
    );
  }

  async #onWrite(uri: vscode.Uri): Promise<void> {
    if (isStandard(uri)) this.events.standardsChanged();
    else if (isExcluded(uri)) return;
    else if (isMarkdown(uri)) this.events.written(uri);
    else if (isFolder(await lookFor(uri))) this.#tell(() => this.events.folderWritten(uri));
  }

  async #onDelete(uri: vscode.Uri): Promise<void> {
    if (isStandard(uri)) {
      this.events.standardsChanged();
      return;
    }
    const found = await lookFor(uri);
    this.#tell(() => {
      if (found.kind === 'absent') this.events.deleted(uri);
      else if (isFolder(found)) this.events.folderWritten(uri);
      else if (isMarkdown(uri)) this.events.written(uri);
      // It may be a folder that is out of reach, with notes in it.
      else if (found.kind === 'unknown') this.events.folderWritten(uri);
    });
  }

  #tell(event: () => void): void {
    if (!this.isDisposed) event();
  }
}

function isMarkdown(uri: vscode.Uri): boolean {
  return /\.(md|markdown)$/i.test(uri.path);
}

/** Whether `uri` is a standard file, or a folder that holds them. */
function isStandard(uri: vscode.Uri): boolean {
  return /\/\.nos(\/standards(\/[^/]+)?)?$/.test(uri.path);
}

function isFolder(found: Presence): boolean {
  return found.kind === 'there' && found.isFolder;
}
