import * as vscode from 'vscode';
import { findFrontMatter } from '../core/note/findFrontMatter';
import {
  findSymbolAt,
  noteStandardOf,
  type NamedSymbol,
  type NoteSymbol,
} from '../core/languageFeatures/noteSymbol';
import type { NoteRename } from '../core/languageFeatures/noteRename';
import { planRename, readRenameTarget } from '../core/languageFeatures/planRename';
import type { EditPlan } from '../core/note/editPlan';
import type { TextEdit } from '../core/text/textEdit';
import type { Journal } from '../workspace/journal';
import { localize } from '../workspace/localize';
import { editNotes, notesAtOnce, openAsOnDisk, type RefusedNote } from '../workspace/editNotes';
import { notesNaming, readNotes, type NoteText } from '../workspace/symbolNotes';
import { toVsCodeRange } from '../workspace/toVsCodeRange';

/** What to do about texts that somebody has accepted and sealed. */
export type SealDecision = 'change' | 'leave' | 'cancel';

/** What the user is asked and told while something is renamed. */
export interface RenameDialogue {
  /** @param count how many notes have a sealed text that names the criterion */
  askAboutSeals(count: number): Promise<SealDecision>;
  /** Some notes could not be changed; `reason` is that of the first. */
  tellRefused(first: vscode.Uri, count: number, reason: string): void;
  /** So many notes were changed that undo takes them back in `steps`, one at a time. */
  tellSteps(count: number, steps: number): void;
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

    const uris = await notesNaming(this.journal, named.symbol, document);
    const plan = (uri: vscode.Uri, text: string): NoteRename =>
      planRename(uri.toString(), text, named.symbol, target.symbol, standards);
    const isInSteps = uris.length > notesAtOnce;
    // VS Code makes the edit in these documents, and doesn't ask which version it was planned for.
    const documents = isInSteps ? new Map<vscode.Uri, never>() : await openAsOnDisk(uris);
    const notes = isInSteps ? await readNotes(uris, token) : textsOf(documents);
    const renames = notes.map(({ uri, text }) => ({ uri, rename: plan(uri, text) }));
    const sealed = renames.filter(({ rename }) => rename.kind === 'edits' && rename.isSealed);
    const decision =
      sealed.length === 0 ? 'change' : await this.dialogue.askAboutSeals(sealed.length);
    const edit = new vscode.WorkspaceEdit();
    if (decision === 'cancel' || token.isCancellationRequested) return edit;
    if (isInSteps) {
      await this.#renameInSteps(uris, named.symbol, (uri, text) => {
        const rename = plan(uri, text);
        return rename.kind === 'refused'
          ? rename
          : { kind: 'edits', edits: editsOf(rename, decision) };
      });
      return edit;
    }
    if (document.version !== version || notes.some((it) => !isAsRead(it, documents.get(it.uri)))) {
      throw new Error(vscode.l10n.t('A note changed in the meantime. Try again.'));
    }
    for (const { uri, rename } of renames) {
      const edits = editsOf(rename, decision);
      if (edits.length > 0) edit.set(uri, edits.map(toVsCodeEdit));
    }
    this.#tellRefused([
      ...[...documents].flatMap(([uri, it]) =>
        typeof it === 'string' ? [{ uri, reason: it }] : [],
      ),
      ...renames.flatMap(({ uri, rename }) =>
        rename.kind === 'refused' ? [{ uri, reason: localize(rename.reason) }] : [],
      ),
    ]);
    return edit;
  }

  /** Changes more notes than VS Code can check in one edit. */
  async #renameInSteps(
    uris: readonly vscode.Uri[],
    symbol: NoteSymbol,
    plan: (uri: vscode.Uri, text: string) => EditPlan,
  ): Promise<void> {
    const name = symbol.kind === 'criterion' ? symbol.criterion.code : symbol.name;
    const label = vscode.l10n.t('Rename {0}', name);
    const { kind, changed, refused, unsaved, steps } = await editNotes(uris, plan, { label });
    if (kind === 'discarded') return;
    if (kind === 'failed') {
      throw new Error(vscode.l10n.t('Nothing was changed: the notes cannot be written now.'));
    }
    const reason = vscode.l10n.t('It was changed and could not be saved: save it yourself');
    this.#tellRefused([...refused, ...unsaved.map((uri) => ({ uri, reason }))]);
    if (steps > 1) this.dialogue.tellSteps(changed.length, steps);
  }

  #symbolAt(document: vscode.TextDocument, position: vscode.Position): NamedSymbol | undefined {
    const { standards } = this.journal.snapshot;
    return findSymbolAt(document.getText(), document.offsetAt(position), standards);
  }

  #tellRefused(refused: readonly RefusedNote[]): void {
    const [first] = refused;
    if (first) this.dialogue.tellRefused(first.uri, refused.length, first.reason);
  }
}

/** The texts of the documents that could be opened. */
function textsOf(
  documents: ReadonlyMap<vscode.Uri, vscode.TextDocument | string>,
): readonly NoteText[] {
  return [...documents].flatMap(([uri, it]) =>
    typeof it === 'string' ? [] : [{ uri, text: it.getText() }],
  );
}

/** Whether the document is still open, and says what `note` does. */
function isAsRead({ text }: NoteText, document: vscode.TextDocument | string | undefined): boolean {
  return typeof document === 'object' && !document.isClosed && document.getText() === text;
}

function editsOf(rename: NoteRename, decision: SealDecision): readonly TextEdit[] {
  if (rename.kind === 'refused') return [];
  const leavesBody = rename.isSealed && decision === 'leave';
  return [...rename.frontMatter, ...(leavesBody ? [] : rename.passages)];
}

function toVsCodeEdit({ range, newText }: TextEdit): vscode.TextEdit {
  return vscode.TextEdit.replace(toVsCodeRange(range), newText);
}
