import * as vscode from 'vscode';
import { Disposable } from '../util/disposable';
import { isExcluded } from './noteFinder';

/** What a journal does about events of its folders. */
export interface JournalWatcherEvents {
  /** A Markdown file has appeared or has other bytes on disk. */
  written(uri: vscode.Uri): void;
  /** A folder has appeared, perhaps with notes in it. */
  folderCreated(): void;
  /** A file or a folder is gone, and with a folder all below it. */
  deleted(uri: vscode.Uri): void;
  /** Something about the standards in `.nos/` has changed. */
  standardsChanged(): void;
}

/**
 * Watches whole folders, not only Markdown files: a folder that is deleted is one event for the
 * folder, and one that is moved in may be one as well.
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
      this.register(watcher.onDidCreate((uri) => void this.#onCreate(uri)));
      this.register(watcher.onDidChange((uri) => this.#onWrite(uri)));
      this.register(watcher.onDidDelete((uri) => this.#onDelete(uri)));
    }
  }

  async #onCreate(uri: vscode.Uri): Promise<void> {
    if (isMarkdown(uri) || isStandard(uri)) this.#onWrite(uri);
    else if (!isExcluded(uri) && (await isFolder(uri))) this.events.folderCreated();
  }

  #onWrite(uri: vscode.Uri): void {
    if (isStandard(uri)) this.events.standardsChanged();
    else if (isMarkdown(uri) && !isExcluded(uri)) this.events.written(uri);
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
