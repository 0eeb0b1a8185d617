import * as vscode from 'vscode';
import type { Completion } from '../core/languageFeatures/completion';
import { localize } from '../workspace/localize';
import { toVsCodeRange } from '../workspace/toVsCodeRange';
import { joinParts } from '../workspace/words';

/**
 * The completion as VS Code shows it.
 * @param leadsOn whether more is to be offered where the cursor then is, since nothing that is typed
 *   would ask for it
 */
export function toCompletionItem(completion: Completion, leadsOn: boolean): vscode.CompletionItem {
  const { label, mark, detail, documentation, insertText, isSnippet } = completion;
  // The mark comes first: a list has room for the start of this alone.
  const description = joinParts(mark && localize(mark), detail);
  const item = new vscode.CompletionItem(
    description === '' ? label : { label, description },
    kinds[completion.kind],
  );
  item.range = toVsCodeRange(completion.range);
  item.insertText = isSnippet ? new vscode.SnippetString(insertText) : insertText;
  item.filterText = completion.filterText;
  item.sortText = completion.sortText;
  if (detail !== undefined) item.detail = detail;
  if (documentation) item.documentation = localize(documentation);
  if (leadsOn) {
    item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest') };
  }
  return item;
}

const kinds: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  criterion: vscode.CompletionItemKind.Reference,
  value: vscode.CompletionItemKind.Value,
};
