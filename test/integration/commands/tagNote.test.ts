import { assert } from 'chai';
import * as vscode from 'vscode';
import { TagNote } from '../../../src/commands/tagNote';
import { replaceText, show, TestJournal } from '../support/testJournal';
import { readDisk } from './support/disk';
import { interceptEdits } from './support/interceptEdits';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

describe('Tag Note', () => {
  let under: TestJournal;
  let messages: RecordedMessages;
  let number = 0;

  beforeEach(async () => {
    under = await TestJournal.open();
    messages = new RecordedMessages();
  });

  afterEach(() => under.close());

  /** A file that VS Code has not held before. */
  function write(text: string): Promise<vscode.Uri> {
    number += 1;
    return under.write(`tagged/note-${number}.md`, text);
  }

  async function tag(reply: Reply, ...args: readonly unknown[]): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(reply);
    await new TagNote(under.journal, prompts, messages).execute(...args);
    return prompts;
  }

  const edits: readonly (readonly [
    name: string,
    before: string,
    change: Omit<Extract<Reply, { kind: 'check' }>, 'kind'>,
    after: string,
  ])[] = [
    [
      'a list in brackets, with comments and odd spacing around',
      '---\n# mine\ntitle:   "A: b"   # why\ncriteria: [P3,  K4]  # two\nx: 1.10\n---\nBody \n',
      { add: ['P12'] },
      '---\n# mine\ntitle:   "A: b"   # why\ncriteria: [P3,  K4,  P12]  # two\nx: 1.10\n---\nBody \n',
    ],
    [
      'a list of lines with CRLF',
      '---\r\ncriteria:\r\n  - P3\r\n  - K4 # late\r\n---\r\nBody\r\n',
      { add: ['P12'], remove: ['P3'] },
      '---\r\ncriteria:\r\n  - K4 # late\r\n  - P12\r\n---\r\nBody\r\n',
    ],
    [
      'front matter without the key',
      '---\ntitle: x\n---\nBody\n',
      { add: ['K2', 'P12'] },
      '---\ntitle: x\ncriteria: [P12, K2]\n---\nBody\n',
    ],
    [
      'a file without front matter, with CRLF',
      '# Just words\r\n\r\nBody\r\n',
      { add: ['P12'] },
      '---\r\ncriteria: [P12]\r\n---\r\n# Just words\r\n\r\nBody\r\n',
    ],
    [
      'a byte order mark',
      '\uFEFF---\ncriteria: [P3]\n---\nBody\n',
      { add: ['P12'] },
      '\uFEFF---\ncriteria: [P3, P12]\n---\nBody\n',
    ],
    [
      'codes that no standard has, which stay',
      '---\ncriteria: [P99, XYZ1/P1, p3]\n---\nBody\n',
      { add: ['P12'] },
      '---\ncriteria: [P99, XYZ1/P1, p3, P12]\n---\nBody\n',
    ],
    [
      'a code that no standard has, taken off',
      '---\ncriteria: [P99, P3]\n---\nBody\n',
      { remove: ['P99'] },
      '---\ncriteria: [P3]\n---\nBody\n',
    ],
    [
      'a criterion written twice and otherwise than the standard writes it',
      '---\ncriteria: [p3, SKSPP05/P3, K4, P3]\n---\nBody\n',
      { remove: ['P3'] },
      '---\ncriteria: [K4]\n---\nBody\n',
    ],
    [
      'a note of another standard, with full ids for ours',
      '---\nstandard: XYZ1\ncriteria: [P1]\n---\nBody\n',
      { add: ['P12'] },
      '---\nstandard: XYZ1\ncriteria: [P1, SKSPP05/P12]\n---\nBody\n',
    ],
  ];
  for (const [name, before, change, after] of edits) {
    it(`edits ${name}, and one undo takes it back`, async () => {
      const uri = await write(before);
      const document = await show(uri);
      await tag({ kind: 'check', ...change });
      assert.deepEqual(messages.told, []);
      assert.isTrue(document.isDirty, 'an editor that is open is the author’s to save');
      await document.save();
      assert.equal(await readDisk(uri), after);
      await vscode.commands.executeCommand('undo');
      await document.save();
      assert.equal(await readDisk(uri), before);
    });
  }

  it('offers what is there as checked, what is unknown first', async () => {
    const uri = await write('---\ncriteria: [K4, P99, P3]\n---\n');
    const prompts = await tag({ kind: 'escape' }, { noteUri: uri.toString() });
    assert.deepEqual(prompts.asked[0]?.offered.slice(0, 6), [
      '— In no standard of this journal',
      'P99',
      '— Chosen',
      'P3',
      'K4',
      '— Performance criteria',
    ]);
    assert.deepEqual(prompts.asked[0]?.preset, ['P99', 'P3', 'K4']);
  });

  it('saves a file that no editor shows, and only once it is edited', async () => {
    const uri = await write('---\ncriteria: [P3]\n---\nBody\n');
    await tag({ kind: 'check', add: ['P12'] }, { noteUri: uri.toString() });
    assert.equal(await readDisk(uri), '---\ncriteria: [P3, P12]\n---\nBody\n');
    assert.isUndefined(vscode.window.activeTextEditor);
    await tag({ kind: 'check' }, { noteUri: uri.toString() });
    assert.equal(await readDisk(uri), '---\ncriteria: [P3, P12]\n---\nBody\n');
  });

  it('saves it also where VS Code opens a tab for it before it answers', async () => {
    const uri = await write('---\ncriteria: [P3]\n---\nBody\n');
    // VS Code does so by itself where a file stays unsaved for long; a busy one answers later.
    await interceptEdits(
      async (edit, applyEdit) => {
        const isApplied = await applyEdit(edit);
        await show(uri);
        return isApplied;
      },
      () => tag({ kind: 'check', add: ['P12'] }, uri),
    );
    assert.deepEqual(messages.told, []);
    assert.equal(await readDisk(uri), '---\ncriteria: [P3, P12]\n---\nBody\n');
  });

  it('takes the file of an editor’s title, whatever else is active', async () => {
    const other = await write('---\ncriteria: [P3]\n---\nOther\n');
    await show(await write('---\ncriteria: [P3]\n---\nBody\n'));
    await tag({ kind: 'check', add: ['P12'] }, other);
    assert.deepEqual(messages.told, []);
    assert.include(await readDisk(other), '[P3, P12]');
  });

  it('leaves what the author has not saved unsaved, and keeps it', async () => {
    const uri = await write('---\ncriteria: [P3]\n---\nBody\n');
    const document = await show(uri);
    await replaceText(document, '---\ncriteria: [P3]\n---\nMore body\n');
    await vscode.commands.executeCommand('workbench.action.files.newUntitledFile');
    await tag({ kind: 'check', add: ['P12'] }, { noteUri: uri.toString() });
    assert.equal(document.getText(), '---\ncriteria: [P3, P12]\n---\nMore body\n');
    assert.equal(await readDisk(uri), '---\ncriteria: [P3]\n---\nBody\n');
  });

  it('edits the text as it is by then, if it changes while the question is open', async () => {
    const uri = await write('---\ncriteria: [P3, K4]\n---\nBody\n');
    const document = await show(uri);
    const prompts = new ScriptedPrompts({ kind: 'check', add: ['P12'], remove: ['P3'] });
    prompts.meanwhile = () =>
      replaceText(document, '---\ntitle: new\ncriteria:\n- K4\n- P12\n- P3\n---\nBody\n');
    await new TagNote(under.journal, prompts, messages).execute();
    assert.deepEqual(messages.told, []);
    assert.equal(document.getText(), '---\ntitle: new\ncriteria:\n- K4\n- P12\n---\nBody\n');
  });

  it('refuses what it cannot read or edit safely, names the file, and writes nothing', async () => {
    const texts = [
      '---\ntitle: a: b\ncriteria: [P3]\n---\n',
      '---\ncriteria: [P3]\n',
      '---js\ncriteria: [P3]\n---\n',
      '---\na: &x [P3]\ncriteria: *x\n---\n',
    ];
    for (const text of texts) {
      messages = new RecordedMessages();
      const uri = await write(text);
      const prompts = new ScriptedPrompts({ kind: 'check', add: ['P12'] });
      await new TagNote(under.journal, prompts, messages).execute(uri);
      assert.lengthOf(messages.told, 1, text);
      assert.match(messages.told[0] ?? '', new RegExp(`^error: tagged/note-${number}\\.md `));
      assert.equal(messages.actions[0]?.label, 'Open the Note');
      assert.equal(await readDisk(uri), text);
    }
  });

  it('says so where the text becomes unreadable while the question is open', async () => {
    const uri = await write('---\ncriteria: [P3]\n---\nBody\n');
    const document = await show(uri);
    const prompts = new ScriptedPrompts({ kind: 'check', add: ['P12'] });
    prompts.meanwhile = () => replaceText(document, '---\ncriteria: [P3\n---\nBody\n');
    await new TagNote(under.journal, prompts, messages).execute();
    assert.match(messages.told[0] ?? '', /^error: tagged\/note-\d+\.md was not tagged: /);
    assert.equal(document.getText(), '---\ncriteria: [P3\n---\nBody\n');
  });

  it('tags a buffer that has never been saved', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: 'Words\n',
    });
    await vscode.window.showTextDocument(document);
    await tag({ kind: 'check', add: ['P12'] });
    assert.equal(document.getText(), '---\ncriteria: [P12]\n---\nWords\n');
    assert.isTrue(document.isUntitled);
  });

  it('asks for a note where there is none', async () => {
    const prompts = new ScriptedPrompts();
    await new TagNote(under.journal, prompts, messages).execute();
    assert.match(messages.told[0] ?? '', /^warning: Open the note/);
  });

  it('says which file is gone', async () => {
    const uri = vscode.Uri.joinPath(await write('x'), '..', 'gone.md');
    await tag({ kind: 'check' }, { noteUri: uri.toString() });
    assert.match(messages.told[0] ?? '', /^error: tagged\/gone\.md cannot be opened: /);
  });
});
