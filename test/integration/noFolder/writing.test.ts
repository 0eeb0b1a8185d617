import { assert } from 'chai';
import * as vscode from 'vscode';
import { NewNote } from '../../../src/commands/newNote';
import { NoteCreator } from '../../../src/commands/noteCreator';
import { NoteForm } from '../../../src/commands/noteForm';
import { QuickCapture } from '../../../src/commands/quickCapture';
import { NoteWriter } from '../../../src/workspace/noteWriter';
import { namesIn, readDisk } from '../commands/support/disk';
import { RecordedMessages } from '../commands/support/recordedMessages';
import { ScriptedPrompts } from '../commands/support/scriptedPrompts';
import { remove, TestJournal } from '../support/testJournal';
import { changeSettings } from '../support/withSettings';

describe('Writing without a folder', () => {
  const runFolder = vscode.Uri.joinPath(vscode.Uri.parse(testRun.report), '..');
  const own = vscode.Uri.joinPath(runFolder, 'own-journal');
  let under: TestJournal | undefined;
  let messages: RecordedMessages;
  let restore: (() => Promise<void>) | undefined;

  beforeEach(() => {
    messages = new RecordedMessages();
  });

  afterEach(async () => {
    await under?.close();
    under = undefined;
    await restore?.();
    restore = undefined;
    await remove(own);
  });

  /** Names `own` as people do: by its path, where paths are those of this machine. */
  async function nameJournal(): Promise<void> {
    const journal = testRun.extensionHost === 'node' ? own.path : own.toString();
    const { Global } = vscode.ConfigurationTarget;
    restore = await changeSettings({ 'nosNotes.journal': journal }, Global);
  }

  async function capture(): Promise<void> {
    under = await TestJournal.open();
    const creator = new NoteCreator(under.journal, new NoteWriter(), messages);
    await new QuickCapture(under.journal, creator, messages).execute();
  }

  it('says what to do where there is no journal at all', async () => {
    await capture();
    assert.match(
      messages.told[0] ?? '',
      /^warning: There is no journal to write to\. Open the folder/,
    );
    assert.deepEqual(
      messages.actions.map(({ label }) => label),
      ['Open Folder…', 'Name It in the Settings'],
    );
    assert.isUndefined(vscode.window.activeTextEditor);
  });

  it('asks nothing for New Note where there is no journal at all', async () => {
    under = await TestJournal.open();
    const prompts = new ScriptedPrompts();
    const form = new NoteForm(under.journal, prompts, messages);
    const creator = new NoteCreator(under.journal, new NoteWriter(), messages);
    await new NewNote(under.journal, form, creator, messages).execute();
    assert.lengthOf(messages.told, 1);
    assert.deepEqual(prompts.asked, []);
  });

  it('captures into the journal that the settings name', async () => {
    await vscode.workspace.fs.createDirectory(own);
    await nameJournal();
    await capture();
    assert.deepEqual(messages.told, []);
    const notes = vscode.Uri.joinPath(own, 'notes');
    const [name = ''] = await namesIn(notes);
    assert.match(name, /^\d{4}-\d\d-\d\d-note-at-\d\d-\d\d\.md$/);
    const text = await readDisk(vscode.Uri.joinPath(notes, name));
    assert.include(text, '\nstatus: draft\n');
    assert.notInclude(text, '\nproduction:');
    assert.equal(vscode.window.activeTextEditor?.document.getText(), text);
  });

  it('makes no journal in the place of one that is not there', async () => {
    await nameJournal();
    await capture();
    assert.match(messages.told[0] ?? '', /^error: The journal's folder .*own-journal is not there/);
    assert.notInclude(await namesIn(runFolder), 'own-journal');
  });
});
