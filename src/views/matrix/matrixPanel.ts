import * as vscode from 'vscode';
import { columnKey, columnOf } from '../../core/report/matrix/coverageMatrix';
import { commandIds, internalCommandIds } from '../../util/commandIds';
import { Disposable } from '../../util/disposable';
import { Scheduler } from '../../util/scheduler';
import type { Journal } from '../../workspace/journal';
import type { LimitedJournal } from '../../workspace/limitedJournal';
import { describeMatrix } from './describeMatrix';
import { matrixHtml, pageFilesIn } from './matrixHtml';
import { readRequest, type MatrixMessage, type MatrixRequest } from './matrixMessage';

/** How long changes are gathered before the page is sent another message, in milliseconds. */
const gathering = 150;

/**
 * One panel with the matrix: sends the page what it is to draw whenever that has changed, and does what
 * it asks for. What is the page's own (its columns, its scroll position, its focus) it keeps itself.
 */
export class MatrixPanel extends Disposable {
  readonly #send = this.register(new Scheduler(() => this.#sendMatrix(), gathering));
  /** What the page has drawn; nothing while it has not been loaded. */
  #shown: string | undefined;
  #isLoaded = false;

  /** @param panel is disposed of together with this */
  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly journal: Journal,
    private readonly limited: LimitedJournal,
    extensionUri: vscode.Uri,
  ) {
    super();
    const files = pageFilesIn(extensionUri);
    const folders = [files.script, files.style].map((file) => vscode.Uri.joinPath(file, '..'));
    this.register(panel);
    this.register(panel.webview.onDidReceiveMessage((value) => void this.#onRequest(value)));
    this.register(panel.onDidChangeViewState(() => this.#onViewState()));
    this.register(limited.onDidChange(() => this.#send.request()));
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.svg');
    panel.webview.options = { enableScripts: true, localResourceRoots: folders };
    panel.webview.html = matrixHtml(panel.webview, files, vscode.env.language);
    this.#nameTab();
  }

  /** Brings the panel to the front. */
  reveal(): void {
    this.panel.reveal();
  }

  /** A hidden page is thrown away, and loaded anew when it is to be seen again. */
  #onViewState(): void {
    if (this.panel.visible) return;
    this.#isLoaded = false;
    this.#shown = undefined;
  }

  #nameTab(): void {
    const { limitInWords } = this.limited;
    this.panel.title =
      limitInWords === undefined
        ? vscode.l10n.t('Coverage Matrix')
        : vscode.l10n.t('Coverage Matrix: {0}', limitInWords);
  }

  #sendMatrix(): void {
    if (this.isDisposed) return;
    this.#nameTab();
    if (!this.#isLoaded) return;
    const message: MatrixMessage = describeMatrix(this.journal, this.limited);
    const text = JSON.stringify(message);
    if (text === this.#shown) return;
    this.#shown = text;
    void this.panel.webview.postMessage(message);
  }

  async #onRequest(value: unknown): Promise<void> {
    const request = readRequest(value);
    switch (request?.kind) {
      case 'ready':
        this.#isLoaded = true;
        this.#shown = undefined;
        this.#sendMatrix();
        break;
      case 'openNotes':
        await this.#openNotes(request);
        break;
      case 'changeLimit':
        await vscode.commands.executeCommand(commandIds.limitCoverage);
        break;
      case 'clearLimit':
        await vscode.commands.executeCommand(commandIds.clearCoverageLimit);
        break;
      case undefined:
        break;
    }
  }

  async #openNotes({
    criterionId,
    axis,
    column,
  }: Extract<MatrixRequest, { kind: 'openNotes' }>): Promise<void> {
    const mappings = this.limited.snapshot.criterion(criterionId)?.mappings ?? [];
    const noteUris = mappings
      .map(({ note }) => note)
      .filter((note) => column === undefined || columnKey(columnOf(axis, note)) === column)
      .map(({ uri }) => uri);
    if (noteUris.length === 0) return;
    await vscode.commands.executeCommand(internalCommandIds.chooseNote, { criterionId, noteUris });
  }
}
