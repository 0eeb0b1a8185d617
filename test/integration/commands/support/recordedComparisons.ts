import type { Comparison, Comparisons } from '../../../../src/commands/comparisons';

/** Keeps what the user would have been shown side by side. */
export class RecordedComparisons implements Comparisons {
  readonly shown: Comparison[] = [];
  /** Whether the last one is still there. */
  isOpen = false;

  show(comparison: Comparison): Promise<void> {
    this.shown.push(comparison);
    this.isOpen = true;
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.isOpen = false;
    return Promise.resolve();
  }
}
