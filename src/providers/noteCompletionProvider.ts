import * as vscode from 'vscode';
import type { JournalSnapshot } from '../core/evidence/journalSnapshot';
import { completeFrontMatter } from '../core/languageFeatures/completeFrontMatter';
import { completePassage } from '../core/languageFeatures/completePassage';
import type { Completion, CompletionSources } from '../core/languageFeatures/completion';
import { CriterionSearch } from '../core/search/criterionSearch';
import type { StandardSet } from '../core/standard/standardSet';
import { builtInTemplates } from '../core/template/builtInTemplates';
import type { Template } from '../core/template/template';
import type { Journal } from '../workspace/journal';
import { folderOf } from '../workspace/journalFolders';
import { readTemplates } from '../workspace/templateFiles';
import { toCompletionItem } from './toCompletionItem';

/**
 * What is typed where a key, a code or a value begins or goes on. Markdown has suggestions while
 * typing switched off, so every character that can be part of one has to ask for them.
 */
export const completionTriggers: readonly string[] = [
  ...Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'),
  ...Array.from('[, /#"\''),
];

/** Completes front matter, and the hashtags that mark passages, in Markdown files. */
export class NoteCompletionProvider implements vscode.CompletionItemProvider {
  #search: { readonly standards: StandardSet; readonly search: CriterionSearch } | undefined;

  constructor(private readonly journal: Journal) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    { triggerCharacter }: vscode.CompletionContext,
  ): Promise<vscode.CompletionList | undefined> {
    const before = document.lineAt(position).text.slice(0, position.character);
    // Most often this opens a heading, and a list would be in the way.
    if (triggerCharacter === '#' && before.trim() === '#') return undefined;

    const { version } = document;
    const templates = await this.#templatesFor(document, before);
    if (document.version !== version || token.isCancellationRequested) return undefined;
    const text = document.getText();
    const offset = document.offsetAt(position);
    const sources = this.#sources(templates);
    const inFrontMatter = completeFrontMatter(text, offset, sources);
    const completions =
      inFrontMatter.length > 0 ? inFrontMatter : completePassage(text, offset, sources);
    if (completions.length === 0) return undefined;
    // What is found depends on what is typed: VS Code must ask again and not filter by itself.
    return new vscode.CompletionList(
      completions.map((it) => toCompletionItem(it, leadsOn(it))),
      true,
    );
  }

  #sources(templates: readonly Template[]): CompletionSources {
    const { snapshot } = this.journal;
    const { standards } = snapshot;
    if (this.#search?.standards !== standards) {
      const criteria = standards.standards.flatMap((standard) => standard.criteria);
      this.#search = { standards, search: new CriterionSearch(criteria) };
    }
    return {
      standards,
      search: this.#search.search,
      stateOf: (id) => snapshot.criterion(id)?.state,
      templates,
      productions: () => snapshot.productions,
      roles: () => this.#roles(snapshot),
    };
  }

  /** What the notes say, and first what the settings say where no note does. */
  #roles({ roles }: JournalSnapshot): readonly string[] {
    const names = roles.map(({ name }) => name);
    const { role } = this.journal.settings;
    return role === '' || names.includes(role) ? names : [role, ...names];
  }

  /** The folder's own templates are files, and read only where one is about to be named. */
  async #templatesFor(document: vscode.TextDocument, before: string): Promise<readonly Template[]> {
    if (!before.startsWith('template')) return [];
    const { folders } = this.journal;
    const folder = folderOf(document.uri, folders) ?? folders[0];
    return folder ? (await readTemplates(folder)).templates : builtInTemplates();
  }
}

/** After the key the codes come next. */
function leadsOn({ kind, label }: Completion): boolean {
  return kind === 'key' && label === 'criteria';
}
