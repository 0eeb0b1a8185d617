import type * as vscode from 'vscode';
import { lookFor } from './lookFor';

/** Whether there is a file or a folder `uri`, as far as can be told. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return (await lookFor(uri)).kind === 'there';
}
