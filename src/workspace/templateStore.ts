import * as vscode from 'vscode';
import { builtInTemplates } from '../core/template/builtInTemplates';
import type { Template } from '../core/template/template';
import { Disposable } from '../util/disposable';
import type { Journal } from './journal';
import { folderOf } from './journalFolders';
import { readTemplates } from './templateFiles';

/** The templates of the journal's folders, read when they are first asked for. */
export class TemplateStore extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly #byFolder = new Map<string, readonly Template[]>();

  /** Fires when the templates of a folder are other ones than before. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly journal: Journal) {
    super();
  }

  /** The templates of the folder that `note` lies in; the built-in ones until they have been read. */
  templatesFor(note: vscode.Uri): readonly Template[] {
    const folder = this.#folderOf(note);
    if (!folder) return builtInTemplates();
    const known = this.#byFolder.get(folder.toString());
    if (!known) void this.load(note);
    return known ?? builtInTemplates();
  }

  /** Reads the templates for `note`, unless they are known already. */
  async load(note: vscode.Uri): Promise<void> {
    const folder = this.#folderOf(note);
    if (!folder || this.#byFolder.has(folder.toString())) return;
    this.#byFolder.set(folder.toString(), builtInTemplates());
    const pattern = new vscode.RelativePattern(folder, '.nos/templates/*.md');
    const watcher = this.register(vscode.workspace.createFileSystemWatcher(pattern));
    const read = (): Promise<void> => this.#read(folder);
    this.register(watcher.onDidCreate(read));
    this.register(watcher.onDidChange(read));
    this.register(watcher.onDidDelete(read));
    await read();
  }

  async #read(folder: vscode.Uri): Promise<void> {
    const { templates } = await readTemplates(folder);
    if (this.isDisposed) return;
    this.#byFolder.set(folder.toString(), templates);
    this.#changed.fire();
  }

  #folderOf(note: vscode.Uri): vscode.Uri | undefined {
    const { folders } = this.journal;
    return folderOf(note, folders) ?? folders[0];
  }
}
