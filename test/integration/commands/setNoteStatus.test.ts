import { assert } from 'chai';
import * as vscode from 'vscode';
import { SetNoteStatus } from '../../../src/commands/setNoteStatus';
import { show, TestJournal } from '../support/testJournal';
import { readDisk } from './support/disk';
import { RecordedMessages } from './support/recordedMessages';

describe('Mark Ready and Back to Draft', () => {
  let under: TestJournal;
  let messages: RecordedMessages;
  let number = 0;

  beforeEach(async () => {
    under = await TestJournal.open();
    messages = new RecordedMessages();
  });

  afterEach(() => under.close());

  function write(text: string): Promise<vscode.Uri> {
    number += 1;
    return under.write(`status/note-${number}.md`, text);
  }

  const changes = [
    ['ready', 'status: draft   # yet\r\n', 'status: ready   # yet\r\n'],
    ['ready', 'status: "draft"\r\n', 'status: "ready"\r\n'],
    ['draft', 'status: ready\r\n', 'status: draft\r\n'],
    ['draft', '', 'status: draft\r\n'],
    ['ready', '', ''],
    ['draft', 'status: draft\r\n', 'status: draft\r\n'],
  ] as const;
  for (const [status, before, after] of changes) {
    it(`makes ${JSON.stringify(before)} ${status} by the smallest edit`, async () => {
      const text = (line: string): string => `---\r\ncriteria: [P3]\r\n${line}---\r\nBody\r\n`;
      const uri = await write(text(before));
      await new SetNoteStatus(status, messages).execute({ noteUri: uri.toString() });
      assert.deepEqual(messages.told, []);
      assert.equal(await readDisk(uri), text(after));
    });
  }

  it('edits the active editor’s text and leaves saving to the author; one undo takes it back', async () => {
    const before = '---\ncriteria: [P3]\nstatus: draft\n---\nBody\n';
    const uri = await write(before);
    const document = await show(uri);
    await new SetNoteStatus('ready', messages).execute();
    assert.equal(document.getText(), before.replace('draft', 'ready'));
    assert.isTrue(document.isDirty);
    assert.equal(await readDisk(uri), before);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('makes a mapped criterion evidenced at once', async () => {
    const uri = await write('---\ncriteria: [P12]\nproduction: X\nstatus: draft\n---\nBody\n');
    await under.untilTagged(uri, 'P12');
    assert.equal(under.snapshot.criterion('SKSPP05/P12')?.state, 'mapped');
    await show(uri);
    await new SetNoteStatus('ready', messages).execute();
    await under.until((it) => it.criterion('SKSPP05/P12')?.state === 'evidenced');
  });

  it('refuses what is no note or cannot be read, and says what to do', async () => {
    for (const [text, why] of [
      ['Just words\n', /names no criteria yet\. Tag it first/],
      ['---\ncriteria: [P3\n---\n', /status\/note-\d+\.md was not changed: /],
    ] as const) {
      messages = new RecordedMessages();
      const uri = await write(text);
      await new SetNoteStatus('ready', messages).execute(uri);
      assert.match(messages.told[0] ?? '', why);
      assert.equal(await readDisk(uri), text);
    }
  });

  it('says which file is gone', async () => {
    const uri = vscode.Uri.joinPath(await write('x'), '..', 'gone.md');
    await new SetNoteStatus('ready', messages).execute(uri);
    assert.match(
      messages.told[0] ?? '',
      /^error: The status of status\/gone\.md was not changed: /,
    );
  });
});
