import * as vscode from 'vscode';
import { coverageSummaryMarkdown } from '../../core/report/coverageSummaryMarkdown';
import { commandIds } from '../../util/commandIds';
import type { Journal } from '../../workspace/journal';
import type { LimitedJournal } from '../../workspace/limitedJournal';
import { localize } from '../../workspace/localize';

/** How long the status bar says that the summary was copied, in milliseconds. */
const confirmation = 4000;

/** Puts the coverage, as far as it is limited at present, on the clipboard as Markdown. */
export class CopyCoverageSummary {
  readonly id = commandIds.copyCoverageSummary;

  constructor(
    private readonly journal: Journal,
    private readonly limited: LimitedJournal,
  ) {}

  async execute(): Promise<void> {
    await this.journal.settled();
    const { snapshot, limitInWords } = this.limited;
    const summary = coverageSummaryMarkdown(snapshot, {
      ...(limitInWords !== undefined && { limit: limitInWords }),
      fileOf: (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
      translate: localize,
    });
    await vscode.env.clipboard.writeText(summary);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Coverage summary copied'), confirmation);
  }
}
