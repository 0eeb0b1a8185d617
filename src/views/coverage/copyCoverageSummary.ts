import * as vscode from 'vscode';
import { coverageSummaryMarkdown } from '../../core/report/coverageSummaryMarkdown';
import { commandIds } from '../../util/commandIds';
import type { Journal } from '../../workspace/journal';
import { localize } from '../../workspace/localize';

/** How long the status bar says that the summary was copied, in milliseconds. */
const confirmation = 4000;

/** Puts the coverage on the clipboard as Markdown. */
export class CopyCoverageSummary {
  readonly id = commandIds.copyCoverageSummary;

  constructor(private readonly journal: Journal) {}

  async execute(): Promise<void> {
    await this.journal.settled();
    const summary = coverageSummaryMarkdown(this.journal.snapshot, {
      fileOf: (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
      translate: localize,
    });
    await vscode.env.clipboard.writeText(summary);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Coverage summary copied'), confirmation);
  }
}
