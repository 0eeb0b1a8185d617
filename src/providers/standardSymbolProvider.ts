import * as vscode from 'vscode';
import { listStandardSymbols } from '../core/standardFeatures/listStandardSymbols';
import { shortWording } from '../core/standard/shortWording';
import { toVsCodeRange } from '../workspace/toVsCodeRange';

/** The longest wording beside a code, in UTF-16 units. */
const longestDetail = 120;

/** Lists the criteria of a standard's file in Outline and in Go to Symbol. */
export class StandardSymbolProvider implements vscode.DocumentSymbolProvider {
  provideDocumentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
    return listStandardSymbols(document.getText()).map(
      ({ code, kind, text, range, selection }) =>
        new vscode.DocumentSymbol(
          code,
          shortWording(text, longestDetail),
          kind === 'performance' ? vscode.SymbolKind.Method : vscode.SymbolKind.Constant,
          toVsCodeRange(range),
          toVsCodeRange(selection),
        ),
    );
  }
}
