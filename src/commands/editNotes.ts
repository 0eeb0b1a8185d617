import * as vscode from 'vscode';
import type { EditPlan } from '../core/note/editPlan';
import { forEachLimited } from '../util/forEachLimited';
import { openText, readCurrentText } from '../workspace/currentText';
import { localize } from '../workspace/localize';
import { toVsCodeRange } from '../workspace/toVsCodeRange';
import { isShown } from './noteEditor';
import { withSlowProgress } from './withSlowProgress';

/** How many files are read at a time. */
const readsAtOnce = 16;

/** How many documents VS Code keeps for an extension that opens them, for three minutes each. */
const documentsKept = 50;

/** How the edits of several notes are made. */
export interface NotesEdit {
  /** What is done, in a few words: it heads the edits where they are previewed. */
  readonly label: string;
  /** Whether the user looks through every edit first and says which are made. */
  readonly preview: boolean;
}

/** What came of it. */
export interface NotesOutcome {
  /** `discarded` where the user has given up; `failed` where VS Code would not make the edits. */
  readonly kind: 'applied' | 'discarded' | 'failed';
  /** The notes that were to change. */
  readonly changed: readonly vscode.Uri[];
  /** Those that a program had better not change. */
  readonly refused: readonly RefusedNote[];
  /** Those among the changed ones that should have been saved, and could not be. */
  readonly unsaved: readonly vscode.Uri[];
}

/** A note with the reason, as a sentence for the user, why it is left as it is. */
export interface RefusedNote {
  readonly uri: vscode.Uri;
  readonly reason: string;
}

/** Says how the text of a note changes. */
type PlanNote = (uri: vscode.Uri, text: string) => EditPlan;

/**
 * Edits several notes as `plan` says for the newest text of each: all in one step that one undo takes
 * back, and through their documents. What the user has not saved stays unsaved; notes that no editor
 * shows are always saved, and open ones with them as after any refactoring, unless one of the notes has
 * unsaved changes.
 */
export async function editNotes(
  uris: readonly vscode.Uri[],
  plan: PlanNote,
  { label, preview }: NotesEdit,
): Promise<NotesOutcome> {
  const texts = await withSlowProgress(vscode.l10n.t('Reading notes'), async (token) => {
    const read = await readTexts(uris, token);
    await openWhatChanges(read, plan);
    return token.isCancellationRequested ? undefined : read;
  });
  if (!texts) return { kind: 'discarded', changed: [], refused: [], unsaved: [] };
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
  if (!first) return { kind: 'applied', changed, refused, unsaved: [] };
  if (preview) askForPreview(edit, first, label);
  const toSave = changed.filter((uri) => !isShown(uri) && !isDirty(uri));
  // VS Code saves a refactoring before it would open a tab for each file, but all of its files or none.
  const isRefactoring = !changed.some(isDirty);
  if (!(await vscode.workspace.applyEdit(edit, { isRefactoring }))) {
    // VS Code says nothing else of edits that were discarded in their preview.
    return { kind: preview ? 'discarded' : 'failed', changed, refused, unsaved: [] };
  }
  return { kind: 'applied', changed, refused, unsaved: await saveAll(toSave) };
}

/** The text of each note that can be read. */
async function readTexts(
  uris: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<ReadonlyMap<vscode.Uri, string>> {
  const texts = new Map<vscode.Uri, string>();
  await forEachLimited(uris, readsAtOnce, async (uri) => {
    const text = token.isCancellationRequested ? undefined : await readCurrentText(uri);
    if (text !== undefined) texts.set(uri, text);
  });
  return texts;
}

/**
 * Opens the documents of the notes that are to change, as far as VS Code keeps them. It refuses an
 * edit of another version of an open document, where it would put it anywhere in a closed file. And it
 * drops all that is previewed once it hears of a change to a closed file, be it a sync client's that
 * wrote the same again.
 */
async function openWhatChanges(
  texts: ReadonlyMap<vscode.Uri, string>,
  plan: PlanNote,
): Promise<void> {
  const uris = [...texts].flatMap(([uri, text]) => {
    const planned = plan(uri, text);
    return planned.kind === 'edits' && planned.edits.length > 0 ? uri : [];
  });
  await forEachLimited(uris.slice(0, documentsKept), readsAtOnce, async (uri) => {
    try {
      await vscode.workspace.openTextDocument(uri);
    } catch {
      // Its text has been read all the same; VS Code says so where it cannot edit it.
    }
  });
}

/**
 * Has VS Code show the edits before it makes them. It does so where one of them needs confirmation,
 * and leaves that one unchecked: so this one makes a file that is there, which VS Code does not list.
 */
function askForPreview(edit: vscode.WorkspaceEdit, existing: vscode.Uri, label: string): void {
  edit.createFile(existing, { ignoreIfExists: true }, { label, needsConfirmation: true });
}

/** Saves notes that VS Code has not, and gives back those that could not be saved. */
async function saveAll(uris: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const unsaved: vscode.Uri[] = [];
  await forEachLimited(uris, readsAtOnce, async (uri) => {
    // One that is closed has been saved, or was left out of the preview.
    const document = findDirty(uri);
    if (document && !(await document.save())) unsaved.push(uri);
  });
  return unsaved;
}

function isDirty(uri: vscode.Uri): boolean {
  return findDirty(uri) !== undefined;
}

function findDirty(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => document.isDirty && document.uri.toString() === key,
  );
}
