import * as vscode from 'vscode';
import { withoutLinks } from './words';

/** How long work may take before its progress is shown, in milliseconds. */
const patience = 500;

/**
 * Does `work`; where that takes a while it is shown, and the user can give up, which `work` hears of
 * through its token.
 * @param title what is under way, for the user
 */
export async function withSlowProgress<T>(
  title: string,
  work: (token: vscode.CancellationToken) => Promise<T>,
): Promise<T> {
  const source = new vscode.CancellationTokenSource();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const result = work(source.token).then((value) => ({ value }));
    const waited = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience);
    });
    const quick = await Promise.race([result, waited]);
    if (quick) return quick.value;
    const slow = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: withoutLinks(title),
        cancellable: true,
      },
      (_progress, token) => {
        token.onCancellationRequested(() => source.cancel());
        return result;
      },
    );
    return slow.value;
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}
