import type * as vscode from 'vscode';

/** A memento that lasts as long as the test. */
export class MemoryStorage implements vscode.Memento {
  readonly #values = new Map<string, unknown>();

  /** Typed, as VS Code's own, by what the caller expects to find. */
  readonly get: vscode.Memento['get'] = (key: string, fallback?: unknown) =>
    (this.#values.has(key) ? this.#values.get(key) : fallback) as never;

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  /** As VS Code does, it keeps what can be written as JSON, and forgets `undefined`. */
  update(key: string, value: unknown): Promise<void> {
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, JSON.parse(JSON.stringify(value)));
    return Promise.resolve();
  }
}
