import * as vscode from 'vscode';
import { contextKeys } from '../../util/commandIds';
import { Disposable } from '../../util/disposable';
import type { NoteGrouping } from '../rows/noteRow';
import { setContext } from '../setContext';

const storageKey = 'notesGrouping';

/** How the Notes view groups its notes; remembered for the workspace. */
export class NotesGrouping extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  #value: NoteGrouping;

  readonly onDidChange = this.#changed.event;

  constructor(private readonly storage: vscode.Memento) {
    super();
    this.#value = storage.get<unknown>(storageKey) === 'production' ? 'production' : 'month';
    setContext(contextKeys.notesGrouping, this.#value);
  }

  get value(): NoteGrouping {
    return this.#value;
  }

  set value(value: NoteGrouping) {
    if (this.#value === value) return;
    this.#value = value;
    setContext(contextKeys.notesGrouping, value);
    void this.storage.update(storageKey, value);
    this.#changed.fire();
  }
}
