import * as vscode from 'vscode';

/** Sets a context key that `when` clauses in package.json read; `undefined` takes it away. */
export function setContext(key: string, value: string | boolean | undefined): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
