import * as vscode from 'vscode';
import { listEvidenceLinks } from '../core/languageFeatures/listEvidenceLinks';
import { locateEvidence } from '../workspace/evidenceFiles';
import type { Journal } from '../workspace/journal';
import { toVsCodeRange } from '../workspace/toVsCodeRange';

/** Makes links of the files and web addresses that a note names as evidence. */
export class EvidenceLinkProvider implements vscode.DocumentLinkProvider {
  constructor(private readonly journal: Pick<Journal, 'folders'>) {}

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    return listEvidenceLinks(document.getText()).flatMap(({ target, range }) => {
      const evidence = locateEvidence(document.uri, target, this.journal.folders);
      if (!evidence || evidence.kind === 'refused') return [];
      return [new vscode.DocumentLink(toVsCodeRange(range), evidence.uri)];
    });
  }
}
