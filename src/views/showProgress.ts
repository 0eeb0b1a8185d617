import * as vscode from 'vscode';
import { viewIds } from '../util/commandIds';

/** Shows in every view that `work` is under way. */
export async function showProgress(work: Promise<void>): Promise<void> {
  await Promise.all(
    Object.values(viewIds).map((viewId) =>
      vscode.window.withProgress({ location: { viewId } }, () => work),
    ),
  );
}
