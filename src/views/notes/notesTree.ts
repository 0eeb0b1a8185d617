import * as vscode from 'vscode';
import type { Journal } from '../../workspace/journal';
import { localize } from '../../workspace/localize';
import { journalState } from '../journalState';
import { RowTree } from '../tree/rowTree';
import type { TreeRow } from '../tree/treeRow';
import type { NotesGrouping } from './notesGrouping';
import { notesRows } from './notesRows';

/** The notes of the journal, and the files that are to become notes. */
export class NotesTree extends RowTree {
  constructor(
    private readonly journal: Journal,
    private readonly grouping: NotesGrouping,
  ) {
    super();
    this.register(journal.onDidChange(() => this.update()));
    this.register(grouping.onDidChange(() => this.update()));
  }

  override get message(): string | undefined {
    if (journalState(this.journal) === 'reading') return vscode.l10n.t('Reading the journal…');
    const { ignoredCount, unusedPatterns } = this.journal;
    const remarks = [
      ...(ignoredCount === 0 ? [] : [describeIgnored(ignoredCount)]),
      ...unusedPatterns.map(localize),
    ];
    return remarks.length === 0 ? undefined : remarks.join(' ');
  }

  protected override rows(): readonly TreeRow[] {
    return journalState(this.journal) === 'notes'
      ? notesRows(this.journal.snapshot, this.grouping.value)
      : [];
  }
}

function describeIgnored(count: number): string {
  return count === 1
    ? vscode.l10n.t(
        '1 file is left out, since .gitignore names it and VS Code is set to heed that (search.experimental.useIgnoreFilesInFindFiles).',
      )
    : vscode.l10n.t(
        '{0} files are left out, since .gitignore names them and VS Code is set to heed that (search.experimental.useIgnoreFilesInFindFiles).',
        count,
      );
}
