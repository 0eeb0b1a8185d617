import * as vscode from 'vscode';
import { isLimited } from '../core/evidence/journalLimit';
import type { NoteFile } from '../core/note/noteFile';
import { activeDocumentUri } from '../util/activeDocumentUri';
import { contextKeys } from '../util/commandIds';
import { Disposable } from '../util/disposable';
import type { Journal } from '../workspace/journal';
import type { LimitedJournal } from '../workspace/limitedJournal';
import { journalState } from './journalState';
import { setContext } from './setContext';

/**
 * Keeps the context keys in step that say how far the journal is, what the active file is to it, and
 * whether coverage is limited to a part of it.
 */
export class JournalContext extends Disposable {
  readonly #sent = new Map<string, string | boolean | undefined>();

  constructor(
    private readonly journal: Journal,
    private readonly limited: LimitedJournal,
  ) {
    super();
    this.register(limited.onDidChange(() => this.#follow()));
    this.register(vscode.window.onDidChangeActiveTextEditor(() => this.#follow()));
    this.register(vscode.window.tabGroups.onDidChangeTabs(() => this.#follow()));
    this.register(vscode.window.tabGroups.onDidChangeTabGroups(() => this.#follow()));
    this.#follow();
  }

  #follow(): void {
    const uri = activeDocumentUri();
    const file = uri && this.journal.snapshot.fileAt(uri.toString());
    this.#send(contextKeys.state, journalState(this.journal));
    this.#send(contextKeys.activeNote, file && activeNote(file));
    this.#send(contextKeys.coverageLimited, isLimited(this.limited.limit));
  }

  #send(key: string, value: string | boolean | undefined): void {
    if (this.#sent.has(key) && this.#sent.get(key) === value) return;
    this.#sent.set(key, value);
    setContext(key, value);
  }
}

/** What the commands of the editor's title can do for `file`; nothing while it cannot be read. */
export function activeNote(file: NoteFile): 'draft' | 'ready' | 'untagged' | undefined {
  switch (file.kind) {
    case 'note':
      return file.status;
    case 'untagged':
      return 'untagged';
    case 'unreadable':
      return undefined;
  }
}
