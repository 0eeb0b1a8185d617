import * as vscode from 'vscode';
import { findReferenceAt } from '../core/languageFeatures/findReferenceAt';
import type { Journal } from '../workspace/journal';
import { toVsCodeRange } from '../workspace/toVsCodeRange';
import type { StandardDocuments } from './standardDocuments';

/** Leads from a code to its criterion in the standard. */
export class CriterionDefinitionProvider implements vscode.DefinitionProvider {
  constructor(
    private readonly journal: Journal,
    private readonly documents: StandardDocuments,
  ) {}

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.LocationLink[]> {
    const { standards } = this.journal.snapshot;
    const named = findReferenceAt(document.getText(), document.offsetAt(position), standards);
    const target = named && (await this.documents.locate(named.criterion));
    if (!target) return [];
    return [
      {
        originSelectionRange: toVsCodeRange(named.range),
        targetUri: target.uri,
        targetRange: target.range,
      },
    ];
  }
}
