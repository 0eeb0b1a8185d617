import * as vscode from 'vscode';
import type { Range } from '../core/text/range';

/** The range as VS Code's own editors and documents take it. */
export function toVsCodeRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
