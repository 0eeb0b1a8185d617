import { assert } from 'chai';
import * as vscode from 'vscode';
import { TagNotesWithCriterion } from '../../../src/commands/tagNotesWithCriterion';
import { CriterionDropProvider } from '../../../src/providers/criterionDropProvider';
import { TagByDragging } from '../../../src/views/tree/tagByDragging';
import { TreeNode } from '../../../src/views/tree/treeNode';
import { dragTypes } from '../../../src/workspace/draggedData';
import { inFolder, replaceText, show, TestJournal } from '../support/testJournal';
import { readDisk } from './support/disk';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

describe('Tag Notes with Criterion', () => {
  let under: TestJournal;
  let messages: RecordedMessages;

  // A folder for each test: VS Code holds on to a text that an earlier one has had open.
  let folder = '';
  let number = 0;

  beforeEach(async () => {
    under = await TestJournal.open();
    number += 1;
    folder = `notes/many-${number}`;
    under.forgetLater(inFolder(folder));
    messages = new RecordedMessages();
  });

  afterEach(() => under.close());

  async function run(replies: readonly Reply[], ...args: readonly unknown[]) {
    const prompts = new ScriptedPrompts(...replies);
    await new TagNotesWithCriterion(under.journal, prompts, messages).execute(...args);
    assert.equal(prompts.left, 0);
    return prompts;
  }

  async function write(name: string, text: string): Promise<vscode.Uri> {
    const uri = await under.write(`${folder}/${name}.md`, text);
    await under.until((snapshot) => snapshot.fileAt(uri.toString()) !== undefined);
    return uri;
  }

  it('tags the notes that are checked, and offers only those without it', async () => {
    const first = await write('first', '---\ntitle: First many\ncriteria: [K4]\n---\n');
    const second = await write('second', '# Second\n');
    await write('third', '---\ntitle: Third many\ncriteria: [p12]\n---\n');
    const prompts = await run([{ kind: 'check', add: ['First many', 'second'] }], {
      criterionId: 'SKSPP05/P12',
    });
    assert.equal(prompts.asked[0]?.title, 'Tag Notes with P12');
    assert.notInclude(prompts.asked[0]?.offered ?? [], 'Third many');
    assert.equal(await readDisk(first), '---\ntitle: First many\ncriteria: [K4, P12]\n---\n');
    assert.equal(await readDisk(second), '---\ncriteria: [P12]\n---\n# Second\n');
    assert.deepEqual(messages.told, []);
  });

  it('asks for the criterion where none is given, and finds notes by their words', async () => {
    const first = await write('first', '---\ntitle: Quokka\ncriteria: [K4]\n---\n');
    await run([
      { kind: 'pick', label: 'P12', query: 'P12' },
      { kind: 'check', query: 'quokka', add: ['Quokka'] },
    ]);
    assert.include(await readDisk(first), '[K4, P12]');
  });

  it('changes nothing where a question is left', async () => {
    const first = await write('first', '---\ntitle: x\ncriteria: [K4]\n---\n');
    await run([{ kind: 'escape' }]);
    await run([{ kind: 'escape' }], { criterionId: 'SKSPP05/P12' });
    assert.include(await readDisk(first), '[K4]');
  });

  it('takes the notes that it is given, and names those that it could not tag', async () => {
    const good = await write('good', '---\nstandard: XYZ1\ncriteria: [P1]\n---\n');
    const broken = await write('broken', '---\ntitle: a: b\ncriteria: [P1]\n---\n');
    const gone = inFolder(`${folder}/gone.md`);
    const noteUris = [broken, good, gone].map(String);
    await run([], { criterionId: 'SKSPP05/P12' }, { noteUris });
    assert.include(await readDisk(good), 'criteria: [P1, SKSPP05/P12]');
    assert.lengthOf(messages.told, 1);
    assert.match(
      messages.told[0] ?? '',
      /^error: Notes that were not tagged: 2\. The first is .*broken\.md: A colon/,
    );
  });

  describe('by dragging', () => {
    const criterionRow = (id: string) =>
      new TreeNode({ id, label: id, criterionId: id }, undefined);
    const noteRow = (uri: vscode.Uri) =>
      new TreeNode({ id: uri.toString(), label: 'note', noteUri: uri.toString() }, undefined);
    const dragging = new TagByDragging();

    /** What is dragged from these rows. */
    function drag(...rows: readonly TreeNode[]): vscode.DataTransfer {
      const data = new vscode.DataTransfer();
      dragging.handleDrag(rows, data);
      return data;
    }

    before(() => vscode.extensions.getExtension('nos-notes.nos-notes')?.activate());

    it('tags all notes that are dropped on a criterion', async () => {
      const first = await write('a', '---\ncriteria: [K4]\n---\n');
      const second = await write('b', '---\ncriteria: []\n---\n');
      await dragging.handleDrop(criterionRow('SKSPP05/P12'), drag(noteRow(first), noteRow(second)));
      assert.include(await readDisk(first), '[K4, P12]');
      assert.include(await readDisk(second), '[P12]');
    });

    it('tags Markdown files that come from elsewhere, and no other files', async () => {
      const first = await write('c', '---\ncriteria: [K4]\n---\n');
      const data = new vscode.DataTransfer();
      const lines = `${first.toString()}\r\n${inFolder('notes/many/x.pdf').toString()}`;
      data.set(dragTypes.files, new vscode.DataTransferItem(lines));
      await dragging.handleDrop(criterionRow('SKSPP05/P12'), data);
      assert.include(await readDisk(first), '[K4, P12]');
    });

    it('tags a note that criteria are dropped on', async () => {
      const first = await write('d', '---\ncriteria: [K4]\n---\n');
      const data = drag(criterionRow('SKSPP05/P12'), criterionRow('SKSPP05/K4'));
      await dragging.handleDrop(noteRow(first), data);
      assert.include(await readDisk(first), '[K4, P12]');
    });

    it('tags the note of an editor that a criterion is dropped into, and writes nothing else', async () => {
      const refused: string[] = [];
      const provider = new CriterionDropProvider(under.journal, (_, reason) =>
        refused.push(reason),
      );
      const document = await show(await write('e', '---\ncriteria: [K4] # two\n---\nWords\n'));
      const token = new vscode.CancellationTokenSource().token;
      const drop = (data: vscode.DataTransfer) =>
        provider.provideDocumentDropEdits(document, new vscode.Position(3, 2), data, token);
      const edit = await drop(drag(criterionRow('SKSPP05/P12'), criterionRow('SKSPP05/K4')));
      assert(edit?.additionalEdit);
      assert.equal(edit.insertText, '');
      assert.isTrue(await vscode.workspace.applyEdit(edit.additionalEdit));
      assert.equal(document.getText(), '---\ncriteria: [K4, P12] # two\n---\nWords\n');
      assert.isUndefined(await drop(drag(noteRow(document.uri))), 'a note is no criterion');
      await replaceText(document, '---\ncriteria: [K4\n---\n');
      const nothing = await drop(drag(criterionRow('SKSPP05/P12')));
      assert.isUndefined(nothing?.additionalEdit);
      assert.lengthOf(refused, 1);
    });
  });
});
