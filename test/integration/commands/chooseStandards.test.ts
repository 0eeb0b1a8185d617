import { assert } from 'chai';
import * as vscode from 'vscode';
import { ChooseStandards } from '../../../src/commands/chooseStandards';
import { inFolder, TestJournal } from '../support/testJournal';
import { changeSettings } from '../support/withSettings';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

describe('Choose Standards', () => {
  let under: TestJournal;
  let restore: () => Promise<void>;
  let messages: RecordedMessages;

  beforeEach(async () => {
    restore = await changeSettings({
      'nosNotes.standards': undefined,
      'nosNotes.defaultStandard': undefined,
    });
    under = await TestJournal.open();
    messages = new RecordedMessages();
    under.forgetLater(inFolder('.nos/standards'));
    for (const urn of ['X', 'Y']) {
      await under.write(
        `.nos/standards/${urn}.yaml`,
        `urn: ${urn}\ntitle: Skills ${urn}\nperformance: [{code: P1, text: prepare rushes}]\n`,
      );
    }
    await under.until(({ criterionCount }) => criterionCount === 31);
  });

  afterEach(async () => {
    await under.close();
    await restore();
  });

  async function run(...replies: readonly Reply[]): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(...replies);
    await new ChooseStandards(under.journal, prompts, messages).execute();
    assert.equal(prompts.left, 0);
    return prompts;
  }

  const active = () => under.snapshot.standards.standards.map(({ urn }) => urn).join();

  /** What the workspace's own settings say. */
  const written = () =>
    ['standards', 'defaultStandard'].map(
      (key) => vscode.workspace.getConfiguration('nosNotes').inspect(key)?.workspaceValue,
    );

  it('has those in use checked, and writes the others into the settings of the workspace', async () => {
    const prompts = await run({ kind: 'check', remove: ['X'] }, { kind: 'pick', label: 'SKSPP05' });
    assert.deepEqual(prompts.asked[0]?.preset, ['X', 'Y', 'SKSPP05']);
    assert.deepEqual(prompts.asked[1]?.offered, ['Y', 'SKSPP05']);
    assert.deepEqual(prompts.asked[1]?.preset, ['SKSPP05']);
    await under.until(() => active() === 'SKSPP05,Y');
    assert.deepEqual(written(), [['SKSPP05', 'Y'], undefined]);
  });

  it('takes the only one as what bare codes belong to', async () => {
    await run({ kind: 'check', remove: ['X', 'SKSPP05'] });
    await under.until(({ standards }) => standards.defaultUrn === 'Y' && active() === 'Y');
    assert.deepEqual(written(), [['Y'], 'Y']);
  });

  it('writes no list where all are chosen, so that later standards join', async () => {
    await run({ kind: 'check' }, { kind: 'pick', label: 'X' });
    await under.until(() => active() === 'X,Y' || active() === 'X,SKSPP05,Y');
    assert.deepEqual(written(), [['X', 'SKSPP05', 'Y'], 'X']);
    await run({ kind: 'check' }, { kind: 'pick', label: 'SKSPP05' });
    await under.until(() => active() === 'SKSPP05,X,Y');
    assert.deepEqual(written(), [undefined, undefined]);
  });

  it('lists what the settings name in vain, to be unchecked', async () => {
    const restoreNames = await changeSettings({ 'nosNotes.standards': ['X', 'GONE'] });
    await under.until(() => active() === 'X');
    const prompts = await run({ kind: 'check' });
    assert.include(prompts.asked[0]?.offered ?? [], 'GONE');
    await under.until(({ standards }) => standards.defaultUrn === 'X');
    assert.deepEqual(written(), [['X'], 'X']);
    await restoreNames();
  });

  it('changes nothing where nothing is chosen, or the user gives up', async () => {
    await run({ kind: 'check', remove: ['X', 'Y', 'SKSPP05'] });
    assert.match(messages.told.join(), /^warning: No standard was chosen/);
    await run({ kind: 'check', remove: ['X'] }, { kind: 'back' }, { kind: 'escape' });
    assert.deepEqual(written(), [undefined, undefined]);
    assert.equal(active(), 'SKSPP05,X,Y');
  });
});
