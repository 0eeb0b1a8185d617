import * as vscode from 'vscode';
import type { Message } from '../core/text/message';

/** The sentence in the user's language, or in English where it is not translated. */
export function localize({ text, args }: Message): string {
  return vscode.l10n.t(text, ...args);
}
