import { assert } from 'chai';
import * as vscode from 'vscode';
import { chooseJournalFolder } from '../../src/commands/chooseJournalFolder';
import type { JournalSnapshot } from '../../src/core/evidence/journalSnapshot';
import { Journal } from '../../src/workspace/journal';
import { journalPath } from '../../src/workspace/journalPath';
import { MemoryFiles } from './commands/support/memoryFiles';
import { inFolder, noteText, remove, replaceText, show, TestJournal } from './support/testJournal';
import { hidingIgnored, withSettings } from './support/withSettings';

describe('Journal', () => {
  let test: TestJournal;

  beforeEach(async () => {
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
    test.forgetLater(inFolder('notes/moved'));
  });

  afterEach(() => test.close());

  /** How often the notes name the criterion, over all files. */
  function countOf(code: string): number {
    const coverage = test.snapshot.criterion(`SKSPP05/${code}`);
    assert(coverage);
    assert.lengthOf(coverage.mappings, coverage.noteCount);
    return coverage.noteCount;
  }

  it('has every note of the folder once it has settled', () => {
    assert.isTrue(test.journal.isReady);
    assert.isAtLeast(test.snapshot.notes.length, 16);
  });

  it('follows a file that is created, written again and deleted', async () => {
    const before = countOf('K17');
    const uri = await test.writeNote('notes/under-test/a.md', 'K17');
    assert.equal(countOf('K17'), before + 1);
    await test.writeNote(uri, 'K16', 'K17');
    assert.equal(countOf('K17'), before + 1);
    await vscode.workspace.fs.delete(uri);
    await test.untilKind(uri, 'gone');
    assert.equal(countOf('K17'), before);
  });

  it('follows edits before they are saved, and leaves the file alone', async () => {
    const uri = await test.writeNote('notes/under-test/a.md', 'P1');
    const document = await show(uri);
    await replaceText(document, noteText('P2', 'P3'));
    await test.untilTagged(uri, 'P2', 'P3');
    assert.isTrue(document.isDirty);
    const onDisk = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    assert.equal(onDisk, noteText('P1'));
  });

  it('has what was saved', async () => {
    const uri = await test.writeNote('notes/under-test/a.md', 'P1');
    const document = await show(uri);
    await replaceText(document, noteText('P2'));
    assert.isTrue(await document.save());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await test.journal.readAgain();
    assert.deepEqual(test.tagsOf(uri), ['P2']);
  });

  it('goes back to the disk where an editor is closed without saving', async () => {
    const uri = await test.writeNote('notes/under-test/a.md', 'P1');
    const document = await show(uri);
    await replaceText(document, noteText('P2'));
    await test.untilTagged(uri, 'P2');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await test.untilTagged(uri, 'P1');
  });

  it('believes an open editor and not the disk, where both have changed', async () => {
    const uri = await test.writeNote('notes/under-test/a.md', 'P1');
    const document = await show(uri);
    await replaceText(document, noteText('P2'));
    await test.untilTagged(uri, 'P2');
    await test.write(uri, noteText('P3'));
    // A second file shows when the events of the first have been through.
    await test.writeNote('notes/under-test/b.md', 'P4');
    await test.journal.readAgain();
    assert.deepEqual(test.tagsOf(uri), ['P2']);
    assert.lengthOf(
      test.snapshot.files.filter((file) => file.uri === uri.toString()),
      1,
    );
  });

  it('follows a file that is renamed, open or not', async () => {
    const before = countOf('K17');
    const from = await test.writeNote('notes/under-test/a.md', 'K17');
    const to = inFolder('notes/under-test/b.md');
    await vscode.workspace.fs.rename(from, to);
    await test.untilTagged(to, 'K17');
    await test.untilKind(from, 'gone');
    assert.equal(countOf('K17'), before + 1);

    await show(to);
    const edit = new vscode.WorkspaceEdit();
    const back = inFolder('notes/under-test/c.md');
    edit.renameFile(to, back);
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    await test.untilTagged(back, 'K17');
    await test.untilKind(to, 'gone');
    assert.equal(countOf('K17'), before + 1);
  });

  it('follows a folder that is renamed and deleted', async () => {
    const before = countOf('K17');
    // A folder inside one that is just being made is one that watchers may never come to.
    await test.writeNote('notes/under-test/a.md', 'K16');
    await test.writeNote('notes/under-test/deep/a.md', 'K17');
    await test.writeNote('notes/under-test/deep/b.md', 'K17');
    await vscode.workspace.fs.rename(inFolder('notes/under-test'), inFolder('notes/moved'));
    await test.untilTagged(inFolder('notes/moved/deep/a.md'), 'K17');
    await test.untilTagged(inFolder('notes/moved/deep/b.md'), 'K17');
    await test.untilKind(inFolder('notes/under-test/deep/a.md'), 'gone');
    assert.equal(countOf('K17'), before + 2);

    await remove(inFolder('notes/moved'));
    await test.until(() => countOf('K17') === before);
  });

  it('loses nothing where a folder goes and comes back at once', async () => {
    const uri = await test.writeNote('notes/under-test/a.md', 'K17');
    for (const code of ['K16', 'K15', 'K14', 'K13']) {
      await vscode.workspace.fs.delete(inFolder('notes/under-test'), { recursive: true });
      await test.write(uri, noteText(code));
      await test.untilTagged(uri, code);
    }
    // By now every event of the deletions has been heard.
    await test.writeNote('notes/under-test-b.md', 'K12');
    await test.journal.settled();
    assert.deepEqual(test.tagsOf(uri), ['K13']);
  });

  it('does not list the folders again for a standard, or for a file that goes', async () => {
    // In a folder that is there: the event of a new one may come late, and is a reason to list.
    const uri = await test.writeNote(`notes/${test.urn}.md`, 'K17');
    test.forgetLater(inFolder('.nos/standards'));
    let listings = 0;
    const log = { info: () => (listings += 1), error: (text: string) => assert.fail(text) };
    const journal = new Journal(log);
    try {
      await journal.settled();
      assert.equal(listings, 1);
      const hears = (holds: (snapshot: JournalSnapshot) => boolean): Promise<void> =>
        new Promise((resolve) => {
          journal.onDidChange((snapshot) => {
            if (holds(snapshot)) resolve();
          });
        });
      const hasStandard = hears(
        ({ standards }) => standards.criterion(`${test.urn}/P1`) !== undefined,
      );
      await test.write(
        `.nos/standards/${test.urn}.yaml`,
        `{urn: ${test.urn}, title: T, performance: [{code: P1, text: cut}]}\n`,
      );
      await hasStandard;
      const hasLost = hears((snapshot) => snapshot.fileAt(uri.toString()) === undefined);
      await vscode.workspace.fs.delete(uri);
      await hasLost;
      await journal.settled();
      assert.equal(listings, 1);
    } finally {
      journal.dispose();
    }
  });

  it('never counts an untitled document', async () => {
    const before = test.snapshot.fileCount;
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: noteText('P1'),
    });
    await vscode.window.showTextDocument(document);
    await test.writeNote('notes/under-test/a.md', 'P1');
    assert.equal(test.snapshot.fileCount, before + 1);
  });

  it('leaves out what files.exclude hides, and has it back', async () => {
    const hidden = await test.writeNote('notes/under-test/hidden.md', 'P1');
    const seen = await test.writeNote('notes/under-test/seen.md', 'P1');
    await withSettings({ 'files.exclude': { '**/hidden.md': true } }, async () => {
      await test.untilKind(hidden, 'gone');
      assert.deepEqual(test.tagsOf(seen), ['P1']);
    });
    await test.untilTagged(hidden, 'P1');
  });

  it('never looks into .nos and node_modules', async () => {
    const template = await test.write('.nos/templates/under-test.md', noteText('P1'));
    const readme = await test.write('notes/under-test/node_modules/a/readme.md', noteText('P1'));
    await test.writeNote('notes/under-test/a.md', 'P1');
    await test.journal.readAgain();
    assert.isUndefined(test.snapshot.fileAt(template.toString()));
    assert.isUndefined(test.snapshot.fileAt(readme.toString()));
  });

  it('lists a file without criteria only in the folder for notes, and a note anywhere', async () => {
    const document = await test.write('docs-under-test/page.md', '# A page\n');
    test.forgetLater(inFolder('docs-under-test'));
    const untagged = await test.write('notes/under-test/page.md', '# A page\n');
    await test.untilKind(untagged, 'untagged');
    await test.journal.readAgain();
    assert.isUndefined(test.snapshot.fileAt(document.toString()));
    await test.writeNote(document, 'P1');
    await test.write(document, '# A page\n');
    await test.untilKind(document, 'gone');

    await withSettings({ 'nosNotes.notesFolder': '' }, () => test.untilKind(document, 'untagged'));
    await test.untilKind(document, 'gone');
    assert.equal(test.snapshot.fileAt(untagged.toString())?.kind, 'untagged');
  });

  it('has notes that git ignores, and counts them where VS Code hides them', async () => {
    await test.write('.gitignore', 'notes/under-test-*/\n');
    const ignored = await test.writeNote('notes/under-test/a.md', 'P1');
    await test.journal.readAgain();
    assert.deepEqual(test.tagsOf(ignored), ['P1']);
    assert.equal(test.journal.ignoredCount, 0);
    if (!hidingIgnored) return;
    await withSettings(hidingIgnored, async () => {
      await test.untilKind(ignored, 'gone');
      assert.equal(test.journal.ignoredCount, 1);
    });
    await test.untilTagged(ignored, 'P1');
    assert.equal(test.journal.ignoredCount, 0);
  });

  it('reads again what no event has told of', async () => {
    await withSettings({ 'files.watcherExclude': { '**/silent/**': true } }, async () => {
      const uri = await test.write('notes/under-test/silent/a.md', noteText('P1'));
      await test.journal.readAgain();
      assert.deepEqual(test.tagsOf(uri), ['P1']);
      await test.write(uri, noteText('P2'));
      await test.journal.readAgain();
      assert.deepEqual(test.tagsOf(uri), ['P2']);
    });
  });

  it('takes in the journal outside the workspace that the settings name', async () => {
    const own = inFolder('../own-journal');
    test.forgetLater(own);
    const note = await test.write(vscode.Uri.joinPath(own, 'notes', 'a.md'), noteText('P1'));
    const settings = { 'nosNotes.journal': own.path };
    await withSettings(
      settings,
      async () => {
        await test.untilTagged(note, 'P1');
        await test.writeNote(vscode.Uri.joinPath(own, 'notes', 'b.md'), 'P2');
      },
      vscode.ConfigurationTarget.Global,
    );
    await test.untilKind(note, 'gone');
  });

  it('takes in a journal on a file system that VS Code cannot search', async () => {
    const folder = vscode.Uri.parse('nos-far://host/journal');
    const files = new MemoryFiles();
    const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, path);
    const note = at('notes/deep/a.md');
    files.put(note, noteText('P1'));
    files.put(at('notes/deep/a.txt'), noteText('P1'));
    files.put(at('notes/secret/b.md'), noteText('P1'));
    files.put(at('node_modules/c.md'), noteText('P1'));
    const registration = vscode.workspace.registerFileSystemProvider('nos-far', files);
    try {
      // One after the other, in this order: the first listing of the folder is to heed both.
      const settings = {
        'files.exclude': { '**/secret': true },
        'nosNotes.journal': folder.toString(),
      };
      await withSettings(
        settings,
        async () => {
          await test.untilTagged(note, 'P1');
          // The journal may have been listed before the second setting was written.
          await test.journal.settled();
          const far = test.snapshot.files.filter(({ uri }) => uri.startsWith(folder.toString()));
          assert.deepEqual(
            far.map(({ uri }) => uri),
            [note.toString()],
          );
        },
        vscode.ConfigurationTarget.Global,
      );
      await test.untilKind(note, 'gone');
    } finally {
      registration.dispose();
    }
  });

  it('tells its log nothing that notes say', async () => {
    const uris = ['note', 'broken', 'plain'].map((name) => inFolder(`notes/under-test/${name}.md`));
    const heads = [
      'title: SECRET\ncriteria: [SECRET]',
      'criteria: *SECRET\nSECRET: [',
      'x: SECRET',
    ];
    for (const [index, uri] of uris.entries()) {
      await test.write(uri, `---\n${heads[index] ?? ''}\n---\nSECRET\n`);
    }
    const standard = '.nos/standards/SECRET.yaml';
    await test.write(standard, 'urn: SECRET\ntitle: *SECRET\nperformance: SECRET\n');
    const logged: string[] = [];
    const log = {
      info: (...args: readonly unknown[]) => void logged.push(args.join(' ')),
      error: (...args: readonly unknown[]) => void logged.push(args.join(' ')),
    };
    const journal = new Journal(log);
    try {
      await journal.settled();
      await journal.readAgain();
      const kinds = uris.map((uri) => journal.snapshot.fileAt(uri.toString())?.kind);
      assert.deepEqual(kinds, ['note', 'unreadable', 'untagged']);
      assert.isNotEmpty(logged);
      assert.notInclude(logged.join('\n'), 'SECRET');
    } finally {
      journal.dispose();
    }
  });

  it('has the standards of the journal that the settings name, also inside the workspace', async () => {
    const own = inFolder('notes/under-test/own-journal');
    test.forgetLater(inFolder('notes/under-test'));
    const note = await test.writeNote(vscode.Uri.joinPath(own, 'notes', 'a.md'), 'INNER/P1');
    const yaml = 'urn: INNER\ntitle: Inner\nperformance: [{ code: P1, text: log rushes }]\n';
    await test.write(vscode.Uri.joinPath(own, '.nos', 'standards', 'INNER.yaml'), yaml);
    assert.isFalse(test.journal.availableStandards.has('INNER'));
    await withSettings(
      { 'nosNotes.journal': own.path },
      async () => {
        await test.until((snapshot) => snapshot.criterion('INNER/P1') !== undefined);
        const choice = chooseJournalFolder(test.journal, note);
        assert.equal(
          choice?.kind === 'chosen' ? choice.folder.toString() : choice?.kind,
          own.toString(),
        );
        assert.equal(journalPath(note, test.journal.folders), 'own-journal/notes/a.md');
      },
      vscode.ConfigurationTarget.Global,
    );
    await test.until((snapshot) => snapshot.criterion('INNER/P1') === undefined);
  });
});
