import * as vscode from 'vscode';
import { Disposable } from '../util/disposable';
import { Scheduler } from '../util/scheduler';
import { readTextFile, type FileText } from './readTextFile';

/** Who follows the texts of files. Files go by their URI as text. */
export interface TextFollower {
  /** Whether the text of the file matters at the moment. */
  follows(key: string): boolean;
  /** The file's text, as its open document has it or as it is on disk. */
  onText(key: string, text: string, from: 'document' | 'disk'): void;
  /** There is no text of the file to be had from the disk, for the reason `why`. */
  onNoText(key: string, why: Exclude<FileText['kind'], 'text'>): void;
}

/**
 * The newest texts of files: that of an open document, saved or not, else that on disk. Each change of
 * a file takes a number, and a read that comes back after a later change is dropped.
 */
export class FileTexts extends Disposable {
  readonly #gathered: Scheduler;
  /** Open documents whose text is not told yet. */
  readonly #pending = new Map<string, vscode.TextDocument>();
  readonly #sequence = new Map<string, number>();
  /** The reads under way; none rejects. */
  readonly #reads = new Set<Promise<void>>();

  /** @param gathering how long edits of documents are gathered before they are told, in milliseconds */
  constructor(
    private readonly follower: TextFollower,
    gathering: number,
  ) {
    super();
    this.#gathered = this.register(new Scheduler(() => this.tellPending(), gathering));
    this.register(vscode.workspace.onDidOpenTextDocument((document) => this.#onEdit(document)));
    this.register(vscode.workspace.onDidChangeTextDocument((e) => this.#onEdit(e.document)));
    this.register(vscode.workspace.onDidCloseTextDocument((document) => this.#onClose(document)));
  }

  /** Tells the text of a file; that of an open document soon. */
  async read(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const open = vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === key && !document.isClosed,
    );
    if (open) {
      this.#pending.set(key, open);
      this.#gathered.request();
      return;
    }
    const read = this.#readDisk(uri, key);
    this.#reads.add(read);
    await read;
    this.#reads.delete(read);
  }

  /** Drops what is still to be told of a file. */
  forget(key: string): void {
    this.#next(key);
    this.#pending.delete(key);
  }

  /** Resolves when the reads under way are through. */
  async settled(): Promise<void> {
    await Promise.all(this.#reads);
  }

  /** Tells at once what has been gathered. */
  tellPending(): void {
    const pending = [...this.#pending];
    this.#pending.clear();
    for (const [key, document] of pending) {
      this.follower.onText(key, document.getText(), 'document');
    }
  }

  async #readDisk(uri: vscode.Uri, key: string): Promise<void> {
    const sequence = this.#next(key);
    const read = await readTextFile(uri);
    if (this.isDisposed || this.#sequence.get(key) !== sequence) return;
    if (!this.follower.follows(key)) return;
    if (read.kind === 'text') this.follower.onText(key, read.text, 'disk');
    else this.follower.onNoText(key, read.kind);
  }

  #onEdit(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!this.follower.follows(key)) return;
    this.#next(key);
    this.#pending.set(key, document);
    this.#gathered.request();
  }

  #onClose(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#pending.delete(key);
    if (this.follower.follows(key)) void this.read(document.uri);
  }

  #next(key: string): number {
    const sequence = (this.#sequence.get(key) ?? 0) + 1;
    this.#sequence.set(key, sequence);
    return sequence;
  }
}
