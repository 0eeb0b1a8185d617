import { assert } from 'chai';
import * as vscode from 'vscode';
import { MigrateNotes } from '../../../src/commands/migrateNotes';
import { commandIds } from '../../../src/util/commandIds';
import { inFolder, show, TestJournal } from '../support/testJournal';
import { useSettings, withSettings } from '../support/withSettings';
import { afterPreview } from './support/afterPreview';
import { readDisk } from './support/disk';
import { RecordedComparisons } from './support/recordedComparisons';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

const old = `urn: OLD
title: What assistants did
performance:
  - { code: P1, text: prepare rushes for the edit by the agreed time }
  - { code: P2, text: keep client material confidential }
  - { code: P3, text: make tea }
knowledge:
  - { code: K1, text: the camera formats in use }
supersededBy: { urn: NEW, map: { K1: [K4] } } # from the sector body
`;

const next = `urn: NEW
title: What assistants do
performance:
  - { code: P1, text: hand over with complete notes }
  - { code: P2, text: "Prepare rushes for the edit, by the agreed time." }
  - { code: P3, text: keep the material of clients confidential and secure }
knowledge:
  - { code: K4, text: codecs }
`;

const head = 'date: 2026-11-20\nproduction: HALCYON\nstandard: OLD\n';
const toNew: Reply = { kind: 'pick', label: 'NEW' };
const preview = (notes: string): Reply => ({ kind: 'pick', label: `Preview the edits: ${notes}` });

/** Resolves once VS Code has a document for the file `uri`. */
function untilOpen(uri: vscode.Uri): Promise<void> {
  const isOne = (document: vscode.TextDocument): boolean =>
    document.uri.toString() === uri.toString();
  if (vscode.workspace.textDocuments.some(isOne)) return Promise.resolve();
  return new Promise((resolve) => {
    const listener = vscode.workspace.onDidOpenTextDocument((document) => {
      if (!isOne(document)) return;
      listener.dispose();
      resolve();
    });
  });
}

describe('Migrate Notes', () => {
  let test: TestJournal;
  let messages: RecordedMessages;
  let comparisons: RecordedComparisons;
  /** How often the import of a standard was begun. */
  let imports: number;

  useSettings({
    'nosNotes.files': 'notes/under-test-*/*.md',
    'nosNotes.standards': ['OLD'],
  });

  beforeEach(async () => {
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
    test.forgetLater(inFolder('.nos/standards'));
    messages = new RecordedMessages();
    comparisons = new RecordedComparisons();
    imports = 0;
    await test.write('.nos/standards/OLD.yaml', old);
    await test.write('.nos/standards/NEW.yaml', next);
    await test.until(
      ({ fileCount, criterionCount }) =>
        fileCount === 0 && criterionCount === 4 && test.journal.availableStandards.has('NEW'),
    );
  });

  afterEach(async () => {
    await test.close();
  });

  async function write(name: string, frontMatter: string): Promise<vscode.Uri> {
    const text = `---\n${head}${frontMatter}\n---\nWords.\n`;
    const uri = await test.write(`notes/under-test/${name}.md`, text);
    await test.until((snapshot) => snapshot.fileAt(uri.toString()) !== undefined);
    return uri;
  }

  const command = (prompts: ScriptedPrompts) =>
    new MigrateNotes(test.journal, prompts, comparisons, messages, () => {
      imports += 1;
      return Promise.resolve();
    });

  /** Asks up to the preview, which is not shown where the replies leave before. */
  async function ask(replies: readonly Reply[], target?: unknown): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(...replies);
    await command(prompts).execute(target);
    assert.equal(prompts.left, 0);
    assert.isFalse(comparisons.isOpen);
    return prompts;
  }

  const migrate = (answer: 'apply' | 'discard', ...replies: readonly Reply[]) =>
    afterPreview(answer, () => ask(replies));

  async function linesOf(uri: vscode.Uri): Promise<readonly string[]> {
    return (await readDisk(uri)).split('\n').slice(4, -3);
  }

  it('proposes what is declared, of the same wording or alike, and shows all wordings', async () => {
    await write('a', 'criteria: [P1, K1]');
    await write('b', 'criteria: [p1, P2]');
    const { asked } = await ask([toNew, { kind: 'escape' }]);
    assert.deepEqual(
      asked.map(({ title, step }) => `${title} ${step}`),
      ['Migrate Notes from OLD 1/2', 'Migrate Notes: OLD to NEW 2/2'],
    );
    assert.deepEqual(asked[0]?.offered, ['NEW', 'SKSPP05']);
    assert.deepEqual(asked[1]?.offered, [
      'Preview the edits: 2 notes',
      'Keep this mapping in the file of OLD',
      '— Named by notes',
      'P1 → P2',
      'P2 → P3',
      'K1 → K4',
      '— Named by no note',
      'P3',
    ]);
    const [shown] = comparisons.shown;
    assert.equal(shown?.title, 'OLD and what it becomes in NEW');
    assert.include(shown?.before, 'P1 · 2 notes\nprepare rushes for the edit by the agreed time\n');
    assert.include(shown?.after, 'P2 · same wording\nPrepare rushes for the edit,');
    assert.match(shown?.after ?? '', /P3 · \d\d %\nkeep the material/);
    assert.include(shown?.after, 'K4 · declared\ncodecs\n');
    assert.include(shown?.after, '—\nnot mapped\n');
    assert.deepEqual(messages.told, []);
  });

  it('changes nothing where the preview is discarded, and goes back to the corrections', async () => {
    const uri = await write('a', 'criteria: [P1]');
    const prompts = await afterPreview('discard', () =>
      ask([
        toNew,
        { kind: 'pick', label: 'P1 → P2' },
        { kind: 'check', add: ['P3'] },
        preview('1 note'),
        { kind: 'escape' },
      ]),
    );
    assert.deepEqual(await linesOf(uri), ['criteria: [P1]']);
    assert.deepEqual(messages.told, []);
    const again = prompts.asked.at(-1);
    assert.equal(`${again?.title} ${again?.step}`, 'Migrate Notes: OLD to NEW 2/2');
    assert.include(again?.offered ?? [], 'P1 → P2, P3');
  });

  it('keeps corrections where the user leaves a line, or all of it, with Escape', async () => {
    await write('a', 'criteria: [P1]');
    const prompts = new ScriptedPrompts(
      toNew,
      { kind: 'pick', label: 'P1 → P2' },
      { kind: 'check', add: ['P3'] },
      { kind: 'pick', label: 'P2 → P3' },
      { kind: 'escape' },
      { kind: 'escape' },
      toNew,
      { kind: 'escape' },
    );
    const migrateNotes = command(prompts);
    await migrateNotes.execute();
    await migrateNotes.execute();
    assert.equal(prompts.left, 0);
    assert.include(prompts.asked.at(-1)?.offered ?? [], 'P1 → P2, P3');
  });

  it('goes by the file again where that says something else than when it was corrected', async () => {
    await write('a', 'criteria: [P1]');
    const prompts = new ScriptedPrompts(
      toNew,
      { kind: 'pick', label: 'P1 → P2' },
      { kind: 'check', add: ['P1'], remove: ['P2'] },
      { kind: 'pick', label: 'Keep this mapping in the file of OLD' },
      toNew,
      { kind: 'escape' },
      toNew,
      { kind: 'escape' },
    );
    const migrateNotes = command(prompts);
    const declared = () =>
      test.journal.availableStandards.get('OLD')?.supersededBy?.map.get('P1')?.join();
    await migrateNotes.execute();
    await migrateNotes.execute();
    assert.include(prompts.asked.at(-1)?.offered ?? [], 'P1 → P1', 'kept, and not saved yet');
    const { document } = vscode.window.activeTextEditor ?? assert.fail('nothing is open');
    assert.isTrue(await document.save());
    await test.until(() => declared() === 'P1');
    const others = (await readDisk(document.uri)).replace('P1: [P1]', 'P1: [P3]');
    await test.write(document.uri, others);
    await test.until(() => declared() === 'P3');
    await migrateNotes.execute();
    assert.equal(prompts.left, 0);
    assert.include(prompts.asked.at(-1)?.offered ?? [], 'P1 → P3');
    assert.include(comparisons.shown.at(-1)?.after, 'P3 · declared\n');
  });

  it('keeps a mapping without changing a note', async () => {
    const uri = await write('a', 'criteria: [P1]');
    await ask([toNew, { kind: 'pick', label: 'Keep this mapping in the file of OLD' }]);
    assert.include(
      vscode.window.activeTextEditor?.document.getText(),
      'map: { K1: [K4], P1: [P2], P2: [P3] } }',
    );
    assert.deepEqual(await linesOf(uri), ['criteria: [P1]']);
    assert.deepEqual(messages.told, []);
  });

  it('names the standard that goes from the file where another mapping is kept', async () => {
    await write('a', 'criteria: [P1]');
    await test.write(
      '.nos/standards/OTHER.yaml',
      'urn: OTHER\ntitle: T\nperformance: [{code: P1, text: prepare rushes for the edit by the agreed time}]\n',
    );
    await test.until(() => test.journal.availableStandards.has('OTHER'));
    const toOther: Reply = { kind: 'pick', label: 'OTHER' };
    await ask([
      toOther,
      {
        kind: 'pick',
        label: 'Keep this mapping in the file of OLD, instead of what it says about NEW',
      },
    ]);
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.include(text, 'supersededBy: { urn: OTHER, map: { P1: [P1] } }');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await migrate('apply', toOther, preview('1 note'));
    assert.include(
      messages.actions.map(({ label }) => label),
      'Keep This Mapping Instead of That to NEW',
    );
  });

  it('adds the new criteria beside the old ones, and one undo takes them back', async () => {
    const accepted = 'accepted: [{by: A, criteria: [P1]}]';
    const first = await write('a', `criteria: [P1, K1] # mine\n${accepted}`);
    const second = await write('b', 'criteria:\n  - p2');
    const third = await write('c', 'criteria: [P3]');
    const document = await show(second);
    await migrate('apply', toNew, preview('2 notes'));
    assert.deepEqual(await linesOf(first), ['criteria: [P1, K1, NEW/P2, NEW/K4] # mine', accepted]);
    assert.include(document.getText(), '  - p2\n  - NEW/P3\n');
    assert.deepEqual(await linesOf(third), ['criteria: [P3]']);
    assert.deepEqual(messages.told, ['info: 2 notes now name criteria of NEW as well.']);

    await test.untilTagged(second, 'p2', 'NEW/P3');
    await vscode.commands.executeCommand('undo');
    await test.untilTagged(second, 'p2');
    await test.untilTagged(first, 'P1', 'K1');
  });

  it('leaves the evidence of the old standard as it was', async () => {
    await write('a', 'criteria: [P1]');
    await test.until((snapshot) => snapshot.criterion('OLD/P1')?.state === 'evidenced');
    await migrate('apply', toNew, preview('1 note'));
    await withSettings({ 'nosNotes.standards': ['OLD'] }, async () => {
      await messages.choose('Use NEW as Well');
      await test.until((snapshot) => snapshot.criterion('NEW/P2')?.state === 'evidenced');
      assert.equal(test.snapshot.criterion('OLD/P1')?.state, 'evidenced');
      const { defaultUrn } = test.snapshot.standards;
      assert.equal(defaultUrn, 'SKSPP05');
      const setting = vscode.workspace.getConfiguration('nosNotes').get('standards');
      assert.deepEqual(setting, ['OLD', 'NEW']);
    });
  });

  it('takes corrections, of one line after the other, and keeps them on the way back', async () => {
    const uri = await write('a', 'criteria: [P1, P2]');
    const prompts = await migrateAfter([
      toNew,
      { kind: 'pick', label: 'P1 → P2', query: 'rushes' },
      { kind: 'check', remove: ['P2'] },
      { kind: 'back' },
      toNew,
      { kind: 'pick', label: 'P2 → P3' },
      { kind: 'back' },
      { kind: 'pick', label: 'P2 → P3' },
      { kind: 'check', add: ['P1', 'K4'] },
      preview('1 note'),
    ]);
    const [, , forP1, again, , back] = prompts.asked;
    assert.match(forP1?.title ?? '', /^P1: prepare rushes/);
    assert.deepEqual(forP1?.offered, [
      '— Performance criteria',
      'P2',
      'P1',
      'P3',
      '— Knowledge and understanding',
      'K4',
    ]);
    assert.deepEqual(forP1?.preset, ['P2']);
    assert.include(again?.offered ?? [], 'P1');
    assert.include(back?.offered ?? [], 'P1');
    assert.include(comparisons.shown.at(-1)?.after, 'P1 · your choice\nhand over');
    assert.deepEqual(await linesOf(uri), ['criteria: [P1, P2, NEW/P3, NEW/P1, NEW/K4]']);
  });

  async function migrateAfter(replies: readonly Reply[]): Promise<ScriptedPrompts> {
    return afterPreview('apply', () => ask(replies));
  }

  it('has documents for what it previews, which VS Code heeds instead of events of the files', async () => {
    const uri = await write('a', 'criteria: [P1]');
    await afterPreview(
      'apply',
      () => ask([toNew, preview('1 note')]),
      () => untilOpen(uri),
    );
    assert.deepEqual(messages.told, ['info: 1 note now names criteria of NEW as well.']);
    assert.deepEqual(await linesOf(uri), ['criteria: [P1, NEW/P2]']);
  });

  it('tells of a note that cannot be changed, and changes the others', async () => {
    const good = await write('good', 'criteria: [P1]');
    const bad = await write('bad', 'title: a: b\ncriteria: [P1]');
    await write('other', 'title: a: b\ncriteria: [P3]');
    await migrate('apply', toNew, preview('1 note'));
    assert.deepEqual(await linesOf(good), ['criteria: [P1, NEW/P2]']);
    assert.deepEqual(await linesOf(bad), ['title: a: b', 'criteria: [P1]']);
    assert.lengthOf(messages.told, 1);
    assert.match(
      messages.told[0] ?? '',
      /^warning: 1 note now names criteria of NEW as well\. .*bad\.md was left as it is: A colon/,
    );
    assert.equal(messages.actions[0]?.label, 'Open the Note');
  });

  it('keeps the mapping in the old standard’s file, for the user to save', async () => {
    await write('a', 'criteria: [P1]');
    await migrate('apply', toNew, preview('1 note'));
    await messages.choose('Keep This Mapping');
    const document = vscode.window.activeTextEditor?.document;
    assert(document);
    assert.equal(
      document.getText(),
      old.replace('{ K1: [K4] }', '{ K1: [K4], P1: [P2], P2: [P3] }'),
    );
    assert.isTrue(document.isDirty);
    assert.equal(await readDisk(document.uri), old);
  });

  it('keeps the mapping of a built-in standard in a new file, for the user to save', async () => {
    await write('a', 'criteria: [SKSPP05/P1]');
    const replies: readonly Reply[] = [
      toNew,
      { kind: 'pick', label: 'P1' },
      { kind: 'check', add: ['P2'] },
      preview('1 note'),
    ];
    await migrateAfter(replies);
    await messages.choose('Keep This Mapping');
    const document = vscode.window.activeTextEditor?.document;
    assert(document);
    assert.isTrue(document.isUntitled);
    assert.match(document.uri.path, /\/\.nos\/standards\/SKSPP05\.yaml$/);
    assert.match(document.getText(), /^# SKSPP05 as approved[^]*\n {4}P1: \[P2\]\n/);
    assert.isEmpty(test.journal.standardFiles.filter(({ uri }) => uri.path.includes('SKSPP05')));
  });

  it('asks for the standard to go from where notes name several, unless it is given', async () => {
    await write('a', 'criteria: [P1, SKSPP05/P7]');
    const { asked } = await ask([
      { kind: 'pick', label: 'SKSPP05' },
      { kind: 'back' },
      { kind: 'pick', label: 'OLD' },
      { kind: 'escape' },
    ]);
    assert.deepEqual(asked[0]?.offered, ['OLD', 'SKSPP05']);
    assert.deepEqual(asked[2]?.preset, ['SKSPP05']);
    const given = await ask([{ kind: 'escape' }], { standardUrn: 'SKSPP05' });
    assert.equal(given.asked[0]?.title, 'Migrate Notes from SKSPP05');
  });

  it('says where there is nothing to migrate', async () => {
    await ask([]);
    await write('a', 'criteria: [P1]');
    await ask([], { standardUrn: 'NEW' });
    assert.deepEqual(messages.told, [
      'info: No note names a criterion, so there is nothing to migrate.',
      'info: No note names a criterion of NEW, so there is nothing to migrate.',
    ]);
  });

  it('says that the standard to go to is to be imported where there is none', async () => {
    const written = await test.write('notes/under-test/a.md', '---\ncriteria: [P1]\n---\n');
    await vscode.workspace.fs.delete(inFolder('.nos/standards'), { recursive: true });
    await test.until(
      (snapshot) =>
        test.journal.availableStandards.size === 1 &&
        snapshot.fileAt(written.toString()) !== undefined,
    );
    await ask([]);
    assert.deepEqual(messages.told, [
      'warning: This journal has no standard besides SKSPP05. Import the one that your notes are to go to, and try again.',
    ]);
    assert.equal(imports, 0);
    await messages.choose('Import Standard…');
    assert.equal(imports, 1);
  });

  it('offers to import the standard that replaces the old one where it is not there', async () => {
    await write('a', 'criteria: [P1]');
    await vscode.workspace.fs.delete(inFolder('.nos/standards/NEW.yaml'));
    await test.until(() => !test.journal.availableStandards.has('NEW'));
    const { asked } = await ask([toNew]);
    assert.deepEqual(asked[0]?.offered, ['NEW', 'SKSPP05']);
    assert.lengthOf(asked, 1);
    assert.equal(imports, 1);
    assert.deepEqual(messages.told, []);
  });

  it('offers no standard as its own successor, whatever its file says', async () => {
    await write('a', 'criteria: [P1]');
    await test.write('.nos/standards/OLD.yaml', old.replace('urn: NEW', 'urn: OLD'));
    await test.until(() => test.journal.availableStandards.get('OLD')?.supersededBy?.urn === 'OLD');
    const { asked } = await ask([{ kind: 'escape' }]);
    assert.sameMembers([...(asked[0]?.offered ?? [])], ['NEW', 'SKSPP05']);
  });

  it('is a command of the running extension', async () => {
    const commands = await vscode.commands.getCommands(true);
    assert.include(commands, commandIds.migrateNotes);
  });
});
