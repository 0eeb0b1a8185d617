import * as vscode from 'vscode';
import { findSymbolAt, findSymbolPlaces } from '../core/languageFeatures/noteSymbol';
import type { Journal } from '../workspace/journal';
import { readNotesNaming } from '../workspace/symbolNotes';
import { toVsCodeRange } from '../workspace/toVsCodeRange';

/** Finds all places in the journal that name the criterion or the production at the cursor. */
export class SymbolReferenceProvider implements vscode.ReferenceProvider {
  constructor(private readonly journal: Journal) {}

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    _context: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const { standards } = this.journal.snapshot;
    const named = findSymbolAt(document.getText(), document.offsetAt(position), standards);
    if (!named) return [];
    const notes = await readNotesNaming(this.journal, named.symbol, document, token);
    return notes.flatMap(({ uri, text }) =>
      findSymbolPlaces(text ?? '', named.symbol, standards).map(
        (range) => new vscode.Location(uri, toVsCodeRange(range)),
      ),
    );
  }
}
