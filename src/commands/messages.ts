import * as vscode from 'vscode';
import { withoutLinks } from '../workspace/words';

/** Something that the user can do about a message. */
export interface Action {
  readonly label: string;
  readonly run: () => unknown;
}

/** Tells the user things: what happened, to which file, what to do. */
export interface Messages {
  inform(text: string, ...actions: readonly Action[]): void;
  warn(text: string, ...actions: readonly Action[]): void;
  /** What was asked for has not been done. */
  fail(text: string, ...actions: readonly Action[]): void;
}

/** Shows a message with a button for each label; resolves to the label of the one that is pressed. */
type Notify = (text: string, ...labels: string[]) => Thenable<string | undefined>;

/** What the messages ask of VS Code. */
export interface Notifications {
  readonly inform: Notify;
  readonly warn: Notify;
  readonly fail: Notify;
}

/** Shows messages as VS Code's notifications. Nobody waits for their buttons. */
export class WindowMessages implements Messages {
  constructor(private readonly notifications: Notifications = windowNotifications) {}

  inform(text: string, ...actions: readonly Action[]): void {
    void this.#show('inform', text, actions);
  }

  warn(text: string, ...actions: readonly Action[]): void {
    void this.#show('warn', text, actions);
  }

  fail(text: string, ...actions: readonly Action[]): void {
    void this.#show('fail', text, actions);
  }

  /** Nobody waits for it, so what a button fails to do is told here. */
  async #show(kind: keyof Notifications, text: string, actions: readonly Action[]): Promise<void> {
    const labels = actions.map(({ label }) => label);
    const chosen = await this.notifications[kind](withoutLinks(text), ...labels);
    try {
      await actions.find(({ label }) => label === chosen)?.run();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.fail(vscode.l10n.t('“{0}” failed: {1}', chosen ?? '', why));
    }
  }
}

const windowNotifications: Notifications = {
  inform: (text, ...labels) => vscode.window.showInformationMessage(text, ...labels),
  warn: (text, ...labels) => vscode.window.showWarningMessage(text, ...labels),
  fail: (text, ...labels) => vscode.window.showErrorMessage(text, ...labels),
};
