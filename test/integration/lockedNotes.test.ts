import { assert } from 'chai';
import * as vscode from 'vscode';
import { textSizeLimit } from '../../src/core/note/isLongerInUtf8';
import { SymbolRenameProvider } from '../../src/providers/symbolRenameProvider';
import { Journal } from '../../src/workspace/journal';
import { JournalCheck } from '../../src/workspace/journalCheck';
import { NoteExaminer } from '../../src/workspace/noteExaminer';
import { readStandardFiles } from '../../src/workspace/standardFiles';
import { readTemplates } from '../../src/workspace/templateFiles';
import { MemoryFiles } from './commands/support/memoryFiles';
import { noteText, TestJournal, untilDiagnostics } from './support/testJournal';
import { changeSettings } from './support/withSettings';

describe('A note whose file cannot be read', () => {
  const folder = vscode.Uri.parse('nos-locked-notes://host/journal');
  const note = vscode.Uri.joinPath(folder, 'notes', 'a.md');
  const other = vscode.Uri.joinPath(folder, 'notes', 'b.md');
  const token = new vscode.CancellationTokenSource().token;
  let files: MemoryFiles;
  let registration: vscode.Disposable;
  let restore: () => Promise<void>;
  let test: TestJournal | undefined;

  beforeEach(async () => {
    files = new MemoryFiles();
    files.put(note, noteText('P12'));
    registration = vscode.workspace.registerFileSystemProvider('nos-locked-notes', files);
    restore = await changeSettings(
      { 'nosNotes.journal': folder.toString() },
      vscode.ConfigurationTarget.Global,
    );
  });

  afterEach(async () => {
    await test?.close();
    test = undefined;
    await restore();
    registration.dispose();
  });

  async function open(): Promise<TestJournal> {
    test = await TestJournal.open();
    return test;
  }

  /** The codes of the problems that keep the file from being read. */
  function problemsOf({ snapshot }: TestJournal, uri: vscode.Uri): readonly string[] | undefined {
    const file = snapshot.fileAt(uri.toString());
    return file?.kind === 'unreadable' ? file.problems.map(({ code }) => code) : undefined;
  }

  it('keeps its tags and has a problem, until it can be read again', async () => {
    const { gapCount } = (await open()).snapshot;
    assert(test);
    files.hide(note);
    await test.untilKind(note, 'unreadable');
    assert.deepEqual(problemsOf(test, note), ['note-unreadable']);
    assert.deepEqual(test.tagsOf(note), ['P12']);
    assert.equal(test.snapshot.gapCount, gapCount);
    files.hidden = undefined;
    files.put(note, noteText('P11'));
    files.tell(note, vscode.FileChangeType.Changed);
    await test.untilTagged(note, 'P11');
    assert.isUndefined(problemsOf(test, note));
  });

  it('is read again with the journal, though no event tells that it can be', async () => {
    const { journal } = await open();
    assert(test);
    files.hide(note);
    await test.untilKind(note, 'unreadable');
    files.hidden = undefined;
    await journal.refresh();
    await test.untilKind(note, 'note');
  });

  it('is tried again by itself, since no event tells that it is released', async () => {
    const log = { info: () => undefined, error: (text: string) => assert.fail(text) };
    files.hidden = note.path;
    const journal = new Journal(log, [1, 1, 1]);
    try {
      const kindNow = () => journal.snapshot.fileAt(note.toString())?.kind;
      let looks = 0;
      files.onLook = ({ path }) => {
        if (path !== note.path) return;
        looks += 1;
        if (looks > 2) files.hidden = undefined;
      };
      await new Promise<void>((resolve) => {
        journal.onDidChange(() => {
          if (kindNow() === 'note') resolve();
        });
      });
      assert.isAtLeast(looks, 3);
    } finally {
      journal.dispose();
    }
  });

  it('is listed where it could never be read', async () => {
    files.hidden = note.path;
    assert.deepEqual(problemsOf(await open(), note), ['note-unreadable']);
    assert.isUndefined(test?.tagsOf(note));
  });

  it('is no matter of the journal where nothing says that it is a note', async () => {
    const readme = vscode.Uri.joinPath(folder, 'docs', 'README.md');
    files.put(readme, noteText('P11'));
    files.hidden = readme.path;
    const { snapshot } = await open();
    assert(test);
    assert.isUndefined(snapshot.fileAt(readme.toString()));
    files.hidden = undefined;
    await test.journal.refresh();
    await test.untilTagged(readme, 'P11');
    files.hide(readme);
    await test.untilKind(readme, 'unreadable');
  });

  it('is gone where it is said not to be there', async () => {
    await open();
    files.delete(note);
    files.tell(note, vscode.FileChangeType.Changed);
    await test?.untilKind(note, 'gone');
  });

  it('stays where it is said to be deleted and is only out of reach', async () => {
    await open();
    files.hidden = note.path;
    files.tell(note, vscode.FileChangeType.Deleted);
    await test?.untilKind(note, 'unreadable');
    assert.deepEqual(test?.tagsOf(note), ['P12']);
  });

  for (const [what, hidden] of [
    ['its folder', '/journal/notes'],
    ['the journal', '/journal'],
  ] as const) {
    it(`stays where ${what} cannot be listed`, async () => {
      const { journal } = await open();
      assert(test);
      files.hidden = hidden;
      await journal.refresh();
      assert.deepEqual(problemsOf(test, note), ['note-unreadable']);
      assert.deepEqual(test.tagsOf(note), ['P12']);
      files.hidden = undefined;
      files.delete(note);
      await journal.refresh();
      await test.untilKind(note, 'gone');
    });
  }

  it('is a problem of the running extension', async () => {
    await vscode.extensions.getExtension('nos-notes.nos-notes')?.activate();
    await open();
    const codes = () => vscode.languages.getDiagnostics(note).map(({ code }) => code);
    files.hide(note);
    await untilDiagnostics(() => codes().includes('note-unreadable'));
    files.hidden = undefined;
    files.tell(note, vscode.FileChangeType.Changed);
    await untilDiagnostics(() => codes().length === 0);
  });

  it('is counted by a check of the journal', async () => {
    const { journal } = await open();
    const examiner = new NoteExaminer(journal);
    const check = new JournalCheck(journal, examiner);
    const before = await check.run(() => undefined, token);
    files.hidden = note.path;
    const after = await check.run(() => undefined, token);
    assert.equal(after?.problems, (before?.problems ?? 0) + 1);
    check.dispose();
    examiner.dispose();
  });

  it('is not renamed in without a word', async () => {
    files.put(other, noteText('P12'));
    const { journal } = await open();
    const document = await vscode.workspace.openTextDocument(other);
    files.hidden = note.path;
    const refused: string[] = [];
    const provider = new SymbolRenameProvider(journal, {
      askAboutSeals: () => Promise.resolve('change'),
      tellRefused: ({ path }) => refused.push(path),
      tellSteps: () => assert.fail('nothing is done in steps'),
    });
    const place = document.positionAt(document.getText().indexOf('HALCYON'));
    await provider.provideRenameEdits(document, place, 'KITE', token);
    assert.deepEqual(refused, [note.path]);
  });
});

describe('What is too large for a journal, or no file', () => {
  const folder = vscode.Uri.parse('nos-unopened://host/journal');
  const paths = ['notes/a.md', '.nos/standards/A.yaml', '.nos/templates/a.md'];
  const uris = paths.map((path) => vscode.Uri.joinPath(folder, path));
  let files: MemoryFiles;
  let registration: vscode.Disposable;

  beforeEach(() => {
    files = new MemoryFiles();
    registration = vscode.workspace.registerFileSystemProvider('nos-unopened', files);
  });

  afterEach(() => {
    registration.dispose();
  });

  /** The codes of the problems of the note and the standard, and how many templates are bad. */
  async function read(): Promise<readonly unknown[]> {
    const restore = await changeSettings(
      { 'nosNotes.journal': folder.toString() },
      vscode.ConfigurationTarget.Global,
    );
    const test = await TestJournal.open();
    try {
      const [uri] = uris;
      const file = uri && test.snapshot.fileAt(uri.toString());
      const [standard] = await readStandardFiles([folder]);
      const { bad } = await readTemplates(folder);
      return [
        file?.kind === 'unreadable' ? file.problems[0].code : undefined,
        standard?.problems[0]?.code,
        bad.length,
      ];
    } finally {
      await test.close();
      await restore();
    }
  }

  it('is not read where it is larger than 1 MB, and said to be', async () => {
    for (const uri of uris) files.put(uri, 'x'.repeat(textSizeLimit + 1));
    assert.deepEqual(await read(), ['note-too-large', 'standard-too-large', 1]);
    assert.deepEqual(files.opened, []);
  });

  it('is not waited for where it is a pipe', async () => {
    for (const uri of uris) files.put(uri, '');
    for (const { path } of uris) files.pipes.add(path);
    assert.deepEqual(await read(), ['note-unreadable', 'standard-unreadable', 1]);
    assert.deepEqual(files.opened, []);
  });
});
