/** Something that holds on to resources until it is disposed of. */
interface Disposed {
  dispose(): unknown;
}

/** An owner of disposables: what it registers ends with it, the latest first. */
export abstract class Disposable {
  readonly #owned: Disposed[] = [];
  #disposed = false;

  /** Whether {@link dispose} has been called. */
  protected get isDisposed(): boolean {
    return this.#disposed;
  }

  dispose(): void {
    this.#disposed = true;
    for (const owned of this.#owned.splice(0).reverse()) owned.dispose();
  }

  /** Ties `disposable` to this owner; at once gone where the owner already is. */
  protected register<T extends Disposed>(disposable: T): T {
    if (this.#disposed) disposable.dispose();
    else this.#owned.push(disposable);
    return disposable;
  }
}
