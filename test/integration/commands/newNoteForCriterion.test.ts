import { assert } from 'chai';
import { NewNoteForCriterion } from '../../../src/commands/newNoteForCriterion';
import { NoteCreator } from '../../../src/commands/noteCreator';
import { NoteForm } from '../../../src/commands/noteForm';
import { NoteWriter } from '../../../src/workspace/noteWriter';
import { inFolder, TestJournal } from '../support/testJournal';
import { useSettings } from '../support/withSettings';
import { namesIn, readDisk } from './support/disk';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

describe('New Note for Criterion', () => {
  let under: TestJournal;

  useSettings({ 'nosNotes.notesFolder': 'for-criteria' });

  beforeEach(async () => {
    under = await TestJournal.open();
    under.forgetLater(inFolder('for-criteria'));
  });

  afterEach(async () => {
    await under.close();
  });

  async function run(target: unknown, ...replies: readonly Reply[]): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(...replies);
    const messages = new RecordedMessages();
    const form = new NoteForm(under.journal, prompts, messages);
    const creator = new NoteCreator(under.journal, new NoteWriter(), messages);
    await new NewNoteForCriterion(under.journal, prompts, form, creator, messages).execute(target);
    assert.deepEqual(messages.told, []);
    assert.equal(prompts.left, 0);
    return prompts;
  }

  async function text(): Promise<string> {
    const [name = ''] = await namesIn(inFolder('for-criteria'));
    return readDisk(inFolder(`for-criteria/${name}`));
  }

  const halcyon: Reply = { kind: 'pick', label: 'HALCYON' };

  it("takes a tree's row: the criterion is checked, and knowledge has its template first", async () => {
    const prompts = await run(
      { criterionId: 'SKSPP05/K2' },
      { kind: 'pick', label: 'knowledge' },
      { kind: 'type', text: 'Rates' },
      halcyon,
      { kind: 'check', add: ['P12'] },
    );
    assert.equal(prompts.asked[0]?.title, 'New Note for K2');
    assert.equal(prompts.asked[0]?.offered[0], 'knowledge');
    assert.deepEqual(prompts.asked[3]?.preset, ['K2']);
    assert.deepEqual(prompts.asked[3]?.offered.slice(0, 3), [
      '— Chosen',
      'K2',
      '— Performance criteria',
    ]);
    assert.include(await text(), '\ncriteria: [P12, K2]\n');
  });

  it('asks for the criterion where there is no row, by words of the trade too', async () => {
    const prompts = await run(
      undefined,
      { kind: 'pick', label: 'P12', query: 'p12' },
      { kind: 'pick', label: 'star' },
      { kind: 'type', text: 'Credits' },
      halcyon,
      { kind: 'check' },
    );
    assert.equal(prompts.asked[1]?.offered[0], 'star');
    assert.include(await text(), '\ncriteria: [P12]\n');
  });

  it('writes a full id where a bare code would belong to another standard', async () => {
    await under.write(
      '.nos/standards/X1.yaml',
      'urn: X1\ntitle: Other\nperformance: [{code: P1, text: Do it}]\n',
    );
    under.forgetLater(inFolder('.nos/standards'));
    await under.write(
      '.nos/templates/own.md',
      '---\nstandard: X1\ncriteria: ${criteria}\n---\n$1\n',
    );
    await under.until(({ standards }) => standards.criterion('X1/P1') !== undefined);
    await run(
      { criterionId: 'X1/P1' },
      { kind: 'pick', label: 'own' },
      { kind: 'type', text: 'Other standard' },
      halcyon,
      { kind: 'check', add: ['P2'] },
    );
    assert.include(await text(), '\ncriteria: [SKSPP05/P2, P1]\n');
  });

  it('has the note say which of several standards it is about', async () => {
    under.forgetLater(inFolder('.nos/standards'));
    await under.write(
      '.nos/standards/X.yaml',
      'urn: X\ntitle: Skills\nperformance: [{code: P1, text: prepare rushes}]\n',
    );
    await under.until(({ criterionCount }) => criterionCount === 30);
    await run(
      { criterionId: 'X/P1' },
      { kind: 'pick', label: 'star' },
      { kind: 'type', text: 'Rushes' },
      halcyon,
      { kind: 'check' },
    );
    assert.include(await text(), '\ncriteria: [P1]\nstandard: X\n');
  });
});
