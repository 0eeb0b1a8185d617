import * as vscode from 'vscode';
import { commandIds } from '../util/commandIds';
import { reviewUri } from '../util/reviewDocument';
import type { Journal } from '../workspace/journal';
import type { Command } from './command';

/** Opens the page that an author looks at once a week. */
export class WeeklyReview implements Command {
  readonly id = commandIds.weeklyReview;

  constructor(private readonly journal: Journal) {}

  async execute(): Promise<void> {
    if (!this.journal.isReady) await this.journal.settled();
    const document = await vscode.workspace.openTextDocument(reviewUri);
    await vscode.window.showTextDocument(document, { preview: false });
  }
}
