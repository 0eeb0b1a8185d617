import * as vscode from 'vscode';
import type { EditPlan } from '../core/note/editPlan';
import { forEachLimited } from '../util/forEachLimited';
import { readCurrentText } from './currentText';
import { isShown } from './editNote';
import { localize } from './localize';
import { toVsCodeRange } from './toVsCodeRange';
import { withSlowProgress } from './withSlowProgress';

/** How many files are read at a time. */
const readsAtOnce = 16;

/**
 * How many notes are edited at a time. VS Code keeps so many documents for the extensions that open
 * them, for three minutes each. It refuses an edit of another version of an open document, where it
 * would put it anywhere in a closed file.
 */
export const notesAtOnce = 50;

/** How often a step is planned anew because a text changed, or a document was closed, under it. */
const attempts = 3;

/** What the user wants to be done with the notes that are left. */
export type NextStep = 'preview' | 'apply' | 'stop';

/** How the edits of several notes are made. */
export interface NotesEdit {
  /** What is done, in a few words: it heads the edits where they are previewed. */
  readonly label: string;
  /**
   * If present, the user looks through every edit of the first notes and says which are made, and is
   * asked how to go on where more notes are `left` than can be edited at a time.
   */
  readonly preview?: (left: number) => Promise<NextStep>;
}

/** What came of it. */
export interface NotesOutcome {
  /** `discarded` where the user has given up; `failed` where VS Code would not make the edits. */
  readonly kind: 'applied' | 'discarded' | 'failed';
  /** The notes that were changed, or that the user was shown a change of. */
  readonly changed: readonly vscode.Uri[];
  /** Those that were left as they are. */
  readonly refused: readonly RefusedNote[];
  /** Those among the changed ones that should have been saved, and could not be. */
  readonly unsaved: readonly vscode.Uri[];
  /** In how many steps the notes were changed; undo takes back one at a time. */
  readonly steps: number;
}

/** A note with the reason, as a sentence for the user, why it is left as it is. */
export interface RefusedNote {
  readonly uri: vscode.Uri;
  readonly reason: string;
}

/** Says how the text of a note changes. */
type PlanNote = (uri: vscode.Uri, text: string) => EditPlan;

type StepOutcome = Omit<NotesOutcome, 'steps'>;

/**
 * Edits several notes as `plan` says for the newest text of each, through their documents: in one step
 * that one undo takes back, or where there are many in several. A note whose file another program has
 * changed is left out. What the user has not saved stays unsaved; notes that no editor shows are always
 * saved, and open ones with them as after any refactoring, unless one of the notes has unsaved changes.
 */
export async function editNotes(
  uris: readonly vscode.Uri[],
  plan: PlanNote,
  { label, preview }: NotesEdit,
): Promise<NotesOutcome> {
  const changed: vscode.Uri[] = [];
  const refused: RefusedNote[] = [];
  const unsaved: vscode.Uri[] = [];
  const found = await findChanges(uris, plan, refused);
  if (!found) return { kind: 'discarded', changed, refused: [], unsaved, steps: 0 };
  let steps = 0;
  let next: NextStep = preview ? 'preview' : 'apply';
  for (let at = 0; at < found.length; at += notesAtOnce) {
    if (preview && next === 'preview' && at > 0) next = await preview(found.length - at);
    const step = found.slice(at, at + notesAtOnce);
    const outcome = next === 'stop' ? undefined : await editStep(step, plan, label, next);
    if (outcome?.kind !== 'applied') {
      refused.push(...(outcome?.refused ?? []));
      // Nothing has been changed yet, or the user has seen enough.
      if (steps === 0)
        return { kind: outcome?.kind ?? 'discarded', changed, refused, unsaved, steps };
      const reason =
        outcome?.kind === 'failed'
          ? vscode.l10n.t('VS Code could not make the edit')
          : vscode.l10n.t('It was not reached before you stopped');
      refused.push(...found.slice(at).map((uri) => ({ uri, reason })));
      break;
    }
    if (outcome.changed.length > 0) steps += 1;
    changed.push(...outcome.changed);
    refused.push(...outcome.refused);
    unsaved.push(...outcome.unsaved);
  }
  return { kind: 'applied', changed, refused, unsaved, steps };
}

const gaveUp: StepOutcome = { kind: 'discarded', changed: [], refused: [], unsaved: [] };

/** The notes that change; those that cannot are added to `refused`. Nothing if the user gives up. */
async function findChanges(
  uris: readonly vscode.Uri[],
  plan: PlanNote,
  refused: RefusedNote[],
): Promise<readonly vscode.Uri[] | undefined> {
  const planned = new Map<vscode.Uri, EditPlan>();
  const isCancelled = await withSlowProgress(vscode.l10n.t('Reading notes'), async (token) => {
    await forEachLimited(uris, readsAtOnce, async (uri) => {
      const text = token.isCancellationRequested ? undefined : await readCurrentText(uri);
      if (text !== undefined) planned.set(uri, plan(uri, text));
    });
    return token.isCancellationRequested;
  });
  if (isCancelled) return undefined;
  return uris.filter((uri) => {
    const it = planned.get(uri);
    if (it?.kind === 'edits') return it.edits.length > 0;
    refused.push({ uri, reason: it ? localize(it.reason) : unread() });
    return false;
  });
}

function unread(): string {
  return vscode.l10n.t('The file cannot be read');
}

/** Edits no more notes than VS Code keeps documents of, in one step. */
async function editStep(
  uris: readonly vscode.Uri[],
  plan: PlanNote,
  label: string,
  next: 'preview' | 'apply',
): Promise<StepOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const documents = await withSlowProgress(vscode.l10n.t('Opening notes'), async (token) => {
      const opened = await openAsOnDisk(uris);
      return token.isCancellationRequested ? undefined : opened;
    });
    if (!documents) return gaveUp;
    // From here to `applyEdit` nothing waits.
    if ([...documents.values()].some((it) => typeof it !== 'string' && it.isClosed)) {
      if (attempt < attempts) continue;
      return { ...gaveUp, kind: 'failed' };
    }
    const edit = new vscode.WorkspaceEdit();
    const changed: vscode.Uri[] = [];
    const refused: RefusedNote[] = [];
    for (const uri of uris) {
      const document = documents.get(uri);
      if (typeof document !== 'object') {
        refused.push({ uri, reason: document ?? unread() });
        continue;
      }
      const planned = plan(uri, document.getText());
      if (planned.kind === 'refused') refused.push({ uri, reason: localize(planned.reason) });
      else if (planned.edits.length > 0) changed.push(uri);
      for (const { range, newText } of planned.kind === 'edits' ? planned.edits : []) {
        edit.replace(uri, toVsCodeRange(range), newText, { label, needsConfirmation: false });
      }
    }
    const [first] = changed;
    if (!first) return { kind: 'applied', changed, refused, unsaved: [] };
    if (next === 'preview') askForPreview(edit, first, label);
    const toSave = changed.filter((uri) => !isShown(uri) && !isDirty(uri));
    // VS Code saves a refactoring before it would open a tab for each file, but all of its files or none.
    const isRefactoring = !changed.some(isDirty);
    if (await vscode.workspace.applyEdit(edit, { isRefactoring })) {
      return { kind: 'applied', changed, refused, unsaved: await saveAll(toSave) };
    }
    // VS Code says nothing else of edits that were discarded in their preview.
    if (next === 'preview') return gaveUp;
    if (attempt === attempts) return { ...gaveUp, kind: 'failed', refused };
  }
}

/**
 * The document of each note, or the reason why it is to be left as it is: VS Code may not have heard
 * yet that another program has changed the file.
 */
export async function openAsOnDisk(
  uris: readonly vscode.Uri[],
): Promise<ReadonlyMap<vscode.Uri, vscode.TextDocument | string>> {
  const documents = new Map<vscode.Uri, vscode.TextDocument | string>(
    uris.map((uri) => [uri, unread()]),
  );
  await forEachLimited(uris, readsAtOnce, async (uri) => {
    try {
      documents.set(uri, await vscode.workspace.openTextDocument(uri));
    } catch {
      // It stays unread.
    }
  });
  await forEachLimited(documents, readsAtOnce, async ([uri, document]) => {
    const reason = typeof document === 'object' ? await differsFromDisk(document) : undefined;
    if (reason !== undefined) documents.set(uri, reason);
  });
  return documents;
}

/** Why the document isn't what its file says, unless the difference is the user's own. */
async function differsFromDisk(document: vscode.TextDocument): Promise<string | undefined> {
  if (document.isDirty || document.isUntitled) return undefined;
  try {
    const bytes = await vscode.workspace.fs.readFile(document.uri);
    const { encoding } = document;
    const text = await vscode.workspace.decode(bytes, { encoding });
    if (plainLines(text) === plainLines(document.getText())) return undefined;
    return vscode.l10n.t('Its file was changed by another program a moment ago. Try again.');
  } catch {
    return unread();
  }
}

/** A document has no byte order mark, and one kind of line ends where its file mixes them. */
function plainLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
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
