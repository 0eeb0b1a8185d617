import { assert } from 'chai';
import * as vscode from 'vscode';
import { DiffComparisons } from '../../../src/commands/diffComparisons';
import { closeEditors } from '../support/testJournal';

/** Closed with VS Code, which would give a channel that was closed out again under its name. */
const log = vscode.window.createOutputChannel('Comparisons under test', { log: true });

describe('A comparison', () => {
  let comparisons: DiffComparisons;

  // Another one than the extension's own, which serves the same scheme.
  beforeEach(() => {
    comparisons = new DiffComparisons(log);
  });

  afterEach(async () => {
    comparisons.dispose();
    await closeEditors();
  });

  const titles = (): readonly string[] =>
    vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);

  it('takes the place of the one before, and goes when it is closed', async () => {
    await comparisons.show({ title: 'P1: then ↔ now', before: 'old\n', after: 'new\n' });
    assert.deepEqual(titles(), ['P1: then ↔ now']);
    await comparisons.show({ title: 'P2: then ↔ now', before: 'old\n', after: 'new\n' });
    assert.deepEqual(titles(), ['P2: then ↔ now']);
    await comparisons.close();
    assert.deepEqual(titles(), []);
  });

  it('leaves other editors alone, and is content where the user has closed it', async () => {
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ content: 'mine' }),
      { preview: false },
    );
    const before = titles();
    await comparisons.show({ title: 'P1', before: 'old\n', after: 'new\n' });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await comparisons.close();
    assert.deepEqual(titles(), before);
  });

  it('does not take the place of the note that the user is reading in a preview', async () => {
    const [note] = await vscode.workspace.findFiles('notes/**/*.md', undefined, 1);
    assert(note);
    await vscode.window.showTextDocument(note, { preview: true });
    const before = titles();
    await comparisons.show({ title: 'P1', before: 'old\n', after: 'new\n' });
    await comparisons.close();
    assert.deepEqual(titles(), before);
  });
});
