import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds } from '../../../src/util/commandIds';
import { MemoryFiles } from '../commands/support/memoryFiles';
import {
  closeEditors,
  inFolder,
  noteText,
  replaceText,
  show,
  TestJournal,
} from '../support/testJournal';
import { withSettings } from '../support/withSettings';

/** The SHA-256 of the letter x. */
const hashOfX = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';

/** These look at the running extension: diagnostics can be read, and only one extension may set them. */
describe('Diagnostics of notes', () => {
  let test: TestJournal;

  beforeEach(async () => {
    await vscode.extensions.getExtension('nos-notes.nos-notes')?.activate();
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
    test.forgetLater(inFolder('.nos/standards'));
  });

  afterEach(() => test.close());

  /**
   * What is said about the file, as `line:character-character code`. The notes of the tests have no
   * title; that is only said where it is asked for.
   */
  function problemsOf(uri: vscode.Uri): readonly string[] {
    return vscode.languages.getDiagnostics(uri).flatMap(({ range, code, source }) => {
      assert.equal(source, 'NOS Notes');
      if (code === 'missing-title') return [];
      return `${range.start.line}:${range.start.character}-${range.end.character} ${typeof code === 'string' ? code : ''}`;
    });
  }

  /** Resolves when that is said of the file, and nothing else. */
  function untilProblems(uri: vscode.Uri, ...expected: readonly string[]): Promise<void> {
    const holds = (): boolean => problemsOf(uri).join() === expected.join();
    if (holds()) return Promise.resolve();
    return new Promise((resolve) => {
      const listener = vscode.languages.onDidChangeDiagnostics(() => {
        if (!holds()) return;
        listener.dispose();
        resolve();
      });
    });
  }

  it('say everything about a note that is open, and nothing once it is closed', async () => {
    const uri = await test.writeNote('notes/under-test/closed.md', 'P1', 'P99', 'P1', 'p2');
    assert.deepEqual(problemsOf(uri), []);
    // A document that an extension asked for by itself would stay open after its editor.
    await vscode.commands.executeCommand('vscode.open', uri);
    await untilProblems(
      uri,
      '3:15-18 unknown-criterion',
      '3:20-22 repeated-criterion',
      '3:24-26 non-canonical-code',
    );
    const [title, unknown, , spelling] = vscode.languages.getDiagnostics(uri);
    assert.equal(title?.code, 'missing-title');
    assert.equal(title?.severity, vscode.DiagnosticSeverity.Hint);
    assert.equal(unknown?.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(spelling?.severity, vscode.DiagnosticSeverity.Hint);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await untilProblems(uri);
  });

  it('follow the text', async () => {
    const uri = await test.writeNote('notes/under-test/a.md', 'P99');
    const document = await show(uri);
    await untilProblems(uri, '3:11-14 unknown-criterion');
    await replaceText(document, noteText('P1'));
    await untilProblems(uri);
  });

  it('say of closed files what keeps them from being read, until they go', async () => {
    const uri = await test.write('notes/under-test/a.md', '---js\n{ criteria: [P1] }\n---\n');
    await untilProblems(uri, '0:3-5 fence-language');
    await vscode.workspace.fs.delete(uri);
    await untilProblems(uri);
  });

  it('wait with an unclosed fence until the file is saved', async () => {
    const uri = await test.write('notes/under-test/a.md', '');
    await test.untilKind(uri, 'untagged');
    const document = await show(uri);
    await replaceText(document, '---\ncriteria: [P99]\n');
    await test.untilKind(uri, 'unreadable');
    // What is said of another note shows that this one has been looked at.
    const other = await test.writeNote('notes/under-test/b.md', 'P98');
    await show(other);
    await untilProblems(other, '3:11-14 unknown-criterion');
    assert.deepEqual(problemsOf(uri), []);
    await document.save();
    await untilProblems(uri, '0:0-3 fence-unclosed');
  });

  it('do not wait where the fence of a note is taken away', async () => {
    const uri = await test.writeNote('notes/under-test/a.md', 'P1');
    const document = await show(uri);
    await replaceText(document, '---\ncriteria: [P1]\nWords\n');
    await untilProblems(uri, '0:0-3 fence-unclosed');
  });

  it('speak of an untitled document as well', async () => {
    const content = noteText('P99');
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    await untilProblems(document.uri, '3:11-14 unknown-criterion');
  });

  it('leave documents alone that are no notes', async () => {
    const uri = await test.write('under-test.md', '---\ntitle: x\n---\n#P99\n');
    const other = await test.writeNote('notes/under-test/b.md', 'P98');
    await show(uri);
    await show(other);
    await untilProblems(other, '3:11-14 unknown-criterion');
    assert.deepEqual(problemsOf(uri), []);
  });

  it('are those of a standard file, and go with it', async () => {
    const uri = await test.write('.nos/standards/BAD.yaml', 'urn: BAD\ntitle: Bad\n');
    await untilProblems(uri, '0:0-0 standard-empty');
    await vscode.workspace.fs.delete(uri);
    await untilProblems(uri);
  });

  it('judge open notes anew when the standards change', async () => {
    const uri = await test.writeNote('notes/under-test/a.md', 'Y/P1');
    await show(uri);
    await untilProblems(uri, '3:11-15 unknown-standard');
    await test.write(
      '.nos/standards/Y.yaml',
      'urn: Y\ntitle: Y\nperformance: [{code: P1, text: do}]\n',
    );
    await untilProblems(uri);
  });

  it('follow whether the evidence is there', async () => {
    const uri = await test.write(
      'notes/under-test/a.md',
      '---\ncriteria: [P1]\ndate: 2026\nevidence: [files/a b.txt, ../../README.md]\n---\n',
    );
    await test.untilKind(uri, 'note');
    await show(uri);
    await untilProblems(uri, '3:11-24 missing-evidence');
    const evidence = await test.write('notes/under-test/files/a b.txt', 'x');
    await untilProblems(uri);
    await vscode.workspace.fs.delete(evidence);
    await untilProblems(uri, '3:11-24 missing-evidence');
  });

  it('say which evidence is not looked at', async () => {
    const uri = await test.write(
      'notes/under-test/unchecked.md',
      `---\ncriteria: [P1]\ndate: 2026\nevidence: [/elsewhere/gone.txt, '\\\\server\\share\\x', ` +
        `'..\\files\\gone.txt', https://example.org]\n---\n`,
    );
    await test.untilKind(uri, 'note');
    await show(uri);
    await untilProblems(
      uri,
      '3:53-70 missing-evidence',
      '3:11-30 evidence-not-checked',
      '3:33-49 evidence-not-checked',
    );
  });

  it('leave links among the evidence alone, and what lies below them', async () => {
    const files = new MemoryFiles();
    const folder = vscode.Uri.parse('nos-linked://host/journal');
    const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, path);
    const sealed = (path: string): string => `{file: ${path}, sha256: ${hashOfX}}`;
    const evidence = ['../link.txt', '../far/a.txt', '../near/a.txt'].map(sealed);
    files.put(
      at('notes/a.md'),
      `---\ntitle: A\ncriteria: [P1]\ndate: 2026\nevidence:\n` +
        `${evidence.map((it) => `  - ${it}\n`).join('')}---\n`,
    );
    for (const path of ['link.txt', 'far/a.txt', 'near/a.txt']) files.put(at(path), 'y');
    files.links.add(at('link.txt').path).add(at('far').path);
    const registration = vscode.workspace.registerFileSystemProvider('nos-linked', files);
    try {
      await withSettings(
        { 'nosNotes.journal': folder.toString() },
        async () => {
          const uri = at('notes/a.md');
          await test.untilKind(uri, 'note');
          await show(uri);
          await untilProblems(
            uri,
            '7:11-24 changed-evidence',
            '5:11-22 evidence-not-checked',
            '6:11-23 evidence-not-checked',
          );
          assert.notInclude(files.opened, at('link.txt').path);
          assert.notInclude(files.opened, at('far/a.txt').path);
          await closeEditors();
        },
        vscode.ConfigurationTarget.Global,
      );
    } finally {
      registration.dispose();
    }
  });

  it('follow whether the evidence is what was attached', async () => {
    const uri = await test.write(
      'notes/under-test/hashed.md',
      `---\ncriteria: [P1]\ndate: 2026\nevidence: [{file: files/a.txt, sha256: ${hashOfX}}]\n---\n`,
    );
    await test.untilKind(uri, 'note');
    // A folder inside one that is just being made is one that watchers may never come to.
    const evidence = await test.write('notes/under-test/files/a.txt', 'y');
    await show(uri);
    await untilProblems(uri, '3:18-29 changed-evidence');
    await test.write(evidence, 'x');
    await untilProblems(uri);
    await test.write(evidence, 'z');
    await untilProblems(uri, '3:18-29 changed-evidence');
    await vscode.workspace.fs.delete(evidence);
    await untilProblems(uri, '3:18-29 missing-evidence');
  });

  it('follow whether a text is what somebody accepted', async () => {
    const head = `---\ncriteria: [P1]\ndate: 2026\naccepted: [{by: A, criteria: P1, seal: ${hashOfX}}]\n---\n`;
    const uri = await test.write('notes/under-test/sealed.md', `${head}x`);
    await test.untilKind(uri, 'note');
    const document = await show(uri);
    await replaceText(document, `${head}y`);
    await untilProblems(uri, '3:16-17 seal-broken');
    await replaceText(document, `${head}x`);
    await untilProblems(uri);
  });

  it('follow what the template requires', async () => {
    test.forgetLater(inFolder('.nos/templates/under-test.md'));
    const uri = await test.write(
      'notes/under-test/a.md',
      '---\ncriteria: [P1]\ndate: 2026\ntemplate: under-test\n---\n## Why\n',
    );
    await test.untilKind(uri, 'note');
    await show(uri);
    await test.write('.nos/templates/under-test.md', '---\ncriteria: []\nrequires: [Why]\n---\n');
    await untilProblems(uri, '5:3-6 empty-section');
    await test.write('.nos/templates/under-test.md', '---\ncriteria: []\nrequires: []\n---\n');
    await untilProblems(uri);
  });

  describe('after Check Journal', () => {
    const checkJournal = () => vscode.commands.executeCommand(commandIds.checkJournal);

    it('are those of all notes, until a note changes', async () => {
      const uri = await test.writeNote('notes/under-test/checked.md', 'P1', 'P99');
      const other = await test.writeNote('notes/under-test/checked-too.md', 'P98');
      assert.deepEqual(problemsOf(uri), []);
      await checkJournal();
      await untilProblems(uri, '3:15-18 unknown-criterion');
      await untilProblems(other, '3:11-14 unknown-criterion');
      await test.write(uri, noteText('P1', 'P97'));
      await untilProblems(uri);
      assert.deepEqual(problemsOf(other), ['3:11-14 unknown-criterion']);
      await vscode.workspace.fs.delete(other);
      await untilProblems(other);
    });

    it('tell of evidence that has changed', async () => {
      await test.write('notes/under-test/files/a.txt', 'y');
      const uri = await test.write(
        'notes/under-test/checked-evidence.md',
        `---\ncriteria: [P1]\ndate: 2026\nevidence: [{file: files/a.txt, sha256: ${hashOfX}}]\n---\n`,
      );
      await test.untilKind(uri, 'note');
      await checkJournal();
      await untilProblems(uri, '3:18-29 changed-evidence');
    });

    it('stay when a note is looked at and closed, and go when it has been mended', async () => {
      const uri = await test.writeNote('notes/under-test/a.md', 'P99');
      await checkJournal();
      await untilProblems(uri, '3:11-14 unknown-criterion');
      await vscode.commands.executeCommand('vscode.open', uri);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      const document = await show(uri);
      await untilProblems(uri, '3:11-14 unknown-criterion');
      await replaceText(document, noteText('P98', 'P1'));
      await document.save();
      await untilProblems(uri, '3:11-14 unknown-criterion');
      await replaceText(document, noteText('P1'));
      await document.save();
      await untilProblems(uri);
    });
  });
});
