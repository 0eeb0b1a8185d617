import { assert } from 'chai';
import * as vscode from 'vscode';
import { resolveReferences } from '../../../src/core/languageFeatures/resolveReferences';
import { countNotes } from '../../../src/workspace/words';
import { show, TestJournal } from '../support/testJournal';
import { withSettings } from '../support/withSettings';
import { openMarked } from './support/openMarked';

/** These ask VS Code, which asks the running extension. */
describe('Lenses and hints for criteria', () => {
  let test: TestJournal;

  beforeEach(async () => {
    await vscode.extensions.getExtension('nos-notes.nos-notes')?.activate();
    test = await TestJournal.open();
  });

  afterEach(() => test.close());

  async function lensesOf(uri: vscode.Uri): Promise<readonly vscode.CodeLens[]> {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
      50,
    );
    return lenses.filter(({ command }) => command?.title.includes(' · '));
  }

  async function hintsOf(document: vscode.TextDocument): Promise<readonly vscode.InlayHint[]> {
    return vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
  }

  it('say above the criteria of a note what they are and how many notes each has', async () => {
    const [note] = test.snapshot.notes;
    assert(note);
    const document = await show(vscode.Uri.parse(note.uri));
    const tags = resolveReferences(document.getText(), test.snapshot.standards).filter(
      ({ kind }) => kind === 'tag',
    );
    const lenses = await lensesOf(document.uri);
    assert.equal(lenses.length, tags.length);
    lenses.forEach(({ range, command }, index) => {
      const tag = tags[index];
      const count = test.snapshot.criterion(tag?.criterion.id ?? '')?.noteCount ?? 0;
      assert.equal(range.start.line, tags[0]?.range.start.line);
      const { title = '' } = command ?? {};
      assert.isTrue(title.startsWith(`${tag?.criterion.code} · `), title);
      assert.isTrue(title.endsWith(` · ${countNotes(count)}`), title);
    });
  });

  it('list the notes when they are clicked', async () => {
    const [note] = test.snapshot.notes;
    assert(note);
    const document = await show(vscode.Uri.parse(note.uri));
    const command = (await lensesOf(document.uri))[0]?.command;
    assert(command);
    const args: readonly unknown[] = command.arguments ?? [];
    await vscode.commands.executeCommand(command.command, ...args);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('can be switched off', async () => {
    const { document } = await openMarked('|---\ncriteria: [P7]\n---\n');
    assert.lengthOf(await lensesOf(document.uri), 1);
    await withSettings({ 'nosNotes.codeLens': false }, async () => {
      while ((await lensesOf(document.uri)).length > 0);
    });
    while ((await lensesOf(document.uri)).length === 0);
  });

  it('show the first words behind a code when that is switched on', async () => {
    const { document } = await openMarked('|---\ncriteria: [P7]\n---\nDone #K12.\n');
    assert.isEmpty(await hintsOf(document));
    await withSettings({ 'nosNotes.inlayHints': true }, async () => {
      let hints: readonly vscode.InlayHint[] = [];
      while (hints.length === 0) hints = await hintsOf(document);
      assert.deepEqual(
        hints.map(({ label, position }) => [label, position.line, position.character]),
        [
          ['maintain confidentiality…', 1, 13],
          ['who to ask for help', 3, 9],
        ],
      );
    });
  });
});
