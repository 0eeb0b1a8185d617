import type { Action, Messages } from '../../../../src/commands/messages';

/** Keeps what the user would have been told. */
export class RecordedMessages implements Messages {
  /** `kind: text`, in order. */
  readonly told: string[] = [];
  readonly actions: Action[] = [];

  inform(text: string, ...actions: readonly Action[]): void {
    this.#record('info', text, actions);
  }

  warn(text: string, ...actions: readonly Action[]): void {
    this.#record('warning', text, actions);
  }

  fail(text: string, ...actions: readonly Action[]): void {
    this.#record('error', text, actions);
  }

  #record(kind: string, text: string, actions: readonly Action[]): void {
    this.told.push(`${kind}: ${text}`);
    this.actions.push(...actions);
  }
}
