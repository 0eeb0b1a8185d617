/**
 * Runs `work` once, `delay` milliseconds after the first of any number of requests. Unlike a
 * debounce it does not starve while the requests keep coming.
 */
export class Scheduler {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly work: () => void,
    private readonly delay: number,
  ) {}

  request(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.work();
    }, this.delay);
  }

  /** Runs the work at once where it was requested, instead of when its time comes. */
  flush(): void {
    if (this.#timer === undefined) return;
    this.dispose();
    this.work();
  }

  /** Takes the request back. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
