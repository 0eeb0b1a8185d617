import * as vscode from 'vscode';
import { Disposable } from '../util/disposable';
import type { Comparison, Comparisons } from './comparisons';

/** The scheme of the documents that are compared. */
export const comparisonScheme = 'nos-comparison';

/**
 * How many lines of an editor a question with a list hides: VS Code asks at the top of its window and
 * lists what fills up to two fifths of it.
 */
const linesBelowQuestions = 20;

/** Compares with VS Code's own diff editor, in documents that can only be read. */
export class DiffComparisons
  extends Disposable
  implements Comparisons, vscode.TextDocumentContentProvider
{
  readonly #texts = new Map<string, string>();
  #count = 0;

  constructor(private readonly log: vscode.LogOutputChannel) {
    super();
    this.register(vscode.workspace.registerTextDocumentContentProvider(comparisonScheme, this));
    this.register(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  async show(comparison: Comparison): Promise<void> {
    try {
      await this.#show(comparison);
    } catch (error) {
      this.log.error('A comparison could not be shown:', String(error));
    }
  }

  async close(): Promise<void> {
    const ours = ourTabs();
    if (ours.length > 0) await vscode.window.tabGroups.close(ours);
  }

  async #show({ title, before, after }: Comparison): Promise<void> {
    this.#count += 1;
    const [left, right] = [this.#keep('before', before), this.#keep('after', after)];
    // A preview would take the place of the one that the user is reading.
    const options: vscode.TextDocumentShowOptions = { preview: false, preserveFocus: true };
    await vscode.commands.executeCommand('vscode.diff', left, right, title, options);
    // A question may be open by now, which keeps the keyboard.
    const earlier = ourTabs().filter(({ input }) => input.modified.toString() !== right.toString());
    if (earlier.length > 0) await vscode.window.tabGroups.close(earlier, true);
  }

  /**
   * The ending gives the document our own language, which has long lines wrapped and lines without
   * numbers: the texts are read while the user is asked about them, so they start below the question.
   */
  #keep(side: 'before' | 'after', text: string): vscode.Uri {
    const uri = vscode.Uri.from({
      scheme: comparisonScheme,
      path: `/${this.#count}/${side}.nos-comparison`,
    });
    this.#texts.set(uri.toString(), '\n'.repeat(linesBelowQuestions) + text);
    return uri;
  }
}

/** The tabs that show a comparison. */
function ourTabs(): readonly (vscode.Tab & { readonly input: vscode.TabInputTextDiff })[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(isOurs);
}

function isOurs(tab: vscode.Tab): tab is vscode.Tab & { readonly input: vscode.TabInputTextDiff } {
  const { input } = tab;
  return input instanceof vscode.TabInputTextDiff && input.modified.scheme === comparisonScheme;
}
