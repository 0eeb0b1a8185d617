import * as vscode from 'vscode';

type Settings = Readonly<Record<string, unknown>>;

/**
 * Has VS Code hide what git ignores. The oldest that we support, 1.106, hides nothing and has no such
 * setting: there is nothing to test there.
 */
export const hidingIgnored: Settings | undefined = vscode.version.startsWith('1.106.')
  ? undefined
  : { 'search.experimental.useIgnoreFilesInFindFiles': true };

/**
 * Changes settings of the workspace, named in full, while `use` runs, and then takes that back.
 */
export async function withSettings<T>(
  settings: Settings,
  use: () => Promise<T>,
  target = vscode.ConfigurationTarget.Workspace,
): Promise<T> {
  const restore = await changeSettings(settings, target);
  try {
    return await use();
  } finally {
    await restore();
  }
}

/** Changes settings, named in full, until the function that comes back is called. */
export async function changeSettings(
  settings: Settings,
  target = vscode.ConfigurationTarget.Workspace,
): Promise<() => Promise<void>> {
  const set = async (values: Settings): Promise<void> => {
    for (const [name, value] of Object.entries(values)) {
      await vscode.workspace.getConfiguration().update(name, value, target);
    }
  };
  const before = Object.fromEntries(
    Object.keys(settings).map((name) => {
      const found = vscode.workspace.getConfiguration().inspect(name);
      const isOurs = target === vscode.ConfigurationTarget.Workspace;
      return [name, isOurs ? found?.workspaceValue : found?.globalValue];
    }),
  );
  await set(settings);
  return () => set(before);
}

/** Has all tests of the suite that it is called in run with these settings, named in full. */
export function useSettings(settings: Settings): void {
  let restore: (() => Promise<void>) | undefined;
  before(async () => {
    restore = await changeSettings(settings);
  });
  after(async () => {
    await restore?.();
  });
}
