import * as vscode from 'vscode';
import type { EditPlan } from '../core/note/editPlan';
import { forEachLimited } from '../util/forEachLimited';
import { openText, readCurrentText } from '../workspace/currentText';
import { localize } from '../workspace/localize';
import { toVsCodeRange } from '../workspace/toVsCodeRange';

/** How many files are read at a time. */
const readsAtOnce = 16;

/** How the edits of several notes are made. */
export interface NotesEdit {
  /** What is done, in a few words: it heads the edits where they are previewed. */
  readonly label: string;
  /** Whether the user looks through every edit first and says which are made. */
  readonly preview: boolean;
}

/** What came of it. */
export interface NotesOutcome {
  /** Whether the edits were made; false where the user has discarded them. */
  readonly applied: boolean;
  /** The notes that were to change. */
  readonly changed: readonly vscode.Uri[];
  /** Those that a program had better not change, with the reason as a sentence for the user. */
  readonly refused: readonly { readonly uri: vscode.Uri; readonly reason: string }[];
}

/**
 * Edits several notes as `plan` says for the newest text of each: all in one step that one undo takes
 * back, through the documents of those that are open. VS Code saves the others.
 */
export async function editNotes(
  uris: readonly vscode.Uri[],
  plan: (uri: vscode.Uri, text: string) => EditPlan,
  { label, preview }: NotesEdit,
): Promise<NotesOutcome> {
  const texts = new Map<vscode.Uri, string>();
  await forEachLimited(uris, readsAtOnce, async (uri) => {
    const text = await readCurrentText(uri);
    if (text !== undefined) texts.set(uri, text);
  });
  const edit = new vscode.WorkspaceEdit();
  const changed: vscode.Uri[] = [];
  const refused: { uri: vscode.Uri; reason: string }[] = [];
  const metadata = preview ? { label, needsConfirmation: true } : undefined;
  for (const uri of uris) {
    // It may have been edited, or opened, while others were read. From here on nothing waits.
    const text = openText(uri) ?? texts.get(uri);
    if (text === undefined) {
      refused.push({ uri, reason: vscode.l10n.t('The file cannot be read') });
      continue;
    }
    const planned = plan(uri, text);
    if (planned.kind === 'refused') refused.push({ uri, reason: localize(planned.reason) });
    else if (planned.edits.length > 0) changed.push(uri);
    for (const { range, newText } of planned.kind === 'edits' ? planned.edits : []) {
      edit.replace(uri, toVsCodeRange(range), newText, metadata);
    }
  }
  const applied =
    changed.length === 0 || (await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
  return { applied, changed, refused };
}
