import { assert } from 'chai';
import * as vscode from 'vscode';
import { NewNote } from '../../../src/commands/newNote';
import { NoteCreator } from '../../../src/commands/noteCreator';
import { NoteForm } from '../../../src/commands/noteForm';
import { localDate } from '../../../src/workspace/localDate';
import { NoteWriter } from '../../../src/workspace/noteWriter';
import { inFolder, TestJournal } from '../support/testJournal';
import { changeSettings, useSettings } from '../support/withSettings';
import { namesIn, readDisk } from './support/disk';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

const star: Reply = { kind: 'pick', label: 'star' };
const noProduction: Reply = { kind: 'pick', label: 'No production' };
const noCriteria: Reply = { kind: 'check' };

describe('New Note', () => {
  let today: string;
  let under: TestJournal;
  let messages: RecordedMessages;

  useSettings({ 'nosNotes.notesFolder': 'new-notes' });

  beforeEach(async () => {
    today = localDate();
    under = await TestJournal.open();
    under.forgetLater(inFolder('new-notes'));
    messages = new RecordedMessages();
  });

  afterEach(async () => {
    await under.close();
  });

  async function run(...replies: readonly Reply[]): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(...replies);
    const { journal } = under;
    const form = new NoteForm(journal, prompts, messages);
    const creator = new NoteCreator(journal, new NoteWriter(), messages);
    await new NewNote(journal, form, creator, messages).execute();
    assert.equal(prompts.left, 0, 'all answers were asked for');
    return prompts;
  }

  const written = (): Promise<readonly string[]> => namesIn(inFolder('new-notes'));

  it('asks four questions and writes what was answered', async () => {
    const prompts = await run(
      star,
      { kind: 'type', text: 'Reel 2: conform' },
      { kind: 'pick', label: 'HALCYON', query: 'halc' },
      { kind: 'check', add: ['P12', 'K2'] },
    );
    const steps = prompts.asked.map(({ step }) => step);
    assert.deepEqual(steps, ['1/4', '2/4', '3/4', '4/4']);
    assert.deepEqual(await written(), [`${today}-reel-2-conform.md`]);
    const text = await readDisk(inFolder(`new-notes/${today}-reel-2-conform.md`));
    const head = [
      '---',
      'title: "Reel 2: conform"',
      `date: ${today}`,
      'production: HALCYON',
      'role: Assistant editor',
      'criteria: [P12, K2]',
      'status: draft',
      'template: star',
      '---',
      '',
      '## Situation',
      '',
      'Which stage had the job reached, and what landed on your desk?',
      '',
    ];
    assert.equal(text.slice(0, head.join('\n').length), head.join('\n'));
    assert.notInclude(text, '${');
  });

  it('opens the saved file with the first prompt selected, and Tab moves on', async () => {
    await run(star, { kind: 'type', text: 'Tab stops' }, noProduction, noCriteria);
    const editor = vscode.window.activeTextEditor;
    assert(editor);
    const onDisk = await readDisk(editor.document.uri);
    assert.equal(editor.document.getText(), onDisk);
    assert.isFalse(editor.document.isDirty);
    assert.equal(
      editor.document.getText(editor.selection),
      'Which stage had the job reached, and what landed on your desk?',
    );
    await vscode.commands.executeCommand('type', { text: 'We had locked reel 2.' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.match(editor.document.getText(editor.selection), /^What were you asked to do/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.equal(editor.document.getText(), onDisk);
  });

  it('leaves the text as written where everything is undone', async () => {
    await run(star, { kind: 'type', text: 'Undone' }, noProduction, noCriteria);
    const editor = vscode.window.activeTextEditor;
    assert(editor);
    const { document } = editor;
    const text = document.getText();
    await vscode.commands.executeCommand('type', { text: 'gone' });
    assert.notEqual(document.getText(), text);
    for (let i = 0; i < 5; i += 1) await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
    assert.equal(await readDisk(document.uri), text);
  });

  it('offers the template of the settings first, then the own, then the built-in ones', async () => {
    const prompts = await run({ kind: 'escape' });
    assert.deepEqual(prompts.asked[0]?.offered, [
      'star',
      'turnover',
      'quick',
      'gibbs',
      'kolb',
      'knowledge',
    ]);
  });

  it('offers the productions, the newest first, and new ones as typed', async () => {
    const known = under.snapshot.productions.map(({ name }) => name);
    const prompts = await run(
      star,
      { kind: 'type', text: 'A new show' },
      { kind: 'pick', label: 'NIGHT TIDE', query: ' NIGHT  TIDE ' },
      noCriteria,
    );
    assert.deepEqual(prompts.asked[2]?.offered, [...known, 'No production']);
    const [file = ''] = await written();
    assert.include(await readDisk(inFolder(`new-notes/${file}`)), '\nproduction: NIGHT TIDE\n');
  });

  it('goes back a question at a time and keeps the answers', async () => {
    const prompts = await run(
      star,
      { kind: 'type', text: 'First try' },
      noProduction,
      { kind: 'back' },
      { kind: 'back' },
      { kind: 'back' },
      { kind: 'pick', label: 'gibbs' },
      { kind: 'type', text: 'Second try' },
      { kind: 'pick', label: 'SALTMARSH' },
      { kind: 'check', add: ['P1'] },
    );
    const asked = prompts.asked.map(({ step, preset, offered }) => [
      step,
      preset.join() || (offered.length === 1 ? offered.join() : ''),
    ]);
    assert.deepEqual(asked.slice(3), [
      ['4/4', ''],
      ['3/4', 'No production'],
      ['2/4', 'First try'],
      ['1/4', 'star'],
      ['2/4', 'First try'],
      ['3/4', 'No production'],
      ['4/4', ''],
    ]);
    assert.deepEqual(await written(), [`${today}-second-try.md`]);
    const text = await readDisk(inFolder(`new-notes/${today}-second-try.md`));
    assert.include(text, 'template: gibbs');
  });

  const answers: readonly Reply[] = [star, { kind: 'type', text: 'Never' }, noProduction];
  for (const step of [0, 1, 2, 3]) {
    it(`leaves nothing behind on Escape in step ${step + 1}`, async () => {
      await run(...answers.slice(0, step), { kind: 'escape' });
      const folders = await namesIn(inFolder(''));
      assert.notInclude(folders, 'new-notes');
      assert.isUndefined(vscode.window.activeTextEditor);
      assert.deepEqual(messages.told, []);
    });
  }

  it('never overwrites: the next of the same name gets a number', async () => {
    for (let i = 0; i < 3; i += 1) {
      await run(star, { kind: 'type', text: 'Same name' }, noProduction, noCriteria);
    }
    const name = `${today}-same-name`;
    assert.deepEqual(await written(), [`${name}-2.md`, `${name}-3.md`, `${name}.md`]);
  });

  it('takes a name that differs in case for taken', async () => {
    await under.write(`new-notes/${today}-SAME-Name.md`, 'mine');
    await run(star, { kind: 'type', text: 'Same name' }, noProduction, noCriteria);
    assert.deepEqual(await written(), [`${today}-SAME-Name.md`, `${today}-same-name-2.md`]);
    assert.equal(await readDisk(inFolder(`new-notes/${today}-SAME-Name.md`)), 'mine');
  });

  const hostileTitles = [
    '../../x',
    '..\\..\\x',
    'CON',
    'a/b',
    'C:\\Windows\\system32',
    '.nos/templates/star',
    '🎬🎞️',
    '...',
    '<script>alert(1)</script>',
    '[x](command:workbench.action.quit)',
    '${1:x} $TM_FILENAME `rm -rf`',
    '---js\nprocess.exit()',
    'x'.repeat(300),
  ];
  for (const title of hostileTitles) {
    it(`makes one readable note of the title ${JSON.stringify(title.slice(0, 40))}`, async () => {
      const before = await namesIn(inFolder(''));
      await run(star, { kind: 'type', text: title }, noProduction, noCriteria);
      assert.deepEqual(messages.told, []);
      const names = await written();
      assert.equal(names.length, 1);
      assert.match(names[0] ?? '', new RegExp(`^${today}-[^/\\\\:.]+\\.md$`));
      assert.deepEqual(await namesIn(inFolder('')), [...before, 'new-notes'].sort());
      await under.journal.refresh();
      await under.journal.settled();
      const uri = inFolder(`new-notes/${names[0] ?? ''}`).toString();
      const note = under.journal.snapshot.fileAt(uri);
      assert.equal(note?.kind, 'note');
      assert.equal(note?.title, title.replace(/\s+/g, ' ').trim());
    });
  }

  it('keeps new notes inside the journal, whatever the settings say', async () => {
    for (const notesFolder of ['../outside', '/tmp/outside', 'a/../../b', 'C:\\x', '.nos/x']) {
      messages = new RecordedMessages();
      const undo = await changeSettings({ 'nosNotes.notesFolder': notesFolder });
      await run(star, { kind: 'type', text: 'Where' }, noProduction, noCriteria);
      await undo();
      assert.lengthOf(messages.told, 1);
      assert.include(messages.told[0], notesFolder);
      assert.match(messages.told[0] ?? '', /^error: .*nosNotes\.notesFolder/);
      assert.isUndefined(vscode.window.activeTextEditor);
    }
  });

  it('writes into the folder itself where the notes folder is empty', async () => {
    const undo = await changeSettings({ 'nosNotes.notesFolder': '' });
    under.forgetLater(inFolder(`${today}-in-the-folder-itself.md`));
    await run(star, { kind: 'type', text: 'In the folder itself' }, noProduction, noCriteria);
    await undo();
    assert.include(await namesIn(inFolder('')), `${today}-in-the-folder-itself.md`);
  });

  it('uses a template of the folder in the place of the built-in one', async () => {
    await under.write(
      '.nos/templates/star.md',
      '---\r\ncriteria: ${criteria}\r\n---\r\nMine: $1\r\n',
    );
    await run(star, { kind: 'type', text: 'Mine' }, noProduction, { kind: 'check', add: ['K1'] });
    const text = await readDisk(inFolder(`new-notes/${today}-mine.md`));
    assert.equal(
      text,
      `---\r\ncriteria: [K1]\r\ntitle: Mine\r\ndate: ${today}\r\ntemplate: star\r\n---\r\nMine: \r\n`,
    );
    assert.isFalse(vscode.window.activeTextEditor?.document.isDirty);
  });

  it('shows a bad template with its fault, opens it, and offers the others', async () => {
    await under.write('.nos/templates/kolb.md', '---\ncriteria: [P1\ntitle: x\n---\n');
    await under.write('.nos/templates/mine.md', '---\ntitle: a: b\n---\n');
    const prompts = await run({ kind: 'pick', label: 'mine', query: 'min' });
    assert.deepEqual(prompts.asked[0]?.offered, [
      'star',
      'turnover',
      'quick',
      'gibbs',
      'kolb',
      'knowledge',
      '— Cannot be used; open to mend',
      'kolb',
      'mine',
    ]);
    const opened = vscode.window.activeTextEditor?.document.uri;
    assert.equal(opened?.path, inFolder('.nos/templates/mine.md').path);
    assert.lengthOf(messages.told, 1);
    assert.match(messages.told[0] ?? '', /^warning: \.nos\/templates\/mine\.md cannot be used: /);
    assert.deepEqual(await written(), []);
  });
});
