import * as vscode from 'vscode';
import { findStandardFixes } from '../core/standardFeatures/findStandardFixes';
import type { Problem } from '../core/text/problem';
import { localize } from '../workspace/localize';
import type { StandardExaminer } from '../workspace/standardExaminer';
import { lastSegment } from '../workspace/standardPath';
import { toVsCodeRange } from '../workspace/toVsCodeRange';
import { diagnosticsToFix } from './toDiagnostic';

const { QuickFix } = vscode.CodeActionKind;

/** Mends the problems of standard files from the light bulb. */
export class StandardFixProvider implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [QuickFix],
  };

  constructor(private readonly examiner: StandardExaminer) {}

  /** The fixes of problems that are shown at the place asked about and that the text still has. */
  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const shown = diagnosticsToFix(diagnostics, range);
    if (shown.length === 0) return [];
    const { uri } = document;
    const text = document.getText();
    const name = lastSegment(uri);
    return this.examiner.examine(uri, text).flatMap((problem) => {
      const diagnostic = shown.find((it) => isSame(it, problem));
      if (!diagnostic) return [];
      return findStandardFixes(text, name, problem, this.examiner.standards).map((fix) => {
        const action = new vscode.CodeAction(localize(fix.title), QuickFix);
        action.edit = new vscode.WorkspaceEdit();
        for (const { range, newText } of fix.edits) {
          action.edit.replace(uri, toVsCodeRange(range), newText);
        }
        action.isPreferred = fix.isPreferred;
        action.diagnostics = [diagnostic];
        return action;
      });
    });
  }
}

/** Several remarks may stand at one place. */
function isSame({ code, range, message }: vscode.Diagnostic, problem: Problem): boolean {
  return (
    code === problem.code &&
    range.isEqual(toVsCodeRange(problem.range)) &&
    message === localize(problem.message)
  );
}
