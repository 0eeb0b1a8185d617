import { assert } from 'chai';
import * as vscode from 'vscode';
import { keepMapping } from '../../../src/commands/keepMapping';
import { inFolder, TestJournal } from '../support/testJournal';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts } from './support/scriptedPrompts';

const supersession = { urn: 'NEW', map: new Map([['P1', ['P2']]]) };

describe('Keep This Mapping', () => {
  let under: TestJournal;
  let messages: RecordedMessages;

  beforeEach(async () => {
    under = await TestJournal.open();
    messages = new RecordedMessages();
    under.forgetLater(inFolder('.nos/standards'));
  });

  afterEach(() => under.close());

  async function keep(urn: string): Promise<vscode.TextEditor> {
    await keepMapping(under.journal, urn, supersession, new ScriptedPrompts(), messages);
    const editor = vscode.window.activeTextEditor;
    assert(editor, messages.told.join());
    return editor;
  }

  const lineOf = ({ document, selection }: vscode.TextEditor): string =>
    document.lineAt(selection.active.line).text;

  it('shows the place that it has written, whatever else a line begins with', async () => {
    await under.write(
      '.nos/standards/OLD.yaml',
      'urn: OLD\ntitle: T\noverview: |\n  supersededBy is the key\n  below.\nperformance: [{code: P1, text: cut}]\n',
    );
    await under.until(() => under.journal.availableStandards.has('OLD'));
    const editor = await keep('OLD');
    assert.equal(lineOf(editor), 'supersededBy:');
    assert.isTrue(editor.document.isDirty);
    assert.deepEqual(messages.told, []);
  });

  it('shows it in the new file of a built-in standard as well', async () => {
    const editor = await keep('SKSPP05');
    assert.isTrue(editor.document.isUntitled);
    assert.equal(lineOf(editor), 'supersededBy:');
  });

  it('says why it cannot', async () => {
    await under.write(
      '.nos/standards/OLD.yaml',
      '{urn: OLD, title: T, performance: [{code: P1, text: cut}]}\n',
    );
    await under.until(() => under.journal.availableStandards.has('OLD'));
    await keep('OLD');
    assert.match(
      messages.told[0] ?? '',
      /^error: The mapping was not kept in the file of OLD: It is/,
    );
  });
});
