import * as vscode from 'vscode';
import { listInlayHints } from '../core/languageFeatures/listInlayHints';
import { withoutValue } from '../util/withoutValue';
import type { Journal } from '../workspace/journal';

/** Shows the start of a criterion's wording behind its code, where the user has asked for that. */
export class CriterionInlayHintsProvider implements vscode.InlayHintsProvider {
  readonly onDidChangeInlayHints: vscode.Event<void>;

  constructor(private readonly journal: Journal) {
    this.onDidChangeInlayHints = withoutValue(journal.onDidChange);
  }

  provideInlayHints(document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] {
    const { settings, snapshot } = this.journal;
    if (!settings.inlayHints) return [];
    return listInlayHints(document.getText(), range, snapshot.standards).map((hint) => {
      const { line, character } = hint.position;
      const shown = new vscode.InlayHint(new vscode.Position(line, character), hint.label);
      shown.paddingLeft = true;
      shown.tooltip = hint.tooltip;
      return shown;
    });
  }
}
