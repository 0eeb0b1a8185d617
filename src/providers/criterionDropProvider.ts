import * as vscode from 'vscode';
import { planTagging } from '../core/languageFeatures/planTagging';
import { draggedCriteria, dragTypes } from '../workspace/draggedData';
import type { Journal } from '../workspace/journal';
import { localize } from '../workspace/localize';
import { toVsCodeRange } from '../workspace/toVsCodeRange';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('nosNotes', 'tag');

/** Tags the note that criteria are dropped into. Where they are dropped, nothing is written. */
export class CriterionDropProvider implements vscode.DocumentDropEditProvider {
  static readonly metadata: vscode.DocumentDropEditProviderMetadata = {
    dropMimeTypes: [dragTypes.criteria],
    providedDropEditKinds: [kind],
  };

  /** @param tellRefused tells the user why the note was not tagged */
  constructor(
    private readonly journal: Journal,
    private readonly tellRefused: (note: vscode.Uri, reason: string) => void,
  ) {}

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    _position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const { version } = document;
    const ids = await draggedCriteria(data);
    if (ids.length === 0 || token.isCancellationRequested || document.version !== version) {
      return undefined;
    }
    const { standards } = this.journal.snapshot;
    const criteria = ids.flatMap((id) => standards.criterion(id) ?? []);
    const plan = planTagging(document.getText(), criteria, standards);
    const edit = new vscode.DocumentDropEdit('', vscode.l10n.t('Tag the note'), kind);
    if (plan.kind === 'refused') {
      this.tellRefused(document.uri, localize(plan.reason));
      return edit;
    }
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.set(
      document.uri,
      plan.edits.map((it) => vscode.TextEdit.replace(toVsCodeRange(it.range), it.newText)),
    );
    return edit;
  }
}
