import * as vscode from 'vscode';

type ApplyEdit = (edit: vscode.WorkspaceEdit) => Thenable<boolean>;

/**
 * Has `instead` make the edits that are applied while `use` runs. It gets VS Code's own `applyEdit`,
 * so that something else can come just before or after it.
 */
export async function interceptEdits<T>(
  instead: (edit: vscode.WorkspaceEdit, applyEdit: ApplyEdit) => Thenable<boolean>,
  use: () => Promise<T>,
): Promise<T> {
  const { applyEdit } = vscode.workspace;
  Reflect.set(vscode.workspace, 'applyEdit', (edit: vscode.WorkspaceEdit) =>
    instead(edit, applyEdit),
  );
  try {
    return await use();
  } finally {
    Reflect.set(vscode.workspace, 'applyEdit', applyEdit);
  }
}
