import * as vscode from 'vscode';
import { noLimit } from '../core/evidence/journalLimit';
import { commandIds, viewIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import type { LimitedJournal } from '../workspace/limitedJournal';
import type { NotesGrouping } from './notes/notesGrouping';
import { showProgress } from './showProgress';
import type { StandardFilter } from './standard/standardFilter';

/** A command that does one thing and needs no class of its own. */
interface ViewCommand {
  readonly id: string;
  execute(): unknown;
}

/** The buttons of the views' titles. */
export function viewCommands(
  journal: Journal,
  filter: StandardFilter,
  grouping: NotesGrouping,
  limited: LimitedJournal,
): readonly ViewCommand[] {
  return [
    { id: commandIds.clearStandardFilter, execute: () => (filter.query = '') },
    { id: commandIds.showGapsOnly, execute: () => (filter.gapsOnly = true) },
    { id: commandIds.showAllCriteria, execute: () => (filter.gapsOnly = false) },
    { id: commandIds.groupNotesByMonth, execute: () => (grouping.value = 'month') },
    { id: commandIds.groupNotesByProduction, execute: () => (grouping.value = 'production') },
    { id: commandIds.clearCoverageLimit, execute: () => (limited.limit = noLimit) },
    { id: commandIds.refresh, execute: () => showProgress(journal.readAgain()) },
    {
      id: commandIds.showCoverage,
      execute: () => vscode.commands.executeCommand(`${viewIds.coverage}.focus`),
    },
  ];
}
