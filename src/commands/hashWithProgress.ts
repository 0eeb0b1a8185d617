import * as vscode from 'vscode';
import { hashFile, type FileHash } from '../workspace/hashFile';
import { fileName } from './fileName';
import { withoutLinks } from './messages';

/** How long a file may take before progress is shown, in milliseconds. */
const patience = 500;

/** Hashes `file`; where that takes a while it shows so, and the user can give up. */
export async function hashWithProgress(file: vscode.Uri): Promise<FileHash> {
  const source = new vscode.CancellationTokenSource();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const hash = hashFile(file, source.token);
    const waited = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience);
    });
    const quick = await Promise.race([hash, waited]);
    if (quick) return quick;
    return await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: withoutLinks(vscode.l10n.t('Computing the hash of {0}', fileName(file))),
        cancellable: true,
      },
      (_progress, token) => {
        token.onCancellationRequested(() => source.cancel());
        return hash;
      },
    );
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}
