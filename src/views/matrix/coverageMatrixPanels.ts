import * as vscode from 'vscode';
import { commandIds, matrixPanelType } from '../../util/commandIds';
import { Disposable } from '../../util/disposable';
import type { Journal } from '../../workspace/journal';
import type { LimitedJournal } from '../../workspace/limitedJournal';
import { MatrixPanel } from './matrixPanel';

/** Opens the panel with the matrix, of which there is one at most, and brings it back after a reload. */
export class CoverageMatrixPanels extends Disposable implements vscode.WebviewPanelSerializer {
  readonly id = commandIds.openCoverageMatrix;
  #open: MatrixPanel | undefined;

  constructor(
    private readonly journal: Journal,
    private readonly limited: LimitedJournal,
    private readonly extensionUri: vscode.Uri,
  ) {
    super();
    this.register({ dispose: () => this.#open?.dispose() });
  }

  execute(): void {
    if (this.#open) {
      this.#open.reveal();
      return;
    }
    const title = vscode.l10n.t('Coverage Matrix');
    this.#adopt(
      vscode.window.createWebviewPanel(matrixPanelType, title, vscode.ViewColumn.Active, {
        enableScripts: true,
      }),
    );
  }

  /** The page has its own state back already. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    if (this.#open) panel.dispose();
    else this.#adopt(panel);
    return Promise.resolve();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    const open = new MatrixPanel(panel, this.journal, this.limited, this.extensionUri);
    this.#open = open;
    panel.onDidDispose(() => {
      open.dispose();
      if (this.#open === open) this.#open = undefined;
    });
  }
}
