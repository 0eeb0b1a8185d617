import * as vscode from 'vscode';

/** How often a folder is tried, and how long each time, in milliseconds, before it is given up. */
const attempts = 8;
const patience = 400;

/** The folders that are known to be watched, or not to be. */
const settled = new Set<string>();

/**
 * Makes a folder of the workspace and waits until VS Code tells of what is written there: for what
 * is written into a folder the moment it is made, no event may ever come.
 */
export async function makeWatchedFolder(folder: vscode.Uri): Promise<void> {
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(folder);
  if (!workspaceFolder || settled.has(folder.toString())) return;
  if (folder.path !== workspaceFolder.uri.path) {
    await makeWatchedFolder(vscode.Uri.joinPath(folder, '..'));
  }
  await vscode.workspace.fs.createDirectory(folder);
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.probe');
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const probe = vscode.Uri.joinPath(folder, `${attempt}.probe`);
    const isHeard = hear(watcher, probe);
    await vscode.workspace.fs.writeFile(probe, new Uint8Array());
    const wasHeard = await isHeard;
    await vscode.workspace.fs.delete(probe);
    if (wasHeard) break;
  }
  watcher.dispose();
  settled.add(folder.toString());
}

/** Empties a folder that has been made so, or deletes any other file or folder that is there. */
export async function removeAgain(uri: vscode.Uri): Promise<void> {
  try {
    if (!settled.has(uri.toString())) {
      await vscode.workspace.fs.delete(uri, { recursive: true });
      return;
    }
    for (const [name] of await vscode.workspace.fs.readDirectory(uri)) {
      await removeAgain(vscode.Uri.joinPath(uri, name));
    }
  } catch {
    settled.delete(uri.toString());
  }
}

function hear(watcher: vscode.FileSystemWatcher, uri: vscode.Uri): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (heard: boolean): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve(heard);
    };
    const timer = setTimeout(() => end(false), patience);
    const listener = watcher.onDidCreate((created) => {
      if (created.toString() === uri.toString()) end(true);
    });
  });
}
