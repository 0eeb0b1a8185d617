import * as vscode from 'vscode';
import { reviewWeek } from '../core/review/weeklyReview';
import { weeklyReviewPage, type WeeklyReviewPage } from '../core/review/weeklyReviewPage';
import { internalCommandIds } from '../util/commandIds';
import { Disposable } from '../util/disposable';
import { reviewScheme, reviewUri } from '../util/reviewDocument';
import { formatDay } from '../workspace/dates';
import type { Journal } from '../workspace/journal';
import { localize } from '../workspace/localize';
import { toVsCodeRange } from '../workspace/toVsCodeRange';

/**
 * Shows the weekly review as a document to read that follows the journal: its titles open the notes,
 * and each open action can be ticked from here.
 */
export class ReviewDocument
  extends Disposable
  implements
    vscode.TextDocumentContentProvider,
    vscode.CodeLensProvider,
    vscode.DocumentLinkProvider
{
  readonly #changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.#changed.event;
  #page: WeeklyReviewPage | undefined;

  constructor(private readonly journal: Journal) {
    super();
    this.register(
      journal.onDidChange(() => {
        if (this.#page) this.#changed.fire(reviewUri);
      }),
    );
    this.register(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === reviewScheme) this.#page = undefined;
      }),
    );
  }

  provideTextDocumentContent(): string {
    const { snapshot, settings } = this.journal;
    const review = reviewWeek(snapshot, settings.rules);
    this.#page = weeklyReviewPage(review, { translate: localize, formatDate: formatDay });
    return this.#page.text;
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    return (this.#pageOf(document)?.actions ?? []).map(({ line, uri, action }) => {
      return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), {
        title: vscode.l10n.t('Done'),
        tooltip: vscode.l10n.t('Tick this in its note'),
        command: internalCommandIds.tickAction,
        arguments: [{ noteUri: uri, ...action }],
      });
    });
  }

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    return (this.#pageOf(document)?.links ?? []).map(
      ({ range, uri }) => new vscode.DocumentLink(toVsCodeRange(range), vscode.Uri.parse(uri)),
    );
  }

  /** What the document shows, unless VS Code has yet to ask for the newest page. */
  #pageOf(document: vscode.TextDocument): WeeklyReviewPage | undefined {
    return document.getText() === this.#page?.text ? this.#page : undefined;
  }
}
