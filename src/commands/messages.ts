import * as vscode from 'vscode';

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

/** Shows messages as VS Code's notifications. Nobody waits for their buttons. */
export class WindowMessages implements Messages {
  inform(text: string, ...actions: readonly Action[]): void {
    void show(vscode.window.showInformationMessage, text, actions);
  }

  warn(text: string, ...actions: readonly Action[]): void {
    void show(vscode.window.showWarningMessage, text, actions);
  }

  fail(text: string, ...actions: readonly Action[]): void {
    void show(vscode.window.showErrorMessage, text, actions);
  }
}

/**
 * `text` without links: VS Code makes `[words](command:…)` in a notification one that runs a command,
 * and file names and settings, which others may have chosen, are part of our messages.
 */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}

async function show(
  notify: (text: string, ...labels: string[]) => Thenable<string | undefined>,
  text: string,
  actions: readonly Action[],
): Promise<void> {
  const chosen = await notify(withoutLinks(text), ...actions.map(({ label }) => label));
  await actions.find(({ label }) => label === chosen)?.run();
}
