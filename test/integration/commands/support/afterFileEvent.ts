import * as vscode from 'vscode';

/** Runs `change` and resolves once VS Code has told that the file `uri` was made or changed. */
export async function afterFileEvent(
  uri: vscode.Uri,
  change: () => Promise<unknown>,
): Promise<void> {
  const folder = vscode.Uri.joinPath(uri, '..');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, name),
  );
  try {
    const told = new Promise<void>((resolve) => {
      watcher.onDidCreate(() => resolve());
      watcher.onDidChange(() => resolve());
    });
    await change();
    await told;
  } finally {
    watcher.dispose();
  }
}
