import type {
  ExclusiveFolder,
  RenamingFolder,
  WritableFolder,
} from '../../../src/workspace/createFile';

/** `before`: the step fails and does nothing; `after`: it fails when all is done; `half`: a write breaks off. */
export type Failure = 'before' | 'after' | 'half';

/** A folder in memory, whose steps can fail and can be told of. */
export class SteppedFolder {
  readonly files = new Map<string, string>();
  /** Called before each step, with its number from 0: what another program does there. */
  between: (step: number, operation: string) => void = () => undefined;
  /** What becomes of each step. */
  fate: (step: number, operation: string, name: string) => Failure | undefined = () => undefined;
  steps = 0;

  readonly exclusive: ExclusiveFolder = {
    ...this.#operations(),
    create: (name, bytes) =>
      this.#step('create', name, (half) => {
        if (this.files.has(name)) return 'taken';
        // Node's folder removes what it could not write whole.
        if (half === undefined) this.files.set(name, textOf(bytes));
        return 'created';
      }),
    replace: (from, to) => this.#step('replace', to, () => this.#rename(from, to)),
  };

  readonly renaming: RenamingFolder = {
    ...this.#operations(),
    move: (from, to) =>
      this.#step('move', to, () => {
        if (this.files.has(to)) throw new Error('FileExists');
        this.#rename(from, to);
      }),
  };

  of(kind: 'exclusive' | 'renaming'): WritableFolder {
    return kind === 'exclusive' ? this.exclusive : this.renaming;
  }

  #operations() {
    return {
      names: () => this.#step('names', '', () => [...this.files.keys()]),
      read: (name: string) =>
        this.#step('read', name, () => {
          const text = this.files.get(name);
          return text === undefined ? undefined : new TextEncoder().encode(text);
        }),
      write: (name: string, bytes: Uint8Array) =>
        this.#step('write', name, (half) => {
          const text = textOf(bytes);
          this.files.set(name, half === undefined ? text : text.slice(0, text.length / 2));
        }),
      delete: (name: string) =>
        this.#step('delete', name, () => {
          if (!this.files.delete(name)) throw new Error('FileNotFound');
        }),
    };
  }

  #rename(from: string, to: string): void {
    const text = this.files.get(from);
    if (text === undefined) throw new Error('FileNotFound');
    this.files.delete(from);
    this.files.set(to, text);
  }

  /** @param work gets `half` where it is to break off */
  async #step<T>(operation: string, name: string, work: (half?: 'half') => T): Promise<T> {
    // As with every file system, others go on before it begins.
    await Promise.resolve();
    const step = this.steps;
    this.steps += 1;
    this.between(step, operation);
    const fate = this.fate(step, operation, name);
    if (fate === 'before') throw new Error('not allowed');
    const result = work(fate === 'half' ? 'half' : undefined);
    if (fate !== undefined) throw new Error('the disk is full');
    return result;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
