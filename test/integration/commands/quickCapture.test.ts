import { assert } from 'chai';
import * as vscode from 'vscode';
import { NoteCreator } from '../../../src/commands/noteCreator';
import { QuickCapture } from '../../../src/commands/quickCapture';
import { localDate } from '../../../src/workspace/localDate';
import { NoteWriter } from '../../../src/workspace/noteWriter';
import { inFolder, TestJournal } from '../support/testJournal';
import { changeSettings, useSettings } from '../support/withSettings';
import { namesIn, readDisk } from './support/disk';
import { RecordedMessages } from './support/recordedMessages';

describe('Quick Capture', () => {
  let today: string;
  let under: TestJournal;
  let messages: RecordedMessages;

  useSettings({ 'nosNotes.notesFolder': 'captures' });

  beforeEach(async () => {
    today = localDate();
    under = await TestJournal.open();
    under.forgetLater(inFolder('captures'));
    messages = new RecordedMessages();
  });

  afterEach(async () => {
    await under.close();
  });

  /** Captures at 14:05 and gives the new file's text. */
  async function capture(): Promise<string> {
    const creator = new NoteCreator(under.journal, new NoteWriter(), messages);
    const now = (): Date => new Date(2026, 10, 22, 14, 5);
    await new QuickCapture(under.journal, creator, messages, now).execute();
    const [name = ''] = await namesIn(inFolder('captures'));
    return readDisk(inFolder(`captures/${name}`));
  }

  async function select(text: string, ...ranges: readonly vscode.Range[]): Promise<void> {
    const document = await vscode.workspace.openTextDocument({ content: text });
    const editor = await vscode.window.showTextDocument(document);
    editor.selections = ranges.map(({ start, end }) => new vscode.Selection(start, end));
  }

  it('needs no answer: the time, the date and the last production, the cursor in the text', async () => {
    const text = await capture();
    const lastProduction = under.journal.snapshot.productions[0]?.name;
    assert.isDefined(lastProduction);
    assert.equal(
      text.slice(0, text.indexOf('## So what')),
      [
        '---',
        'title: Note at 14:05',
        `date: ${today}`,
        `production: ${lastProduction}`,
        'role: Assistant editor',
        'criteria: []',
        'status: draft',
        'template: quick',
        '---',
        '',
        '## What happened',
        '',
        'What did you do, see or get wrong? Two or three plain sentences.',
        '',
        '',
      ].join('\n'),
    );
    assert.deepEqual(await namesIn(inFolder('captures')), [`${today}-note-at-14-05.md`]);
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.getText(editor.selection) ?? '', /^What did you do/);
    assert.isFalse(editor?.document.isDirty);
    assert.deepEqual(messages.told, []);
  });

  it('quotes the selection above the cursor and takes its first words for the title', async () => {
    const log =
      '\r\n  ** Export failed: **\r\n\r\n\tclip A007_C012 }  ${1:offline} `x`\r\nnot this';
    await select(log, new vscode.Range(0, 0, 4, 0));
    const text = await capture();
    assert.include(text, 'title: "Export failed:"\n');
    assert.include(
      text,
      [
        '## What happened',
        '',
        '>   ** Export failed: **',
        '>',
        '> \tclip A007_C012 }  ${1:offline} `x`',
        '',
        'What did you do',
      ].join('\n'),
    );
    assert.notInclude(text, 'not this');
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.getText(editor.selection) ?? '', /^What did you do/);
    assert.equal(editor?.document.getText(), text);
  });

  it('quotes several selections one below the other', async () => {
    await select('one two\nthree', new vscode.Range(0, 4, 0, 7), new vscode.Range(1, 0, 1, 5));
    assert.include(await capture(), '\n\n> two\n>\n> three\n\n');
  });

  it('shortens a long first line at the end of a word', async () => {
    const line = 'The client called at nine to say that the second reel is to be opened again';
    await select(line, new vscode.Range(0, 0, 0, line.length));
    const text = await capture();
    assert.include(text, 'title: The client called at nine to say that the second …\n');
    assert.include(text, `> ${line}\n`);
  });

  it('quotes at the end of a template without tab stops', async () => {
    await under.write('.nos/templates/quick.md', '---\ncriteria: ${criteria}\n---\n# Log');
    await select('words', new vscode.Range(0, 0, 0, 5));
    assert.match(await capture(), /\n---\n# Log\n\n> words\n\n\n$/);
  });

  it('falls back to the built-in template and says so', async () => {
    const undo = await changeSettings({ 'nosNotes.quickCaptureTemplate': 'nowhere' });
    await under.journal.refresh();
    await under.journal.settled();
    const text = await capture();
    await undo();
    assert.include(text, 'template: quick\n');
    assert.lengthOf(messages.told, 1);
    assert.match(messages.told[0] ?? '', /^warning: .*"nowhere".*"quick"/);
  });

  it('uses the built-in template where the own one is bad, and says which file to mend', async () => {
    await under.write('.nos/templates/quick.md', '---\ncriteria: [\n---\n');
    const text = await capture();
    assert.include(text, '## What happened');
    assert.match(
      messages.told[0] ?? '',
      /^warning: .*\.nos\/templates\/quick\.md cannot be used: /,
    );
    assert.equal(messages.actions[0]?.label, 'Open the Template');
  });

  it('writes nothing where the note would be too large to be read', async () => {
    const line = 'x'.repeat(1000);
    const log = Array.from({ length: 1100 }, () => line).join('\n');
    await select(log, new vscode.Range(0, 0, 1100, 0));
    await assertRejectsQuietly();
    assert.match(messages.told[0] ?? '', /^error: .*1 MB/);
  });

  async function assertRejectsQuietly(): Promise<void> {
    const creator = new NoteCreator(under.journal, new NoteWriter(), messages);
    await new QuickCapture(under.journal, creator, messages).execute();
    assert.deepEqual(await namesIn(inFolder('captures')), []);
  }

  it('gives two captures at once a file each', async () => {
    const creator = new NoteCreator(under.journal, new NoteWriter(), messages);
    const command = new QuickCapture(under.journal, creator, messages, () => new Date(0));
    await Promise.all([command.execute(), command.execute()]);
    assert.lengthOf(await namesIn(inFolder('captures')), 2);
  });
});
