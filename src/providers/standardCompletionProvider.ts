import * as vscode from 'vscode';
import { completeStandard } from '../core/standardFeatures/completeStandard';
import { localDate } from '../workspace/localDate';
import type { StandardExaminer } from '../workspace/standardExaminer';
import { lastSegment } from '../workspace/standardPath';
import { toCompletionItem } from './toCompletionItem';

/**
 * What is typed where something is offered that no letter asks for: VS Code's suggestions while typing
 * are for words alone, and codes have digits in them.
 */
export const standardCompletionTriggers: readonly string[] = Array.from(' :-[{,"\'0123456789');

/** Completes standard files. */
export class StandardCompletionProvider implements vscode.CompletionItemProvider {
  constructor(private readonly examiner: StandardExaminer) {}

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.CompletionList | undefined {
    const completions = completeStandard(document.getText(), document.offsetAt(position), {
      fileName: lastSegment(document.uri),
      today: localDate(),
      standards: this.examiner.standards,
    });
    if (completions.length === 0) return undefined;
    // What is found depends on what is typed: VS Code must ask again and not filter by itself.
    return new vscode.CompletionList(
      completions.map((it) => toCompletionItem(it, it.leadsOn ?? false)),
      true,
    );
  }
}
