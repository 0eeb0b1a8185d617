import * as vscode from 'vscode';
import type { Journal } from '../../workspace/journal';
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
    return journalState(this.journal) === 'reading'
      ? vscode.l10n.t('Reading the journal…')
      : undefined;
  }

  protected override rows(): readonly TreeRow[] {
    return journalState(this.journal) === 'notes'
      ? notesRows(this.journal.snapshot, this.grouping.value)
      : [];
  }
}
