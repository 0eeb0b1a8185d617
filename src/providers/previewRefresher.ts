import * as vscode from 'vscode';
import type { JournalSnapshot } from '../core/evidence/journalSnapshot';
import { previewContents } from '../core/preview/previewLookup';
import { Disposable } from '../util/disposable';
import { Scheduler } from '../util/scheduler';
import type { Journal } from '../workspace/journal';
import { localize } from '../workspace/localize';

/** How long changes are gathered before previews are rendered again, in milliseconds. */
const gathering = 300;

/**
 * Has open Markdown previews rendered again when what they say about criteria has changed: VS Code
 * itself follows the previewed document alone. It renders them as a whole, so this must be rare:
 * most edits of a note change no criterion's state.
 */
export class PreviewRefresher extends Disposable {
  readonly #request = this.register(new Scheduler(() => this.#follow(), gathering));
  #shown: string;

  /** @param refresh renders all Markdown previews that are open again */
  constructor(
    private readonly journal: Journal,
    private readonly log: vscode.LogOutputChannel,
    private readonly refresh = () => vscode.commands.executeCommand('markdown.preview.refresh'),
  ) {
    super();
    this.#shown = contentsOf(journal.snapshot);
    this.register(journal.onDidChange(() => this.#request.request()));
  }

  #follow(): void {
    const contents = contentsOf(this.journal.snapshot);
    if (contents === this.#shown) return;
    this.#shown = contents;
    if (!isPreviewOpen()) return;
    this.refresh().then(undefined, (error: unknown) => {
      this.log.error('The Markdown preview could not be refreshed:', String(error));
    });
  }
}

function contentsOf(snapshot: JournalSnapshot): string {
  return previewContents(snapshot, localize);
}

/** A preview that is opened later looks everything up as it then is. */
function isPreviewOpen(): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      // VS Code puts a prefix of its own before the type of a webview.
      if (input instanceof vscode.TabInputWebview)
        return input.viewType.endsWith('markdown.preview');
      return (
        input instanceof vscode.TabInputCustom &&
        input.viewType === 'vscode.markdown.preview.editor'
      );
    }),
  );
}
