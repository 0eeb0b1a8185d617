import { assert } from 'chai';
import * as vscode from 'vscode';
import { ChooseNote } from '../../../src/commands/chooseNote';
import { TestJournal } from '../support/testJournal';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

describe('Choosing among the notes of a criterion', () => {
  let test: TestJournal;

  beforeEach(async () => {
    test = await TestJournal.open();
  });

  afterEach(() => test.close());

  async function choose(target: unknown, ...replies: readonly Reply[]): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(...replies);
    await new ChooseNote(test.journal, prompts).execute(target);
    assert.equal(prompts.left, 0);
    return prompts;
  }

  function notesOf(criterionId: string): readonly string[] {
    const mappings = test.snapshot.criterion(criterionId)?.mappings ?? [];
    return mappings.map(({ note }) => note.uri);
  }

  /** What is selected in the active editor, with the name of its file. */
  function selected(): string {
    const editor = vscode.window.activeTextEditor;
    assert(editor);
    const name = editor.document.uri.path.split('/').at(-1);
    return `${name}: ${editor.document.getText(editor.selection)}`;
  }

  it('opens a single one at once, at its tag', async () => {
    const criterionId = 'SKSPP05/K7';
    const { asked } = await choose({ criterionId, noteUris: notesOf(criterionId) });
    assert.isEmpty(asked);
    assert.equal(selected(), '2026-02-18-phone-rushes-out-of-sync.md: K7');
  });

  it('asks which of several, the newest first, and opens that', async () => {
    const criterionId = 'SKSPP05/P3';
    const { asked } = await choose(
      { criterionId, noteUris: notesOf(criterionId) },
      { kind: 'pick', label: 'Handing over for a week', query: 'week handing' },
    );
    assert.equal(asked[0]?.title, 'Notes for P3');
    assert.deepEqual(asked[0]?.offered, [
      'Turnover to sound, episode 1',
      'Handing over for a week',
    ]);
    assert.equal(selected(), '2026-10-12-handing-over-for-a-week.md: P3');
  });

  it('offers only what it is given, and passes over what does not name the criterion', async () => {
    const [newest = ''] = notesOf('SKSPP05/P3');
    await choose({ criterionId: 'SKSPP05/P3', noteUris: [newest, ...notesOf('SKSPP05/K7')] });
    assert.equal(selected(), '2026-11-06-turnover-to-sound-episode-1.md: P3');
  });

  it('does nothing where it is given nothing', async () => {
    for (const target of [
      undefined,
      { criterionId: 'SKSPP05/P3' },
      { criterionId: 'SKSPP05/P3', noteUris: [] },
      { criterionId: 'X/P3', noteUris: notesOf('SKSPP05/P3') },
    ]) {
      await choose(target);
    }
    assert.isUndefined(vscode.window.activeTextEditor);
  });
});
