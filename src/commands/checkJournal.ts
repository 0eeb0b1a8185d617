import * as vscode from 'vscode';
import { commandIds } from '../util/commandIds';
import type { CheckFigures, JournalCheck } from '../workspace/journalCheck';
import type { Command } from './command';
import type { Messages } from './messages';

/** Looks through the whole journal and shows every problem, also of notes that are not open. */
export class CheckJournal implements Command {
  readonly id = commandIds.checkJournal;

  constructor(
    private readonly check: JournalCheck,
    private readonly messages: Messages,
  ) {}

  async execute(): Promise<void> {
    const figures = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Checking the journal'),
        cancellable: true,
      },
      async (progress, token) => {
        let shown = 0;
        return this.check.run((done, total) => {
          const percent = Math.floor((done * 100) / total);
          if (percent === shown) return;
          progress.report({ increment: percent - shown, message: `${done}/${total}` });
          shown = percent;
        }, token);
      },
    );
    if (!figures) return;
    this.messages.inform(describe(figures));
    if (figures.problems > 0) {
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    }
  }
}

function describe({ notes, notesWithProblems, problems }: CheckFigures): string {
  if (problems === 0) return vscode.l10n.t('Notes checked: {0}. No problems found.', notes);
  return vscode.l10n.t(
    'Notes checked: {0}. Problems: {1}, in {2} of them.',
    notes,
    problems,
    notesWithProblems,
  );
}
