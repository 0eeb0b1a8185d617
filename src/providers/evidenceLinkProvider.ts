import * as vscode from 'vscode';
import { listEvidenceLinks, type EvidenceLink } from '../core/languageFeatures/listEvidenceLinks';
import { resolveEvidence } from '../workspace/evidenceFiles';
import { toVsCodeRange } from '../workspace/toVsCodeRange';

/** Makes links of the files that a note names as evidence. */
export class EvidenceLinkProvider implements vscode.DocumentLinkProvider {
  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    return listEvidenceLinks(document.getText()).flatMap((link) => {
      const target = targetOf(link, document.uri);
      return target ? [new vscode.DocumentLink(toVsCodeRange(link.range), target)] : [];
    });
  }
}

function targetOf({ kind, target }: EvidenceLink, note: vscode.Uri): vscode.Uri | undefined {
  return kind === 'web' ? vscode.Uri.parse(target) : resolveEvidence(note, target);
}
