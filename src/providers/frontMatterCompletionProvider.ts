import * as vscode from 'vscode';
import {
  completeFrontMatter,
  type FrontMatterCompletion,
} from '../core/languageFeatures/completeFrontMatter';
import { CriterionSearch } from '../core/search/criterionSearch';
import type { StandardSet } from '../core/standard/standardSet';
import { builtInTemplates } from '../core/template/builtInTemplates';
import type { Template } from '../core/template/template';
import type { Journal } from '../workspace/journal';
import { isWithin } from '../workspace/journalFolders';
import { localize } from '../workspace/localize';
import { readTemplates } from '../workspace/templateFiles';
import { toVsCodeRange } from '../workspace/toVsCodeRange';

/**
 * What is typed where a key, a code or a value begins or goes on. Markdown has suggestions while
 * typing switched off, so every character that can be part of one has to ask for them.
 */
export const completionTriggers: readonly string[] = [
  ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  ...'[, /',
];

/** Completes keys, codes and values in the front matter of Markdown files. */
export class FrontMatterCompletionProvider implements vscode.CompletionItemProvider {
  #kept: { readonly standards: StandardSet; readonly search: CriterionSearch } | undefined;

  constructor(private readonly journal: Journal) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionList | undefined> {
    const { version } = document;
    const templates = await this.#templatesFor(document, position);
    if (document.version !== version) return undefined;
    const { standards } = this.journal.snapshot;
    const completions = completeFrontMatter(
      document.getText(),
      document.offsetAt(position),
      standards,
      { templates, search: this.#searchOver(standards) },
    );
    // What is found depends on what is typed: VS Code must ask again and not filter by itself.
    return new vscode.CompletionList(completions.map(toCompletionItem), true);
  }

  /** The folder's own templates are files, and read only where one is about to be named. */
  async #templatesFor(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<readonly Template[]> {
    if (!document.lineAt(position).text.startsWith('template')) return [];
    const { folders } = this.journal;
    const folder = folders.find((it) => isWithin(document.uri, it)) ?? folders[0];
    return folder ? (await readTemplates(folder)).templates : builtInTemplates;
  }

  #searchOver(standards: StandardSet): CriterionSearch {
    if (this.#kept?.standards !== standards) {
      const criteria = standards.standards.flatMap((standard) => standard.criteria);
      this.#kept = { standards, search: new CriterionSearch(criteria) };
    }
    return this.#kept.search;
  }
}

function toCompletionItem(completion: FrontMatterCompletion): vscode.CompletionItem {
  const { label, detail, documentation, insertText, isSnippet } = completion;
  const item = new vscode.CompletionItem(
    detail === undefined ? label : { label, description: detail },
    kinds[completion.kind],
  );
  item.range = toVsCodeRange(completion.range);
  item.insertText = isSnippet ? new vscode.SnippetString(insertText) : insertText;
  item.filterText = completion.filterText;
  item.sortText = completion.sortText;
  if (detail !== undefined) item.detail = detail;
  if (documentation) item.documentation = localize(documentation);
  if (completion.kind === 'key' && label === 'criteria') {
    // The codes come next, and nothing that is typed would ask for them.
    item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest') };
  }
  return item;
}

const kinds: Readonly<Record<FrontMatterCompletion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  criterion: vscode.CompletionItemKind.Reference,
  value: vscode.CompletionItemKind.Value,
};
