import { assert } from 'chai';
import * as vscode from 'vscode';
import { describeNotesLeft, withSteps } from '../../../src/commands/describeNotesLeft';
import {
  editNotes,
  notesAtOnce,
  type NextStep,
  type NotesEdit,
  type NotesOutcome,
} from '../../../src/workspace/editNotes';
import { refused, type EditPlan } from '../../../src/core/note/editPlan';
import { planCriteriaEdit } from '../../../src/core/note/planCriteriaEdit';
import { message } from '../../../src/core/text/message';
import {
  closeEditors,
  inFolder,
  noteText,
  replaceText,
  show,
  TestJournal,
} from '../support/testJournal';
import { afterPreview } from './support/afterPreview';
import { readDisk } from './support/disk';
import { MemoryFiles } from './support/memoryFiles';
import { SlowFiles } from './support/slowFiles';
import { UnwritableFiles } from './support/unwritableFiles';

const atOnce: NotesEdit = { label: 'Add K1' };
const previewed: NotesEdit = {
  label: 'Add K1',
  preview: () => Promise.reject(new Error('so few notes are edited at once')),
};

function addK1(_: vscode.Uri, text: string): EditPlan {
  return planCriteriaEdit(text, { add: ['K1'], remove: [] });
}

describe('editNotes', () => {
  let test: TestJournal;
  let [closed, open]: readonly vscode.Uri[] = [];

  beforeEach(async () => {
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
    closed = await test.write('notes/under-test/closed.md', noteText('P1'));
    open = await test.write('notes/under-test/open.md', noteText('P2'));
  });

  afterEach(() => test.close());

  function uris(): readonly [vscode.Uri, vscode.Uri] {
    assert(closed && open);
    return [closed, open];
  }

  it('saves what it edits, and opens no editor for it', async () => {
    const [first, second] = uris();
    await show(second);
    const outcome = await editNotes([first, second], addK1, atOnce);
    assert.deepEqual(outcome, {
      kind: 'applied',
      changed: [first, second],
      refused: [],
      unsaved: [],
      steps: 1,
    });
    assert.equal(await readDisk(first), noteText('P1', 'K1'));
    assert.equal(await readDisk(second), noteText('P2', 'K1'));
    assert.lengthOf(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
      1,
    );
  });

  it('leaves what the user has not saved for the user to save, and saves the others', async () => {
    const [first, second] = uris();
    const document = await show(second);
    await replaceText(document, noteText('P9'));
    await editNotes([first, second], addK1, atOnce);
    assert.equal(await readDisk(first), noteText('P1', 'K1'));
    assert.equal(document.getText(), noteText('P9', 'K1'));
    assert.isTrue(document.isDirty);
    assert.equal(await readDisk(second), noteText('P2'));
  });

  it('leaves a single open note for the user to save', async () => {
    const [, second] = uris();
    const document = await show(second);
    await editNotes([second], addK1, atOnce);
    assert.isTrue(document.isDirty);
    assert.equal(await readDisk(second), noteText('P2'));
  });

  it('plans with what the user has written while other notes were read', async () => {
    const [, second] = uris();
    const document = await show(second);
    const slow = new SlowFiles();
    const provider = vscode.workspace.registerFileSystemProvider('nos-slow', slow);
    try {
      const unread = vscode.Uri.parse('nos-slow:/note.md');
      const edited = editNotes([second, unread], addK1, atOnce);
      await slow.asked;
      await replaceText(document, noteText('P9'));
      slow.answer();
      const { refused } = await edited;
      assert.deepEqual(refused, [{ uri: unread, reason: 'The file cannot be read' }]);
      assert.equal(document.getText(), noteText('P9', 'K1'));
    } finally {
      provider.dispose();
    }
  });

  it('tells what it could not read or was refused, and edits the others', async () => {
    const [first, second] = uris();
    const gone = inFolder('notes/under-test/gone.md');
    const outcome = await editNotes(
      [gone, first, second],
      (uri, text) => (uri === first ? refused(message('No')) : addK1(uri, text)),
      atOnce,
    );
    assert.equal(outcome.kind, 'applied');
    assert.deepEqual(outcome.changed, [second]);
    assert.deepEqual(outcome.refused, [
      { uri: gone, reason: 'The file cannot be read' },
      { uri: first, reason: 'No' },
    ]);
    assert.equal(await readDisk(second), noteText('P2', 'K1'));
  });

  it('tells apart what it changed and could not save', async () => {
    const [first] = uris();
    const provider = vscode.workspace.registerFileSystemProvider(
      'nos-unwritable',
      new UnwritableFiles(noteText('P3')),
    );
    try {
      const unwritable = vscode.Uri.parse('nos-unwritable:/note.md');
      const outcome = await editNotes([first, unwritable], addK1, atOnce);
      assert.deepEqual(outcome, {
        kind: 'applied',
        changed: [first, unwritable],
        refused: [],
        unsaved: [unwritable],
        steps: 1,
      });
      assert.equal(await readDisk(first), noteText('P1', 'K1'));
      assert.equal(
        describeNotesLeft(outcome),
        '/note.md was changed and could not be saved: save it yourself.',
      );
    } finally {
      await closeEditors();
      provider.dispose();
    }
  });

  it('has nothing to apply where every note is as it should be', async () => {
    const [first] = uris();
    const unchanged = (): EditPlan => ({ kind: 'edits', edits: [] });
    const outcome = await editNotes([first], unchanged, previewed);
    assert.deepEqual(outcome, { kind: 'applied', changed: [], refused: [], unsaved: [], steps: 0 });
  });

  it('changes nothing until the user has applied the preview', async () => {
    const [first, second] = uris();
    const discarded = await afterPreview('discard', () =>
      editNotes([first, second], addK1, previewed),
    );
    assert.equal(discarded.kind, 'discarded');
    assert.equal(await readDisk(first), noteText('P1'));
    assert.equal(await readDisk(second), noteText('P2'));

    const applied = await afterPreview('apply', () => editNotes(uris(), addK1, previewed));
    assert.equal(applied.kind, 'applied');
    assert.equal(await readDisk(first), noteText('P1', 'K1'));
    assert.equal(await readDisk(second), noteText('P2', 'K1'));
  });

  it('is taken back in all notes by one undo', async () => {
    const [first, second] = uris();
    await show(second);
    await editNotes([first, second], addK1, atOnce);
    await test.untilTagged(first, 'P1', 'K1');
    await test.untilTagged(second, 'P2', 'K1');
    await vscode.commands.executeCommand('undo');
    await test.untilTagged(first, 'P1');
    await test.untilTagged(second, 'P2');
  });

  describe('of more notes than VS Code keeps documents of', () => {
    const count = notesAtOnce + 10;
    let notes: readonly vscode.Uri[];

    beforeEach(async () => {
      const names = Array.from({ length: count }, (_, at) => `notes/under-test/many-${at + 10}.md`);
      notes = await Promise.all(names.map((name) => test.write(name, noteText('P1'))));
    });

    /** With a line above the others, so that no range of the old text fits. */
    const theirs = `---\nrole: Somebody else's words\n${noteText('P1').slice(4)}`;

    async function texts(): Promise<readonly string[]> {
      return Promise.all(notes.map(readDisk));
    }

    it('changes them in steps, and says what undo takes back', async () => {
      const outcome = await editNotes(notes, addK1, atOnce);
      assert.deepEqual(
        [outcome.kind, outcome.changed.length, outcome.refused, outcome.steps],
        ['applied', count, [], 2],
      );
      assert.deepEqual(new Set(await texts()), new Set([noteText('P1', 'K1')]));
      assert.equal(
        withSteps('Done.', outcome),
        'Done. This was done in 2 steps: Undo takes back one at a time.',
      );
    });

    /** Applies the preview of the first notes, and answers the question about the others. */
    function edit(next: () => Promise<NextStep>): Promise<NotesOutcome> {
      return afterPreview('apply', () => editNotes(notes, addK1, { ...previewed, preview: next }));
    }

    it('plans each step on what its notes say by then', async () => {
      const last = notes.at(-1);
      assert(last);
      const asked: number[] = [];
      const outcome = await afterPreview('apply', () =>
        editNotes(notes, addK1, {
          label: 'Add K1',
          preview: async (left) => {
            asked.push(left);
            await vscode.workspace.fs.writeFile(last, new TextEncoder().encode(theirs));
            return 'apply';
          },
        }),
      );
      assert.deepEqual([outcome.kind, outcome.refused, asked], ['applied', [], [10]]);
      assert.equal(await readDisk(last), theirs.replace('[P1]', '[P1, K1]'));
    });

    it('names those that it has not reached when the user stops', async () => {
      const outcome = await edit(() => Promise.resolve('stop'));
      assert.deepEqual([outcome.kind, outcome.changed.length], ['applied', notesAtOnce]);
      assert.deepEqual(
        outcome.refused,
        notes
          .slice(notesAtOnce)
          .map((uri) => ({ uri, reason: 'It was not reached before you stopped' })),
      );
      assert.deepEqual(new Set((await texts()).slice(notesAtOnce)), new Set([noteText('P1')]));
    });
  });

  it('leaves a note whose file another program has changed unnoticed', async () => {
    const files = new MemoryFiles();
    const note = vscode.Uri.parse('nos-unwatched:/folder/note.md');
    files.put(note, noteText('P3'));
    const provider = vscode.workspace.registerFileSystemProvider('nos-unwatched', files);
    try {
      await vscode.workspace.openTextDocument(note);
      const theirs = `---\nrole: Theirs\n${noteText('P3').slice(4)}`;
      files.put(note, theirs);
      const { changed, refused } = await editNotes([note], addK1, atOnce);
      const reason = 'Its file was changed by another program a moment ago. Try again.';
      assert.deepEqual([changed, refused], [[], [{ uri: note, reason }]]);
      assert.equal(files.texts['/folder/note.md'], theirs);
    } finally {
      await closeEditors();
      provider.dispose();
    }
  });
});
