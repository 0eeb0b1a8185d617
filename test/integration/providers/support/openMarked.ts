import * as vscode from 'vscode';

/** A new Markdown document without a file, with the text but for its `|`, and where that stood. */
export async function openMarked(
  marked: string,
): Promise<{ readonly document: vscode.TextDocument; readonly position: vscode.Position }> {
  const content = marked.replace('|', '');
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  return { document, position: document.positionAt(marked.indexOf('|')) };
}
