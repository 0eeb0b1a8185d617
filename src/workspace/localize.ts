import * as vscode from 'vscode';
import type { Message } from '../core/text/message';
import { formatDay } from './dates';

/** The sentence in the user's language, or in English where it is not translated. */
export function localize({ text, args: written }: Message): string {
  const args = written.map((it) => (typeof it === 'object' ? formatDay(it.day) : it));
  return vscode.l10n.t(text, ...args);
}
