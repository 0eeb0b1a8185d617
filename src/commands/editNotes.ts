import * as vscode from 'vscode';
import type { EditPlan } from '../core/note/editPlan';
import { forEachLimited } from '../util/forEachLimited';
import { openText, readCurrentText } from '../workspace/currentText';
import { localize } from '../workspace/localize';
import { toVsCodeRange } from '../workspace/toVsCodeRange';
import { isShown } from './noteEditor';

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
  /** Those that a program had better not change, or that could not be saved. */
  readonly refused: readonly RefusedNote[];
}

/** A note with the reason, as a sentence for the user, why it is not as it should be. */
export interface RefusedNote {
  readonly uri: vscode.Uri;
  readonly reason: string;
}

/**
 * Edits several notes as `plan` says for the newest text of each: all in one step that one undo takes
 * back, and through their documents. What the user has not saved stays unsaved; notes that no editor
 * shows are always saved, and open ones with them as after any refactoring, unless one of the notes has
 * unsaved changes.
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
  if (preview) await openWhatChanges(texts, plan);
  const edit = new vscode.WorkspaceEdit();
  const changed: vscode.Uri[] = [];
  const refused: RefusedNote[] = [];
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
      edit.replace(uri, toVsCodeRange(range), newText, { label, needsConfirmation: false });
    }
  }
  const [first] = changed;
  if (!first) return { applied: true, changed, refused };
  if (preview) askForPreview(edit, first, label);
  const toSave = changed.filter((uri) => !isShown(uri) && !isDirty(uri));
  // VS Code saves a refactoring before it would open a tab for each file, but all of its files or none.
  const isRefactoring = !changed.some(isDirty);
  const applied = await vscode.workspace.applyEdit(edit, { isRefactoring });
  if (applied) refused.push(...(await saveAll(toSave)));
  return { applied, changed, refused };
}

/**
 * Opens the documents of the notes that are to change. VS Code drops all that is previewed once it
 * hears of a change to one of the files, be it a sync client's that wrote the same again; of a file
 * with a document it looks at the text instead.
 */
async function openWhatChanges(
  texts: ReadonlyMap<vscode.Uri, string>,
  plan: (uri: vscode.Uri, text: string) => EditPlan,
): Promise<void> {
  const uris = [...texts].flatMap(([uri, text]) => {
    const planned = plan(uri, text);
    return planned.kind === 'edits' && planned.edits.length > 0 ? uri : [];
  });
  await forEachLimited(uris, readsAtOnce, async (uri) => {
    await vscode.workspace.openTextDocument(uri);
  });
}

/**
 * Has VS Code show the edits before it makes them. It does so where one of them needs confirmation,
 * and leaves that one unchecked: so this one makes a file that is there, which VS Code does not list.
 */
function askForPreview(edit: vscode.WorkspaceEdit, existing: vscode.Uri, label: string): void {
  edit.createFile(existing, { ignoreIfExists: true }, { label, needsConfirmation: true });
}

/** Saves notes that VS Code has not, and says which of them could not be saved. */
async function saveAll(uris: readonly vscode.Uri[]): Promise<readonly RefusedNote[]> {
  const unsaved: RefusedNote[] = [];
  await forEachLimited(uris, readsAtOnce, async (uri) => {
    const document = await vscode.workspace.openTextDocument(uri);
    // One that the user has left out of the preview has nothing to save.
    if (!document.isDirty || (await document.save())) return;
    const reason = vscode.l10n.t('The change was made, but could not be saved');
    unsaved.push({ uri, reason });
  });
  return unsaved;
}

function isDirty(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === key,
  );
}
