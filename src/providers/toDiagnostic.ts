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

/**
 * Our problems among `diagnostics` that fixes are planned for: those at the cursor, or at the start of the
 * first one in a selection. VS Code asks at each change of a selection, and fixes of all take too long.
 */
export function diagnosticsToFix(
  diagnostics: readonly vscode.Diagnostic[],
  selection: vscode.Range,
): readonly vscode.Diagnostic[] {
  const ours = diagnostics.filter(({ source }) => source === diagnosticSource);
  const starts = ours.map(({ range }) => range.start);
  const [first] = starts.sort((a, b) => a.compareTo(b));
  const place = first?.isAfter(selection.start) === true ? first : selection.start;
  return ours.filter(({ range }) => range.contains(place));
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
