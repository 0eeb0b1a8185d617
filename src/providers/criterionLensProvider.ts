import * as vscode from 'vscode';
import { listCodeLenses, type CriterionLens } from '../core/languageFeatures/listCodeLenses';
import { commandIds, internalCommandIds } from '../util/commandIds';
import { withoutValue } from '../util/withoutValue';
import type { Journal } from '../workspace/journal';
import { toVsCodeRange } from '../workspace/toVsCodeRange';
import { countNotes, joinParts } from '../workspace/words';

/** Says above a note's criteria what they are and how many notes each has. */
export class CriterionLensProvider implements vscode.CodeLensProvider {
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(private readonly journal: Journal) {
    this.onDidChangeCodeLenses = withoutValue(journal.onDidChange);
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (!this.journal.settings.codeLens) return [];
    return listCodeLenses(document.getText(), this.journal.snapshot).map(
      (lens) => new vscode.CodeLens(toVsCodeRange(lens.range), commandOf(lens, document.uri)),
    );
  }
}

function commandOf(lens: CriterionLens, uri: vscode.Uri): vscode.Command {
  if (lens.kind === 'more') {
    const title = vscode.l10n.t('and {0} more', lens.count);
    return { title, command: commandIds.showCoverage };
  }
  const { criterion, code, wording, noteCount, range } = lens;
  const title = joinParts(code, wording, countNotes(noteCount));
  // Without a command it is a text that cannot be clicked.
  if (noteCount === 0) return { title, command: '', tooltip: criterion.text };
  const target = { noteUri: uri.toString(), criterionId: criterion.id };
  const { line, character } = range.start;
  return {
    title,
    tooltip: criterion.text,
    command: internalCommandIds.showCriterionNotes,
    arguments: [target, line, character],
  };
}
