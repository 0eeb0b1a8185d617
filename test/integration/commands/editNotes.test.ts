import { assert } from 'chai';
import * as vscode from 'vscode';
import { describeNotesLeft } from '../../../src/commands/describeNotesLeft';
import { editNotes, type NotesEdit } from '../../../src/commands/editNotes';
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
import { SlowFiles } from './support/slowFiles';
import { UnwritableFiles } from './support/unwritableFiles';

const atOnce: NotesEdit = { label: 'Add K1', preview: false };
const previewed: NotesEdit = { label: 'Add K1', preview: true };

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
    assert.deepEqual(outcome, { kind: 'applied', changed: [], refused: [], unsaved: [] });
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
});
