import * as vscode from 'vscode';

/** Where `part` stands in the document, the first time unless `from` says otherwise. */
export function rangeOf(document: vscode.TextDocument, part: string, from = 0): vscode.Range {
  const start = document.getText().indexOf(part, from);
  if (start < 0) throw new Error(`“${part}” is not in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + part.length));
}
