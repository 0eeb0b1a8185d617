import * as vscode from 'vscode';
import type { Journal } from '../../workspace/journal';
import type { LimitedJournal } from '../../workspace/limitedJournal';
import { journalState } from '../journalState';
import { RowTree } from '../tree/rowTree';
import type { TreeRow } from '../tree/treeRow';
import { coverageRows } from './coverageRows';

/** What of the active standards has evidence and what has not, with the number of gaps. */
export class CoverageTree extends RowTree {
  constructor(
    private readonly journal: Journal,
    private readonly limited: LimitedJournal,
  ) {
    super();
    this.register(limited.onDidChange(() => this.update()));
  }

  /** Says above all what the tree is limited to: what is left out must never go unnoticed. */
  override get message(): string | undefined {
    const { limitInWords } = this.limited;
    const state = journalState(this.journal);
    if (state === 'reading') return vscode.l10n.t('Reading the journal…');
    if (limitInWords === undefined || state === 'noFolder') return undefined;
    return this.limited.snapshot.notes.length === 0
      ? vscode.l10n.t('Limited to {0}: there are no notes', limitInWords)
      : vscode.l10n.t('Limited to {0}', limitInWords);
  }

  /** The number of gaps; none where there are none, nor before there is a journal to speak of. */
  override get badge(): vscode.ViewBadge | undefined {
    const { gapCount } = this.limited.snapshot;
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
    return coverageRows(this.limited.snapshot);
  }
}
