import * as vscode from 'vscode';
import { hashFile, type FileHash } from '../workspace/hashFile';
import { fileName } from './fileName';
import { withSlowProgress } from '../workspace/withSlowProgress';

/** Hashes `file`; where that takes a while it shows so, and the user can give up. */
export function hashWithProgress(file: vscode.Uri): Promise<FileHash> {
  const title = vscode.l10n.t('Computing the hash of {0}', fileName(file));
  return withSlowProgress(title, (token) => hashFile(file, token));
}
