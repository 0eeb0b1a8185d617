import { assert } from 'chai';
import * as vscode from 'vscode';
import { OpenNote } from '../../../src/views/openNote';
import { inFolder, noteText, replaceText, show, TestJournal } from '../support/testJournal';

describe('Opening a note from a tree', () => {
  let test: TestJournal;

  beforeEach(async () => {
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
  });

  afterEach(() => test.close());

  async function open(uri: vscode.Uri, criterionId?: string): Promise<string> {
    const target = { noteUri: uri.toString(), ...(criterionId !== undefined && { criterionId }) };
    await new OpenNote(test.journal).execute(target);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    const { start } = editor!.selection;
    return `${start.line}:${editor!.document.getText(editor!.selection)}`;
  }

  it('selects the tag', async () => {
    const uri = await test.writeNote('notes/under-test/a.md', 'P1', 'P10', 'K1');
    assert.equal(await open(uri, 'SKSPP05/P1'), '3:P1');
    assert.equal(await open(uri, 'SKSPP05/P10'), '3:P10');
    assert.equal(await open(uri, 'SKSPP05/K1'), '3:K1');
  });

  it('finds the tag however it is written', async () => {
    const text = '---\nstandard: OTHER\ncriteria:\n  - "SKSPP05/pc01"\n---\n';
    const uri = await test.write('notes/under-test/a.md', text);
    await test.untilKind(uri, 'note');
    assert.equal(await open(uri, 'SKSPP05/P1'), '3:SKSPP05/pc01');
  });

  it('finds it in the text as it is now', async () => {
    const uri = await test.writeNote('notes/under-test/a.md', 'P1');
    const document = await show(uri);
    await replaceText(document, noteText('P1').replace('date:', 'title: Later\ndate:'));
    assert.equal(await open(uri, 'SKSPP05/P1'), '4:P1');
  });

  it('opens a note at its start where no criterion is meant', async () => {
    const uri = await test.writeNote('notes/under-test/start.md', 'P1');
    assert.equal(await open(uri), '0:');
  });

  it('opens an unreadable note at its problem', async () => {
    const uri = await test.write('notes/under-test/a.md', '---js\n{ criteria: [] }\n---\n');
    await test.untilKind(uri, 'unreadable');
    assert.equal(await open(uri), '0:js');
  });

  it('leaves a binary file to VS Code', async () => {
    const uri = await test.write('notes/under-test/a.md', new Uint8Array(100));
    await test.untilKind(uri, 'unreadable');
    await new OpenNote(test.journal).execute({ noteUri: uri.toString() });
    const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.instanceOf(input, vscode.TabInputText);
    assert.equal(input.uri.toString(), uri.toString());
  });
});
