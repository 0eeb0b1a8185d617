import * as vscode from 'vscode';

/** How long the refactor preview may take to be there, in milliseconds. */
const patience = 20_000;

/**
 * Runs `edit`, which shows VS Code's refactor preview, and applies or discards there what is checked.
 * VS Code tells of no event when the preview is there, and its commands do nothing before: they are
 * called again until the edit is through.
 *
 * @param meanwhile is done first, while the preview comes up
 */
export async function afterPreview<T>(
  answer: 'apply' | 'discard',
  edit: () => Promise<T>,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<T> {
  const state = { isThrough: false };
  const edited = edit().finally(() => {
    state.isThrough = true;
  });
  await meanwhile();
  const end = Date.now() + patience;
  while (!state.isThrough && Date.now() < end) {
    await vscode.commands.executeCommand(`refactorPreview.${answer}`);
  }
  return edited;
}
