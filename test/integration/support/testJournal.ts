import { assert } from 'chai';
import * as vscode from 'vscode';
import type { JournalSnapshot } from '../../../src/core/evidence/journalSnapshot';
import { Journal } from '../../../src/workspace/journal';
import { LimitedJournal } from '../../../src/workspace/limitedJournal';
import { MemoryStorage } from './memoryStorage';

/**
 * One for all tests: VS Code gives a channel that was closed at once out again under its name.
 */
const log = vscode.window.createOutputChannel('Journal under test', { log: true });

/**
 * How long a journal may take, in milliseconds: less than a test may, so that a test that fails still
 * takes back what it has changed.
 */
const patience = 20_000;

/** How many journals have been opened, the one under test among them. */
let opened = 0;

/** A journal of the test's own over the open folders, with the files that the test puts there. */
export class TestJournal {
  readonly #written = new Set<string>();
  readonly journal = new Journal(log);
  /**
   * The URN of a standard that no other test has: VS Code keeps documents for minutes, and may take
   * a new file for the one that it knew under that name, with what that one said.
   */
  readonly urn: string;
  /** What the workspace would remember. */
  readonly storage = new MemoryStorage();
  /** The same journal, limited to nothing until a test does so. */
  readonly limited = new LimitedJournal(this.journal, this.storage);

  constructor() {
    opened += 1;
    this.urn = `SKSX${opened}`;
  }

  static async open(): Promise<TestJournal> {
    const test = new TestJournal();
    await test.journal.settled();
    return test;
  }

  /** The full id of a criterion of the standard {@link urn}. */
  id(code: string): string {
    return `${this.urn}/${code}`;
  }

  get snapshot(): JournalSnapshot {
    return this.journal.snapshot;
  }

  /** Resolves as soon as the journal is as `holds` says; rejects, saying how it is, where it never is. */
  until(holds: (snapshot: JournalSnapshot) => boolean): Promise<void> {
    if (holds(this.snapshot)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        listener.dispose();
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error(`The journal never came to what was waited for: ${describe(this)}`));
      }, patience);
      const listener = this.journal.onDidChange((snapshot) => {
        if (!holds(snapshot)) return;
        end();
        resolve();
      });
    });
  }

  /** The codes that the file is tagged with, as its note writes them; nothing where it is none. */
  tagsOf(uri: vscode.Uri): readonly string[] | undefined {
    const file = this.snapshot.fileAt(uri.toString());
    if (file?.kind === 'note') return file.criteria;
    return file?.kind === 'unreadable' ? file.lastGood?.criteria : undefined;
  }

  /** Resolves when the file is tagged with just these codes. */
  untilTagged(uri: vscode.Uri, ...codes: readonly string[]): Promise<void> {
    return this.until(() => this.tagsOf(uri)?.join() === codes.join());
  }

  /** Resolves when the file is what `kind` says, or gone from the journal. */
  untilKind(uri: vscode.Uri, kind: 'note' | 'unreadable' | 'untagged' | 'gone'): Promise<void> {
    return this.until((snapshot) => (snapshot.fileAt(uri.toString())?.kind ?? 'gone') === kind);
  }

  /** Writes a file, which goes with {@link close}. */
  async write(path: string | vscode.Uri, content: string | Uint8Array): Promise<vscode.Uri> {
    const uri = typeof path === 'string' ? inFolder(path) : path;
    this.#written.add(uri.toString());
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(uri, bytes);
    return uri;
  }

  /** Writes a note with these tags and waits until the journal has it. */
  async writeNote(path: string | vscode.Uri, ...codes: readonly string[]): Promise<vscode.Uri> {
    const uri = await this.write(path, noteText(...codes));
    await this.untilTagged(uri, ...codes);
    return uri;
  }

  /** Has what a test has made otherwise go with {@link close}. */
  forgetLater(uri: vscode.Uri): void {
    this.#written.add(uri.toString());
  }

  async close(): Promise<void> {
    this.limited.dispose();
    this.journal.dispose();
    await closeEditors();
    for (const uri of this.#written) await remove(vscode.Uri.parse(uri));
  }
}

function describe({ snapshot }: TestJournal): string {
  const { standards, criterionCount, gapCount, files } = snapshot;
  const lines = files.map(({ uri, kind }) => `  ${kind} ${uri}`);
  const urns = standards.standards.map(({ urn }) => urn).join(', ');
  return [
    `${urns || 'no standard'}, ${criterionCount} criteria, ${gapCount} gaps, ${files.length} files`,
    ...lines,
  ].join('\n');
}

/**
 * A path in one of the open folders, the first one unless `index` says otherwise. The folder
 * `under-test` is another one for each journal: VS Code keeps documents for minutes, and may take a
 * folder that is made where it has just deleted one for the old one.
 */
export function inFolder(path: string, index = 0): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[index];
  assert(folder, `folder ${index} is open`);
  const own = path.replace(/^notes\/under-test(?=\/|$)/, `notes/under-test-${opened}`);
  return vscode.Uri.joinPath(folder.uri, own);
}

/** A readable note with these tags. */
export function noteText(...codes: readonly string[]): string {
  return `---\ndate: 2026-11-20\nproduction: HALCYON\ncriteria: [${codes.join(', ')}]\n---\nWords.\n`;
}

/**
 * Resolves when the document of the file `uri` says `text`: VS Code keeps documents for minutes, and
 * takes one that an earlier test has left for that of a new file until an event tells it otherwise.
 */
export async function untilDocumentSays(uri: vscode.Uri, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.getText() === text) return;
  await new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || document.getText() !== text) return;
      listener.dispose();
      resolve();
    });
  });
}

/** Resolves when what VS Code shows is as `holds` says. */
export async function untilDiagnostics(holds: () => boolean): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (!holds()) return;
      listener.dispose();
      resolve();
    });
  });
}

/** Puts `text` in the place of all that the document says, unsaved. */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const end = document.positionAt(document.getText().length);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
}

/** Opens a file in an editor. */
export async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Closes every editor without saving anything. */
export async function closeEditors(): Promise<void> {
  while (vscode.workspace.textDocuments.some(({ isDirty, isClosed }) => isDirty && !isClosed)) {
    const dirty = vscode.workspace.textDocuments.find(({ isDirty }) => isDirty);
    assert(dirty);
    await vscode.window.showTextDocument(dirty);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Deletes a file or folder if it is there. */
export async function remove(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri, { recursive: true });
  } catch {
    // The test has seen to it itself.
  }
}
