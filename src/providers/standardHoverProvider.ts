import * as vscode from 'vscode';
import { hoverStandardCode } from '../core/standardFeatures/hoverStandardCode';
import type { StandardExaminer } from '../workspace/standardExaminer';
import { toVsCodeRange } from '../workspace/toVsCodeRange';
import { joinParts } from '../workspace/words';
import { appendWords } from './appendWords';

/** Shows the wording of a code that a standard's file names. */
export class StandardHoverProvider implements vscode.HoverProvider {
  constructor(private readonly examiner: StandardExaminer) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const offset = document.offsetAt(position);
    const hover = hoverStandardCode(document.getText(), offset, this.examiner.standards);
    if (!hover) return undefined;
    const text = new vscode.MarkdownString('**');
    appendWords(text, joinParts(hover.code, hover.urn)).appendMarkdown('**\n\n');
    return new vscode.Hover(appendWords(text, hover.text), toVsCodeRange(hover.range));
  }
}
