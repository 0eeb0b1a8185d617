import { assert } from 'chai';
import * as vscode from 'vscode';
import { sealOf } from '../../../src/core/note/sealOf';
import {
  SymbolRenameProvider,
  type SealDecision,
} from '../../../src/providers/symbolRenameProvider';
import { notesAtOnce } from '../../../src/workspace/editNotes';
import { readDisk } from '../commands/support/disk';
import { rangeOf } from '../support/markText';
import { inFolder, replaceText, show, TestJournal } from '../support/testJournal';

/** Criteria that no other note of the journal names would do as well; these notes name their own. */
const standard = 'urn: Y\ntitle: Y\nperformance: [{code: P1, text: do}, {code: P2, text: redo}]\n';

describe('References and names', () => {
  let test: TestJournal;
  let number = 0;

  beforeEach(async () => {
    await vscode.extensions.getExtension('nos-notes.nos-notes')?.activate();
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/symbols'));
    test.forgetLater(inFolder('.nos/standards'));
    await test.write('.nos/standards/Y.yaml', standard);
    await test.until((snapshot) => snapshot.standards.criterion('Y/P1') !== undefined);
  });

  afterEach(() => test.close());

  async function write(text: string): Promise<vscode.Uri> {
    number += 1;
    const uri = await test.write(`notes/symbols/${number}.md`, text);
    await test.until((snapshot) => snapshot.fileAt(uri.toString()) !== undefined);
    return uri;
  }

  /** Resolves when the running extension knows the note as well: it then gives its references. */
  async function referencesAt(
    document: vscode.TextDocument,
    part: string,
    count: number,
  ): Promise<readonly string[]> {
    for (;;) {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        rangeOf(document, part).start,
      );
      if (found.length >= count) {
        return found
          .map(({ uri, range }) => {
            const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
            return `${name} ${range.start.line}:${range.start.character}-${range.end.character}`;
          })
          .sort();
      }
    }
  }

  it('finds a criterion in tags and passages of open and closed notes', async () => {
    // Without brackets, which Markdown's own references take for a link.
    const first = await write('---\ncriteria: Y/P1, Y/P2\n---\nSee #Y/P1.\n');
    await write('---\nstandard: Y\ncriteria:\n  - p1\n---\n');
    const third = await write('---\ncriteria: []\n---\n');
    const unsaved = await show(third);
    await replaceText(unsaved, '---\ntitle: x\ncriteria: [Y/P1]\n---\n');
    await test.untilTagged(third, 'Y/P1');
    const found = await referencesAt(await show(first), 'Y/P1', 4);
    assert.deepEqual(found, [
      `${number - 2}.md 1:10-14`,
      `${number - 2}.md 3:5-9`,
      `${number - 1}.md 3:4-6`,
      `${number}.md 2:11-15`,
    ]);
  });

  it('renames a code everywhere, also in what is not saved, and one undo takes it back', async () => {
    const first = await write('---\ncriteria: [Y/P1] # mine\n---\nSee #Y/P1.\n');
    const second = await write('---\r\nstandard: Y\r\ncriteria: [P1]\r\n---\r\n');
    const unsaved = await show(second);
    await replaceText(unsaved, '---\r\ntitle: x\r\nstandard: Y\r\ncriteria: [P1]\r\n---\r\n');
    await test.until((snapshot) => snapshot.fileAt(second.toString())?.title === 'x');
    const document = await show(first);
    await referencesAt(document, 'Y/P1', 3);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      first,
      rangeOf(document, 'Y/P1').start,
      'Y/P2',
    );
    assert.equal(edit.size, 2);
    assert.isTrue(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    assert.equal(document.getText(), '---\ncriteria: [Y/P2] # mine\n---\nSee #Y/P2.\n');
    assert.include(unsaved.getText(), 'title: x\r\nstandard: Y\r\ncriteria: [P2]\r\n');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), '---\ncriteria: [Y/P1] # mine\n---\nSee #Y/P1.\n');
  });

  it('renames a production in every spelling, quoted where it must be', async () => {
    const first = await write('---\nproduction: ALBATROSS\ncriteria: []\n---\n');
    const second = await write('---\nproduction: " albatross "\ncriteria: []\n---\n');
    const document = await show(first);
    await referencesAt(document, 'ALBATROSS', 2);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      first,
      rangeOf(document, 'ALBATROSS').start,
      'Gull: 2',
    );
    assert.isTrue(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    assert.include(document.getText(), 'production: "Gull: 2"\n');
    const other = await vscode.workspace.openTextDocument(second);
    assert.include(other.getText(), 'production: "Gull: 2"\n');
  });

  it('says which names will not do, and what cannot be renamed', async () => {
    const first = await write('---\ntitle: x\ncriteria: [Y/P1]\n---\nWords\n');
    const document = await show(first);
    await referencesAt(document, 'Y/P1', 1);
    const message = (error: unknown) => (error instanceof Error ? error.message : String(error));
    const rejected = async (run: () => unknown): Promise<string> => {
      try {
        await run();
      } catch (error) {
        return message(error);
      }
      return 'nothing';
    };
    const provider = providerThat('change');
    const token = new vscode.CancellationTokenSource().token;
    const place = rangeOf(document, 'Y/P1').start;
    assert.match(
      await rejected(() => provider.provideRenameEdits(document, place, 'Y/P9', token)),
      /^P9 is no criterion of Y/,
    );
    assert.match(
      await rejected(() => provider.prepareRename(document, rangeOf(document, 'title').start)),
      /^Only the code/,
    );
    assert.isUndefined(provider.prepareRename(document, rangeOf(document, 'Words').start));
    assert.equal(provider.prepareRename(document, place)?.placeholder, 'Y/P1');
  });

  function providerThat(
    decision: SealDecision,
    asked: number[] = [],
    tellSteps: (count: number, steps: number) => void = () =>
      assert.fail('nothing is done in steps'),
  ): SymbolRenameProvider {
    return new SymbolRenameProvider(test.journal, {
      askAboutSeals: (count) => {
        asked.push(count);
        return Promise.resolve(decision);
      },
      tellRefused: () => assert.fail('nothing is refused'),
      tellSteps,
    });
  }

  it('asks before a sealed text changes, and can leave it', async () => {
    const body = 'See #Y/P1.\n';
    const note = `---\ncriteria: [Y/P1]\naccepted:\n  - {by: A, criteria: [Y/P1], seal: ${sealOf(body)}}\n---\n${body}`;
    const document = await show(await write(note));
    const place = rangeOf(document, 'Y/P1').start;
    const token = new vscode.CancellationTokenSource().token;
    const expected: Readonly<Record<SealDecision, number>> = { change: 2, leave: 1, cancel: 0 };
    for (const decision of ['change', 'leave', 'cancel'] as const) {
      const asked: number[] = [];
      const provider = providerThat(decision, asked);
      const edit = await provider.provideRenameEdits(document, place, 'Y/P2', token);
      assert.deepEqual(asked, [1]);
      assert.lengthOf(edit?.get(document.uri) ?? [], expected[decision], decision);
    }
  });

  it('renames in more notes than VS Code can check at once, in steps, and says so', async () => {
    const first = await write('---\ncriteria: [Y/P1]\n---\nWords.\n');
    for (let count = 0; count < notesAtOnce; count += 1) {
      await test.write(`notes/symbols/many-${count}.md`, '---\ncriteria: [Y/P1]\n---\n');
    }
    const isNamed = (uri: vscode.Uri) => test.tagsOf(uri)?.join() === 'Y/P1';
    const uris = Array.from({ length: notesAtOnce }, (_, at) =>
      inFolder(`notes/symbols/many-${at}.md`),
    );
    await test.until(() => uris.every(isNamed));
    const document = await show(first);
    const told: (readonly [number, number])[] = [];
    const provider = providerThat('change', [], (...steps) => told.push(steps));
    const token = new vscode.CancellationTokenSource().token;
    const place = rangeOf(document, 'Y/P1').start;
    const edit = await provider.provideRenameEdits(document, place, 'Y/P2', token);
    assert.equal(edit?.size, 0);
    assert.deepEqual(told, [[notesAtOnce + 1, 2]]);
    for (const uri of uris) assert.include(await readDisk(uri), '[Y/P2]');
    assert.include(document.getText(), '[Y/P2]');
  });
});
