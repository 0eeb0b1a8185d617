import * as vscode from 'vscode';
import type { Journal } from '../../workspace/journal';
import { journalState } from '../journalState';
import { RowTree } from '../tree/rowTree';
import type { TreeRow } from '../tree/treeRow';
import { coverageRows } from './coverageRows';

/** What of the active standards has evidence and what has not, with the number of gaps. */
export class CoverageTree extends RowTree {
  constructor(private readonly journal: Journal) {
    super();
    this.register(journal.onDidChange(() => this.update()));
  }

  override get message(): string | undefined {
    return journalState(this.journal) === 'reading'
      ? vscode.l10n.t('Reading the journal…')
      : undefined;
  }

  /** The number of gaps; none where there are none, nor before there is a journal to speak of. */
  override get badge(): vscode.ViewBadge | undefined {
    const { gapCount } = this.journal.snapshot;
    if (journalState(this.journal) !== 'notes' || gapCount === 0) return undefined;
    const tooltip =
      gapCount === 1
        ? vscode.l10n.t('1 criterion lacks evidence')
        : vscode.l10n.t('{0} criteria lack evidence', gapCount);
    return { value: gapCount, tooltip };
  }

  protected override rows(): readonly TreeRow[] {
    const state = journalState(this.journal);
    if (state === 'noFolder' || state === 'reading') return [];
    return coverageRows(this.journal.snapshot);
  }
}
