import * as vscode from 'vscode';
import type { Problem, Severity } from '../core/text/problem';
import { localize } from '../workspace/localize';
import { toVsCodeRange } from '../workspace/toVsCodeRange';

/** What VS Code shows beside our problems, and how they are known again. */
export const diagnosticSource = 'NOS Notes';

/** The problem as VS Code shows it in the editor and in its list of problems. */
export function toDiagnostic({ code, severity, range, message }: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toVsCodeRange(range),
    localize(message),
    toSeverity(severity),
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = code;
  return diagnostic;
}

function toSeverity(severity: Severity): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'hint':
      return vscode.DiagnosticSeverity.Hint;
  }
}
