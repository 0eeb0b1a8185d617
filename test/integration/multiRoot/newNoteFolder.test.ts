import { assert } from 'chai';
import * as vscode from 'vscode';
import { NewNote } from '../../../src/commands/newNote';
import { NoteCreator } from '../../../src/commands/noteCreator';
import { NoteForm } from '../../../src/commands/noteForm';
import { QuickCapture } from '../../../src/commands/quickCapture';
import { NoteWriter } from '../../../src/workspace/noteWriter';
import { namesIn } from '../commands/support/disk';
import { RecordedMessages } from '../commands/support/recordedMessages';
import { ScriptedPrompts, type Reply } from '../commands/support/scriptedPrompts';
import { inFolder, show, TestJournal } from '../support/testJournal';
import { useSettings } from '../support/withSettings';

describe('The folder of a new note', () => {
  let under: TestJournal;
  let messages: RecordedMessages;

  useSettings({ 'nosNotes.notesFolder': 'fresh' });

  beforeEach(async () => {
    under = await TestJournal.open();
    messages = new RecordedMessages();
    for (const index of [0, 1]) under.forgetLater(inFolder('fresh', index));
  });

  afterEach(async () => {
    await under.close();
  });

  async function newNote(...replies: readonly Reply[]): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(...replies);
    const form = new NoteForm(under.journal, prompts, messages);
    const creator = new NoteCreator(under.journal, new NoteWriter(), messages);
    await new NewNote(under.journal, form, creator, messages).execute();
    assert.equal(prompts.left, 0);
    return prompts;
  }

  async function written(): Promise<readonly number[]> {
    const counts = [0, 1].map(async (index) => (await namesIn(inFolder('fresh', index))).length);
    return Promise.all(counts);
  }

  const answers: readonly Reply[] = [
    { kind: 'pick', label: 'star' },
    { kind: 'type', text: 'Where am I' },
    { kind: 'pick', label: 'No production' },
    { kind: 'check' },
  ];

  it('is the one with notes, also while a file of the other is in front', async () => {
    await show(await under.write(inFolder('plan.md', 1), '# No note\n'));
    const prompts = await newNote(...answers);
    assert.equal(prompts.asked[0]?.step, '1/4');
    assert.deepEqual(await written(), [1, 0]);
  });

  it('is the one of the file in front, where both have notes', async () => {
    await show(await under.writeNote(inFolder('own.md', 1), 'P1'));
    await newNote(...answers);
    assert.deepEqual(await written(), [0, 1]);
  });

  it('is asked for first where nothing tells', async () => {
    await under.writeNote(inFolder('own.md', 1), 'P1');
    const prompts = await newNote({ kind: 'pick', label: 'second' }, ...answers);
    assert.equal(prompts.asked[0]?.step, '1/5');
    assert.deepEqual(prompts.asked[0]?.offered, ['journal', 'second']);
    assert.deepEqual(await written(), [0, 1]);
  });

  it('can be changed by going back, and brings its own templates', async () => {
    await under.writeNote(inFolder('own.md', 1), 'P1');
    await under.write(inFolder('.nos/templates/second.md', 1), '---\ncriteria: ${criteria}\n---\n');
    under.forgetLater(inFolder('.nos', 1));
    const prompts = await newNote(
      { kind: 'pick', label: 'journal' },
      { kind: 'back' },
      { kind: 'pick', label: 'second' },
      { kind: 'pick', label: 'second' },
      ...answers.slice(1),
    );
    assert.include(prompts.asked[1]?.offered ?? [], 'turnover');
    assert.notInclude(prompts.asked[3]?.offered ?? ['turnover'], 'turnover');
    assert.deepEqual(await written(), [0, 1]);
  });

  it('is not asked for in a quick capture', async () => {
    await under.writeNote(inFolder('own.md', 1), 'P1');
    const creator = new NoteCreator(under.journal, new NoteWriter(), messages);
    await new QuickCapture(under.journal, creator, messages).execute();
    assert.deepEqual(await written(), [1, 0]);
    assert.deepEqual(messages.told, []);
    assert.isDefined(vscode.window.activeTextEditor);
  });
});
