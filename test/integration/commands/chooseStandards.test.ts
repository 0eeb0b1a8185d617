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
    assert.deepEqual(messages.told, [
      'info: The standards in use are now: SKSPP05, Y. This is in the settings of this workspace.',
    ]);
  });

  describe('where one standard is left', () => {
    const leaveY: Reply = { kind: 'check', remove: ['X', 'SKSPP05'] };

    it('says how many notes would be read differently, and can leave them as they are', async () => {
      const details: (string | undefined)[] = [];
      const prompts = new ScriptedPrompts(leaveY, { kind: 'pick', label: 'SKSPP05' });
      const pickOne = prompts.pickOne.bind(prompts);
      prompts.pickOne = (question) => {
        for (const it of question.entries('')) details.push('detail' in it ? it.detail : undefined);
        return pickOne(question);
      };
      await new ChooseStandards(under.journal, prompts, messages).execute();
      assert.deepEqual(prompts.asked[1]?.offered, ['Y', 'SKSPP05']);
      assert.deepEqual(prompts.asked[1]?.preset, ['SKSPP05']);
      assert.match(
        details[0] ?? '',
        /^Notes that name no standard would be read as Y: [1-9]\d* notes$/,
      );
      assert.match(details[1] ?? '', /^As it is now; .* count for none in use: [1-9]\d* notes$/);
      await under.until(() => active() === 'Y');
      assert.deepEqual(written(), [['Y'], undefined]);
      assert.equal(under.snapshot.standards.defaultUrn, 'SKSPP05');
    });

    it('has bare codes belong to it where the user says so', async () => {
      await run(leaveY, { kind: 'pick', label: 'Y' });
      await under.until(({ standards }) => standards.defaultUrn === 'Y' && active() === 'Y');
      assert.deepEqual(written(), [['Y'], 'Y']);
      assert.deepEqual(messages.told, [
        'info: The standards in use are now: Y. A code alone now belongs to Y. This is in the settings of this workspace.',
      ]);
    });

    it('changes nothing where the user gives up at that question', async () => {
      await run(leaveY, { kind: 'escape' });
      assert.deepEqual(written(), [undefined, undefined]);
    });

    it('does not ask where no note has a bare code', async () => {
      const restoreFiles = await changeSettings({ 'nosNotes.files': 'notes/under-test-*/*.md' });
      await under.until(({ fileCount }) => fileCount === 0);
      await run(leaveY);
      await under.until(({ standards }) => standards.defaultUrn === 'Y' && active() === 'Y');
      assert.match(messages.told.join(), /A code alone now belongs to Y\./);
      await restoreFiles();
    });
  });

  it('takes the list out where all are chosen again, so that later standards join', async () => {
    await run({ kind: 'check', remove: ['Y'] }, { kind: 'pick', label: 'SKSPP05' });
    await under.until(() => active() === 'SKSPP05,X');
    await run({ kind: 'check', add: ['Y'] }, { kind: 'pick', label: 'SKSPP05' });
    await under.until(() => active() === 'SKSPP05,X,Y');
    assert.deepEqual(written(), [undefined, undefined]);
  });

  it('names those in use where another one takes bare codes, which would drop the old one', async () => {
    await run({ kind: 'check' }, { kind: 'pick', label: 'X' });
    await under.until(({ standards }) => standards.defaultUrn === 'X');
    assert.equal(active(), 'SKSPP05,X,Y');
    assert.deepEqual(written(), [['SKSPP05', 'X', 'Y'], 'X']);
  });

  describe('with a list that was made by hand', () => {
    let restoreList: () => Promise<void>;

    async function list(...urns: readonly string[]): Promise<void> {
      restoreList = await changeSettings({ 'nosNotes.standards': urns });
      await under.until(() => active() === urns.filter((urn) => urn !== 'GONE').join());
    }

    afterEach(() => restoreList());

    it('writes and says nothing where nothing is changed', async () => {
      await list('Y', 'GONE', 'SKSPP05');
      const prompts = await run({ kind: 'check' }, { kind: 'pick', label: 'SKSPP05' });
      assert.sameMembers([...(prompts.asked[0]?.preset ?? [])], ['Y', 'GONE', 'SKSPP05']);
      assert.deepEqual(written(), [['Y', 'GONE', 'SKSPP05'], undefined]);
      assert.deepEqual(messages.told, []);
    });

    it('keeps its order, with new ones behind, also where all are chosen', async () => {
      await list('Y', 'SKSPP05');
      await run({ kind: 'check', add: ['X'] }, { kind: 'pick', label: 'SKSPP05' });
      await under.until(() => active() === 'Y,SKSPP05,X');
      assert.deepEqual(written(), [['Y', 'SKSPP05', 'X'], undefined]);
    });

    it('leaves bare codes to what they belong to, though only one other standard is in use', async () => {
      await list('X', 'GONE');
      const prompts = await run({ kind: 'check' }, { kind: 'pick', label: 'SKSPP05' });
      assert.deepEqual(prompts.asked[1]?.offered, ['X', 'SKSPP05']);
      assert.deepEqual(prompts.asked[1]?.preset, ['SKSPP05']);
      assert.deepEqual(written(), [['X', 'GONE'], undefined]);
    });

    it('lists what the settings name in vain, to be unchecked', async () => {
      await list('X', 'GONE');
      await run({ kind: 'check', remove: ['GONE'] }, { kind: 'pick', label: 'SKSPP05' });
      assert.deepEqual(written(), [['X'], undefined]);
    });
  });

  describe('with settings of the user', () => {
    const { Global } = vscode.ConfigurationTarget;
    const ofUser = (key: string) =>
      vscode.workspace.getConfiguration('nosNotes').inspect(key)?.globalValue;
    let restoreUser: () => Promise<void>;

    afterEach(() => restoreUser());

    it('never takes out the list, which other windows go by', async () => {
      restoreUser = await changeSettings({ 'nosNotes.standards': ['SKSPP05', 'X'] }, Global);
      await under.until(() => active() === 'SKSPP05,X');
      await run({ kind: 'check', add: ['Y'] }, { kind: 'pick', label: 'SKSPP05' });
      await under.until(() => active() === 'SKSPP05,X,Y');
      assert.deepEqual(ofUser('standards'), ['SKSPP05', 'X', 'Y']);
      assert.deepEqual(written(), [undefined, undefined]);
      assert.match(messages.told[0] ?? '', /This is in your user settings, for every window\.$/);
    });

    for (const end of ['', '/']) {
      it(`writes into the workspace where the journal is its folder${end && ', named with a slash'}`, async () => {
        const open = `${inFolder('').toString().replace(/\/$/, '')}${end}`;
        restoreUser = await changeSettings({ 'nosNotes.journal': open }, Global);
        await under.until(() => under.journal.settings.journal === open);
        await run({ kind: 'check', remove: ['X'] }, { kind: 'pick', label: 'SKSPP05' });
        await under.until(() => active() === 'SKSPP05,Y');
        assert.lengthOf(under.journal.folders, 1);
        assert.deepEqual(written()[0], ['SKSPP05', 'Y']);
        assert.match(messages.told[0] ?? '', /This is in the settings of this workspace\.$/);
      });
    }

    it('writes nothing into a folder that is no journal, where another one is', async () => {
      // No note and no standard lies in the folder that is open.
      await vscode.workspace.fs.delete(inFolder('.nos/standards'), { recursive: true });
      const own = vscode.Uri.joinPath(inFolder('..'), 'own-journal');
      await under.write(
        vscode.Uri.joinPath(own, '.nos/standards/X.yaml'),
        'urn: X\ntitle: Skills X\nperformance: [{code: P1, text: prepare rushes}]\n',
      );
      under.forgetLater(own);
      const restoreFiles = await changeSettings({ 'nosNotes.files': 'none/*.md' });
      const restoreOwn = await changeSettings({ 'nosNotes.journal': own.toString() }, Global);
      const restoreNames = await changeSettings(
        { 'nosNotes.standards': undefined, 'nosNotes.defaultStandard': undefined },
        Global,
      );
      restoreUser = async () => {
        await restoreNames();
        await restoreOwn();
        await restoreFiles();
      };
      await under.until((snapshot) => snapshot.files.length === 0 && active() === 'SKSPP05,X');
      await run({ kind: 'check', remove: ['SKSPP05'] });
      await under.until(() => active() === 'X');
      assert.deepEqual(written(), [undefined, undefined]);
      assert.equal(ofUser('defaultStandard'), 'X');
      assert.match(messages.told[0] ?? '', /This is in your user settings, for every window\.$/);
    });
  });

  it('changes nothing where nothing is chosen, or the user gives up', async () => {
    await run({ kind: 'check', remove: ['X', 'Y', 'SKSPP05'] });
    assert.match(messages.told.join(), /^warning: No standard was chosen/);
    await run({ kind: 'check', remove: ['X'] }, { kind: 'back' }, { kind: 'escape' });
    assert.deepEqual(written(), [undefined, undefined]);
    assert.equal(active(), 'SKSPP05,X,Y');
  });
});
