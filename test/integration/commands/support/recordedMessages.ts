import { assert } from 'chai';
import type { Action, Messages } from '../../../../src/commands/messages';

/** Keeps what the user would have been told. */
export class RecordedMessages implements Messages {
  /** `kind: text`, in order. */
  readonly told: string[] = [];
  readonly actions: Action[] = [];

  /** Does what the message offers under this label, as a click would. */
  async choose(label: string): Promise<void> {
    const action = this.actions.find((offered) => offered.label === label);
    assert(action, `“${label}” is offered; told: ${this.told.join(' | ') || 'nothing'}`);
    await action.run();
  }

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
