import { assert } from 'chai';
import * as vscode from 'vscode';
import { NotesGrouping } from '../../../src/views/notes/notesGrouping';
import { NotesTree } from '../../../src/views/notes/notesTree';
import { allNodes, drawTree, findNode, tooltipOf } from '../support/drawTree';
import { inFolder, TestJournal } from '../support/testJournal';
import { hidingIgnored, withSettings } from '../support/withSettings';

/** Keeps what a workspace would remember. */
class Memory implements vscode.Memento {
  readonly #values = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  get<T>(key: string, fallback?: T): T | undefined {
    return (this.#values.get(key) as T | undefined) ?? fallback;
  }

  update(key: string, value: unknown): Promise<void> {
    this.#values.set(key, value);
    return Promise.resolve();
  }
}

describe('Notes tree', () => {
  let test: TestJournal;
  let memory: Memory;
  let grouping: NotesGrouping;
  let tree: NotesTree;

  beforeEach(async () => {
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
    memory = new Memory();
    grouping = new NotesGrouping(memory);
    tree = new NotesTree(test.journal, grouping);
  });

  afterEach(async () => {
    tree.dispose();
    grouping.dispose();
    await test.close();
  });

  /** The headings of the outermost level. */
  function groups(): readonly string[] {
    return drawTree(tree, 'as it is').filter((line) => !line.startsWith(' '));
  }

  function rowsBelow(...path: readonly string[]): readonly string[] {
    return tree
      .getChildren(findNode(tree, ...path))
      .map(({ row }) => [row.label, row.description].filter(Boolean).join(' | '));
  }

  it('groups by month, newest first, and has untagged files at the end', () => {
    assert.deepEqual(groups(), [
      'November 2026 | 2',
      'October 2026 | 2',
      'September 2026 | 1',
      'August 2026 | 3',
      'July 2026 | 2',
      'June 2026 | 2',
      'May 2026 | 1',
      'April 2026 | 3',
      'March 2026 | 3',
      'February 2026 | 1',
      'Untagged | 2',
    ]);
    assert.deepEqual(rowsBelow('November 2026'), [
      'Reading two delivery specifications | 16 Nov · HALCYON · K4, P1',
      'Turnover to sound, episode 1 | 6 Nov · HALCYON · P3, P10',
    ]);
  });

  it('says which patterns of the settings are not used, and reads the journal without them', async () => {
    assert.isUndefined(tree.message);
    await withSettings({ 'nosNotes.files': `${'x'.repeat(1_000)}.md` }, async () => {
      await test.journal.settled();
      assert.match(tree.message ?? '', /setting nosNotes\.files .* isn't used: x{60}…$/);
      assert.isAbove(test.snapshot.notes.length, 10);
    });
  });

  it('unfolds the newest group alone', () => {
    assert.lengthOf(
      drawTree(tree, 'as it is').filter((line) => line.startsWith(' ')),
      2,
    );
  });

  it('marks drafts', () => {
    const drafts = allNodes(tree).filter(({ row }) => row.context === 'note-draft');
    assert.isNotEmpty(drafts);
    for (const { row } of drafts) {
      assert.match(row.description ?? '', /^draft · /);
      assert.equal(row.icon?.id, 'edit');
      assert.include(row.spoken ?? '', 'draft');
    }
  });

  it('has an unreadable note where the date in its name puts it', () => {
    const note = findNode(tree, 'August 2026', '2026-08-20-reel-2-online-check');
    assert.match(rowsBelow('August 2026')[1] ?? '', /^2026-08-20-reel-2-online-check \| A colon/);
    assert.equal(note.row.context, 'unreadable');
    assert.equal(note.row.icon?.id, 'warning');
  });

  it('lists untagged files for Tag Note', () => {
    const files = tree.getChildren(findNode(tree, 'Untagged'));
    assert.deepEqual(
      files.map(({ row }) => row.label),
      ['Courses and people', '2026-09-03-slates-and-rolls'],
    );
    for (const file of files) {
      assert.equal(file.row.context, 'untagged');
      assert.match(file.noteUri ?? '', /\.md$/);
    }
    // The heading itself is nothing that could be tagged.
    assert.notMatch(findNode(tree, 'Untagged').row.context ?? '', /\buntagged\b/);
  });

  it('groups by production, the one with the newest note first', () => {
    grouping.value = 'production';
    assert.deepEqual(groups(), [
      'HALCYON | 6',
      'SALTMARSH | 6',
      'KESTREL | 7',
      'Unreadable notes | 1',
      'Untagged | 2',
    ]);
    assert.equal(
      rowsBelow('HALCYON')[0],
      'Reading two delivery specifications | 16 Nov 2026 · K4, P1',
    );
    assert.equal(new NotesGrouping(memory).value, 'production');
  });

  it('takes spellings of one production together, and has a place for none', async () => {
    const head = '---\ndate: 2026-11-21\ncriteria: [P1]\n';
    const uri = await test.write('notes/under-test/a.md', `${head}production: " halcyon"\n---\n`);
    const none = await test.write('notes/under-test/b.md', `${head}---\n`);
    await test.untilKind(uri, 'note');
    await test.untilKind(none, 'note');
    grouping.value = 'production';
    assert.deepEqual(groups(), [
      'halcyon | 7',
      'SALTMARSH | 6',
      'KESTREL | 7',
      'No production | 1',
      'Unreadable notes | 1',
      'Untagged | 2',
    ]);
  });

  it('has a year alone after the months of that year, and undated notes last', async () => {
    const year = await test.write(
      'notes/under-test/y.md',
      '---\ndate: 2026\ncriteria: [P1]\n---\n',
    );
    const never = await test.write('notes/under-test/n.md', '---\ncriteria: [P1]\n---\n');
    await test.untilKind(year, 'note');
    await test.untilKind(never, 'note');
    assert.deepEqual(groups().slice(-4), [
      'February 2026 | 1',
      '2026 | 1',
      'No date | 1',
      'Untagged | 2',
    ]);
    assert.deepEqual(rowsBelow('2026'), ['y | P1']);
  });

  it('keeps a note where it was while its front matter is broken', async () => {
    const text = '---\ndate: 2026-05-02\nproduction: KESTREL\ncriteria: [P1]\n---\n';
    const uri = await test.write('notes/under-test/a.md', text);
    await test.untilKind(uri, 'note');
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.positionAt(4), 'title: a: b\n');
    await vscode.workspace.applyEdit(edit);
    await test.untilKind(uri, 'unreadable');
    assert.include(rowsBelow('May 2026').join(), 'a | ');
    grouping.value = 'production';
    assert.include(rowsBelow('KESTREL').join(), 'a | ');
  });

  it('has the whole of a long row in the tooltip', () => {
    const [note] = tree.getChildren(findNode(tree, 'November 2026'));
    assert(note);
    const tooltip = tooltipOf(tree.getTreeItem(note)).replaceAll('\\', '');
    assert.equal(
      tooltip,
      '**Reading two delivery specifications**\n\n16 Nov 2026 · HALCYON\n\nK4, P1',
    );
  });

  it('has unique ids', () => {
    const ids = allNodes(tree).map((node) => tree.getTreeItem(node).id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('is empty where the journal is, for the welcome to show', async () => {
    await withSettings({ 'nosNotes.files': 'nowhere/*.md' }, async () => {
      await test.until((snapshot) => snapshot.fileCount === 0);
      assert.deepEqual(drawTree(tree, 'all'), []);
      assert.isUndefined(tree.message);
    });
  });

  it('says that git hides notes, where VS Code has been told to heed that', async () => {
    await test.write('.gitignore', 'notes/under-test-*/\n');
    await test.writeNote('notes/under-test/a.md', 'P1');
    assert.isUndefined(tree.message);
    if (!hidingIgnored) return;
    await withSettings(hidingIgnored, async () => {
      await test.until(() => test.journal.ignoredCount === 1);
      assert.match(tree.message ?? '', /^1 file .*\.gitignore/);
    });
  });
});
