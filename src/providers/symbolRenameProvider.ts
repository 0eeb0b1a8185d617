import * as vscode from 'vscode';
import { refused } from '../core/note/editPlan';
import { findFrontMatter } from '../core/note/findFrontMatter';
import { lockedNote } from '../core/note/parseNoteFile';
import {
  findSymbolAt,
  noteStandardOf,
  type NamedSymbol,
} from '../core/languageFeatures/noteSymbol';
import { noteRename, type NoteRename } from '../core/languageFeatures/noteRename';
import { planRename, readRenameTarget } from '../core/languageFeatures/planRename';
import type { TextEdit } from '../core/text/textEdit';
import type { Journal } from '../workspace/journal';
import { localize } from '../workspace/localize';
import { readNotesNaming } from '../workspace/symbolNotes';
import { toVsCodeRange } from '../workspace/toVsCodeRange';

/** What to do about texts that somebody has accepted and sealed. */
export type SealDecision = 'change' | 'leave' | 'cancel';

/** What the user is asked and told while something is renamed. */
export interface RenameDialogue {
  /** @param count how many notes have a sealed text that names the criterion */
  askAboutSeals(count: number): Promise<SealDecision>;
  /** Some notes could not be changed; `reason` is that of the first. */
  tellRefused(first: vscode.Uri, count: number, reason: string): void;
}

/** Gives a criterion's code or a production another name in every note of the journal. */
export class SymbolRenameProvider implements vscode.RenameProvider {
  constructor(
    private readonly journal: Journal,
    private readonly dialogue: RenameDialogue,
  ) {}

  prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): { range: vscode.Range; placeholder: string } | undefined {
    const named = this.#symbolAt(document, position);
    if (named) return { range: toVsCodeRange(named.range), placeholder: named.written };
    const { bodyStart } = findFrontMatter(document.getText());
    if (document.offsetAt(position) >= bodyStart) return undefined;
    throw new Error(
      vscode.l10n.t('Only the code of a known criterion and the production can be renamed here.'),
    );
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const named = this.#symbolAt(document, position);
    if (!named) return undefined;
    const { standards } = this.journal.snapshot;
    const { version } = document;
    const noteStandard = noteStandardOf(document.getText());
    const target = readRenameTarget(named.symbol, newName, standards, noteStandard);
    if (target.kind === 'refused') throw new Error(localize(target.reason));

    const notes = await readNotesNaming(this.journal, named.symbol, document, token);
    const renames = notes.map(({ uri, text }) => ({
      uri,
      rename:
        text === undefined
          ? noteRename(refused(lockedNote(uri.toString()).problems[0].message))
          : planRename(uri.toString(), text, named.symbol, target.symbol, standards),
    }));
    const sealed = renames.filter(({ rename }) => rename.kind === 'edits' && rename.isSealed);
    const decision =
      sealed.length === 0 ? 'change' : await this.dialogue.askAboutSeals(sealed.length);
    const edit = new vscode.WorkspaceEdit();
    if (decision === 'cancel' || token.isCancellationRequested) return edit;
    if (document.version !== version) {
      throw new Error(vscode.l10n.t('The note has changed meanwhile. Try again.'));
    }
    for (const { uri, rename } of renames) {
      const edits = editsOf(rename, decision);
      if (edits.length > 0) edit.set(uri, edits.map(toVsCodeEdit));
    }
    this.#tellRefused(renames);
    return edit;
  }

  #symbolAt(document: vscode.TextDocument, position: vscode.Position): NamedSymbol | undefined {
    const { standards } = this.journal.snapshot;
    return findSymbolAt(document.getText(), document.offsetAt(position), standards);
  }

  #tellRefused(
    renames: readonly { readonly uri: vscode.Uri; readonly rename: NoteRename }[],
  ): void {
    const left = renames.flatMap(({ uri, rename }) =>
      rename.kind === 'refused' ? [{ uri, reason: rename.reason }] : [],
    );
    const [first] = left;
    if (first) this.dialogue.tellRefused(first.uri, left.length, localize(first.reason));
  }
}

function editsOf(rename: NoteRename, decision: SealDecision): readonly TextEdit[] {
  if (rename.kind === 'refused') return [];
  const leavesBody = rename.isSealed && decision === 'leave';
  return [...rename.frontMatter, ...(leavesBody ? [] : rename.passages)];
}

function toVsCodeEdit({ range, newText }: TextEdit): vscode.TextEdit {
  return vscode.TextEdit.replace(toVsCodeRange(range), newText);
}
