import { assert } from 'chai';
import * as vscode from 'vscode';
import { inFolder, noteText, TestJournal } from '../support/testJournal';

describe('A journal of several folders', () => {
  let test: TestJournal;

  beforeEach(async () => {
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test', 0));
    test.forgetLater(inFolder('notes', 1));
    test.forgetLater(inFolder('.nos', 1));
  });

  afterEach(() => test.close());

  it('has the notes of each, also under the same name', async () => {
    assert.lengthOf(test.journal.folders, 2);
    const first = await test.writeNote(inFolder('notes/under-test/a.md', 0), 'P12');
    const second = await test.writeNote(inFolder('notes/under-test/a.md', 1), 'P12');
    assert.equal(test.snapshot.criterion('SKSPP05/P12')?.noteCount, 2);
    await vscode.workspace.fs.delete(first);
    await test.untilKind(first, 'gone');
    assert.deepEqual(test.tagsOf(second), ['P12']);
  });

  it('has the untagged files of each folder for notes', async () => {
    const uri = await test.write(inFolder('notes/a.md', 1), 'Words\n');
    await test.untilKind(uri, 'untagged');
  });

  it('has the standards of each', async () => {
    const text = 'urn: Y\ntitle: Y\nperformance: [{code: P1, text: do}]\n';
    await test.write(inFolder('.nos/standards/Y.yaml', 1), text);
    await test.until(({ criterionCount }) => criterionCount === 30);
    await test.writeNote(inFolder('notes/under-test/a.md', 0), 'Y/P1');
    assert.equal(test.snapshot.criterion('Y/P1')?.state, 'evidenced');
  });

  it('follows folders that are added and removed', async () => {
    const third = inFolder('../third');
    const note = vscode.Uri.joinPath(third, 'notes', 'a.md');
    await test.write(note, noteText('P12'));
    test.forgetLater(third);
    await updateFolders(3, () => vscode.workspace.updateWorkspaceFolders(2, 0, { uri: third }));
    await test.untilTagged(note, 'P12');
    await updateFolders(2, () => vscode.workspace.updateWorkspaceFolders(2, 1));
    await test.untilKind(note, 'gone');
  });
});

/**
 * Resolves when the workspace has `count` folders. VS Code drops a change that comes while it still
 * writes the one before, and says nothing, so what has not come about is asked for again.
 */
async function updateFolders(count: number, update: () => boolean): Promise<void> {
  const { workspace } = vscode;
  while (workspace.workspaceFolders?.length !== count) {
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        listener.dispose();
        resolve();
      };
      const timer = setTimeout(end, 5_000);
      const listener = workspace.onDidChangeWorkspaceFolders(end);
      update();
    });
  }
}
