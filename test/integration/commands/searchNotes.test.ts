import { assert } from 'chai';
import * as vscode from 'vscode';
import { SearchNotes } from '../../../src/commands/searchNotes';
import { inFolder, TestJournal } from '../support/testJournal';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

describe('Search Notes', () => {
  let under: TestJournal;
  let messages: RecordedMessages;

  beforeEach(async () => {
    under = await TestJournal.open();
    messages = new RecordedMessages();
  });

  afterEach(() => under.close());

  async function search(reply: Reply): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(reply);
    await new SearchNotes(under.journal, prompts, messages).execute();
    return prompts;
  }

  async function write(lineEnd: string, name = 'zebra'): Promise<vscode.Uri> {
    const lines = ['---', 'title: Zebra crossing', 'criteria: [P3, K4]', 'date: 2026-01-02', '---'];
    const body = ['', '## Head', '', 'Nothing here.', '', 'A quokkaesque find.', ''];
    const uri = await under.write(`found/${name}.md`, [...lines, ...body].join(lineEnd));
    under.forgetLater(inFolder('found'));
    await under.journal.refresh();
    await under.journal.settled();
    return uri;
  }

  for (const [name, lineEnd] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`opens a note at the words of its body (${name})`, async () => {
      const uri = await write(lineEnd);
      await search({ kind: 'pick', query: 'quokkaesque', label: 'Zebra crossing' });
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), uri.toString());
      assert.equal(editor?.document.getText(editor.selection), 'quokkaesque');
      assert.equal(editor?.selection.start.line, 10);
    });
  }

  it('opens a note at the tag that was looked for', async () => {
    await write('\n');
    await search({ kind: 'pick', query: 'K4', label: 'Zebra crossing' });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), 'K4');
    assert.equal(editor?.selection.start.line, 2);
  });

  it('offers the newest files before anything is typed, and not the unreadable ones', async () => {
    const prompts = await search({ kind: 'escape' });
    const { snapshot } = under.journal;
    const readable = snapshot.files.filter(({ kind }) => kind !== 'unreadable');
    assert.isNotEmpty(snapshot.unreadable);
    assert.deepEqual(
      prompts.asked[0]?.offered,
      readable.slice(0, 50).map(({ title }) => title),
    );
    assert.isUndefined(vscode.window.activeTextEditor);
  });

  it('says which file is gone', async () => {
    // Not the name of a file whose text VS Code may still hold.
    const uri = await write('\n', 'gone');
    const prompts = new ScriptedPrompts({
      kind: 'pick',
      query: 'quokkaesque',
      label: 'Zebra crossing',
    });
    prompts.meanwhile = () => vscode.workspace.fs.delete(uri);
    await new SearchNotes(under.journal, prompts, messages).execute();
    assert.match(messages.told[0] ?? '', /^error: found\/gone\.md cannot be opened: /);
  });
});
