import { assert } from 'chai';
import * as vscode from 'vscode';
import { ImportStandard } from '../../../src/commands/importStandard';
import type { Answer, EnterText, PickMany } from '../../../src/commands/pickers/prompts';
import { casePackageText } from '../../../src/core/case/writeCasePackage';
import { builtInStandardTexts } from '../../../src/core/standard/builtInStandards';
import { parseStandardFile } from '../../../src/core/standard/parseStandardFile';
import { formatDay } from '../../../src/workspace/dates';
import { localDate } from '../../../src/workspace/localDate';
import {
  inFolder,
  replaceText,
  show,
  TestJournal,
  untilDocumentSays,
} from '../support/testJournal';
import { withSettings } from '../support/withSettings';
import { namesIn, readDisk } from './support/disk';
import { RecordedComparisons } from './support/recordedComparisons';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

/** What a person copies from a page. */
const pasted = [
  'SKSX1 - Cut the pictures',
  'Approved on: 01 May 2026',
  'Performance criteria',
  'You must be able to:',
  '1. cut to the brief',
  '2. keep in sync',
  'Knowledge and understanding',
  '1. the brief',
].join('\n');

/** The same standard before it was revised, in a file of somebody's own. */
const ownFile = [
  '# Ours.',
  'urn: SKSX1',
  "title: 'Cut the pictures'",
  'approved: 2017-01-01 # as printed',
  'performance:',
  '  # The first.',
  '  - code: P1',
  '    text: "cut to the brief"',
  '  - { code: P2, text: "keep the sound in sync" }',
  '  - { code: P3, text: "sweep the floor" } # every night',
  'knowledge:',
  '  - code: K1',
  '    text: The brief.',
  'keywords: { P2: [sync] }',
  '',
].join('\r\n');

/** A user who remembers what stands beside the lines, and under what is typed. */
class TalkativePrompts extends ScriptedPrompts {
  /** By the label of the line. */
  readonly descriptions = new Map<string, string | undefined>();
  readonly told: string[] = [];
  /** Texts that would be refused, with why. */
  readonly refused = new Map<string, string | undefined>();

  override pickMany<T>(question: PickMany<T>): Promise<Answer<ReadonlySet<T>>> {
    for (const entry of question.entries('', question.checked)) {
      if ('label' in entry) this.descriptions.set(entry.label, entry.description);
    }
    return super.pickMany(question);
  }

  override enterText(question: EnterText): Promise<Answer<string>> {
    this.told.push(question.prompt(question.value));
    for (const text of this.refused.keys()) this.refused.set(text, question.refuse(text));
    return super.enterText(question);
  }
}

describe('Import Standard', () => {
  let under: TestJournal;
  let messages: RecordedMessages;
  let comparisons: RecordedComparisons;

  beforeEach(async () => {
    under = await TestJournal.open();
    messages = new RecordedMessages();
    comparisons = new RecordedComparisons();
    under.forgetLater(inFolder('.nos/standards'));
    under.forgetLater(inFolder('notes/under-test'));
  });

  afterEach(() => under.close());

  const pick = (label: string): Reply => ({ kind: 'pick', label });
  const fromClipboard = pick('Clipboard');
  const standardUri = (urn: string) => inFolder(`.nos/standards/${urn}.yaml`);

  async function run(
    replies: readonly Reply[],
    { from = 'anywhere', file }: { from?: 'anywhere' | 'selection'; file?: vscode.Uri } = {},
  ): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(...replies);
    const dialogs = { pickFile: () => Promise.resolve(file) };
    await new ImportStandard(
      from,
      under.journal,
      prompts,
      messages,
      comparisons,
      dialogs,
    ).execute();
    assert.equal(prompts.left, 0);
    assert.isFalse(comparisons.isOpen);
    return prompts;
  }

  async function importText(text: string, ...replies: readonly Reply[]): Promise<ScriptedPrompts> {
    await vscode.env.clipboard.writeText(text);
    return run([fromClipboard, ...replies]);
  }

  function active(): vscode.TextDocument {
    const document = vscode.window.activeTextEditor?.document;
    assert(document);
    return document;
  }

  /** The file of a standard of somebody's own, with its document as it is on disk. */
  async function writeOwn(): Promise<vscode.Uri> {
    const uri = await under.write(standardUri('SKSX1'), ownFile);
    await under.until(({ standards }) => standards.criterion('SKSX1/P3') !== undefined);
    await untilDocumentSays(uri, ownFile);
    return uri;
  }

  async function saved(): Promise<readonly string[]> {
    return namesIn(inFolder('.nos/standards'));
  }

  describe('of a new standard', () => {
    it('opens it unsaved, and it counts once it is saved', async () => {
      await importText(pasted);
      const document = active();
      assert.equal(document.uri.scheme, 'untitled');
      assert.equal(document.uri.path, standardUri('SKSX1').path);
      assert.isTrue(document.isDirty);
      assert.match(document.getText(), /^urn: SKSX1\n/);
      assert.deepEqual(await saved(), []);
      assert.deepEqual(messages.told, [
        'info: SKSX1 is in the editor, unsaved. Performance criteria: 2, knowledge items: 1. It counts once you save it.',
      ]);

      assert.isTrue(await document.save());
      assert.deepEqual(await saved(), ['SKSX1.yaml']);
      await under.until(
        ({ standards }) => standards.criterion('SKSX1/P2')?.text === 'keep in sync',
      );
    });

    it('reads the file that the user picks, which may name the URN', async () => {
      const text = pasted.replace('SKSX1 - ', '');
      const file = await under.write('notes/under-test/SKSX2 page.txt', text);
      await run([pick('File…')], { file });
      assert.equal(active().uri.path, standardUri('SKSX2').path);
      assert.deepEqual(await saved(), []);
    });

    it('reads what is selected, asked for or from the menu of the editor', async () => {
      await vscode.env.clipboard.writeText('');
      const text = `Not this.\n${pasted}\nNot this.\n`;
      const file = await under.write('notes/under-test/mail.md', text);
      const select = async (): Promise<void> => {
        await show(file);
        const editor = vscode.window.activeTextEditor;
        assert(editor);
        editor.selection = new vscode.Selection(1, 0, 8, 12);
      };
      await select();
      const prompts = await run([pick('Selection')]);
      assert.deepEqual(prompts.asked[0]?.offered, ['Clipboard', 'File…', 'Selection']);
      assert.match(active().getText(), /^urn: SKSX1\ntitle: Cut the pictures\n/);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

      await select();
      await run([], { from: 'selection' });
      assert.match(active().getText(), /text: the brief\n$/);
      assert.equal(await readDisk(file), text);
    });

    it('asks for the URN where nothing names it', async () => {
      await importText(pasted.replace('SKSX1 - ', ''), { kind: 'type', text: 'OWN-1' });
      assert.match(active().getText(), /^urn: OWN-1\n/);
      assert.notInclude(active().getText(), 'names no URN');
    });

    it('asks before it replaces what has not been saved', async () => {
      await importText(pasted);
      const document = active();
      await replaceText(document, `${document.getText()}# mine\n`);
      await importText(pasted, pick('Keep what is there'));
      assert.match(document.getText(), /# mine/);
      await importText(pasted, pick('Put the import in its place'));
      assert.notMatch(document.getText(), /# mine/);
      assert.equal(messages.told.length, 2);
    });

    it('says where it is not among the standards in use, and offers to have it join them', async () => {
      await withSettings({ 'nosNotes.standards': ['SKSPP05'] }, async () => {
        await under.until(() => under.journal.settings.standards.length === 1);
        await importText(pasted.replace('SKSX1', 'SKSX77'));
        assert.deepEqual(messages.told, [
          'info: SKSX77 is in the editor, unsaved. Performance criteria: 2, knowledge items: 1. It counts once you save it and have it among the standards in use.',
        ]);
        assert.isTrue(await active().save());
        await messages.choose('Use SKSX77 as Well');
        await under.until(({ standards }) => standards.criterion('SKSX77/P2') !== undefined);
      });
    });

    it('says how many things are to be checked', async () => {
      await importText(pasted.replace('keep in sync', 'keep in sync with the'));
      assert.match(messages.told[0] ?? '', /with 1 thing to check/);
      assert.match(active().getText(), /# .*It ends with "the": does it go on\?/);
    });

    it('does nothing where the user gives up', async () => {
      await vscode.env.clipboard.writeText(pasted.replace('SKSX1 - ', ''));
      await run([{ kind: 'escape' }]);
      await run([fromClipboard, { kind: 'escape' }]);
      await run([pick('File…')]);
      assert.isUndefined(vscode.window.activeTextEditor);
      assert.deepEqual(messages.told, []);
    });
  });

  describe('over a standard that is there', () => {
    const dated: Reply = { kind: 'type', text: '2026-05-01' };

    it('puts what was checked into its file, and leaves the rest as it was', async () => {
      const uri = await writeOwn();
      const prompts = await importText(pasted, { kind: 'check' }, dated);
      assert.deepEqual(prompts.asked[1]?.offered, [
        '— About the standard',
        'Approved',
        '— Performance criteria',
        'P2',
        'P3',
        '— Knowledge and understanding',
        'K1',
      ]);
      assert.deepEqual(prompts.asked[2]?.offered, ['2026-05-01']);
      const [comparison] = comparisons.shown;
      assert(comparison);
      assert.equal(comparison.title, 'SKSX1: as it is ↔ as imported');
      assert.include(comparison.before, 'Approved: 2017-01-01\n');
      assert.include(comparison.before, 'P2  keep the sound in sync\n');
      assert.include(comparison.after, 'P2  keep in sync\n');

      const document = active();
      assert.equal(document.uri.toString(), uri.toString());
      assert.isTrue(document.isDirty);
      assert.equal(await readDisk(uri), ownFile);
      assert.equal(
        document.getText(),
        ownFile
          .replace('2017-01-01', '2026-05-01')
          .replace('keep the sound in sync', 'keep in sync')
          .replace('  - { code: P3, text: "sweep the floor" } # every night\r\n', '')
          .replace('The brief.', 'the brief')
          .concat(
            'revisions:\r\n  - date: 2026-05-01\r\n    code: P2\r\n    was: keep the sound in sync\r\n',
          ),
      );
      assert.deepEqual(messages.told, [
        'info: SKSX1 has 4 changes, unsaved. They count once you save the file.',
      ]);
    });

    it('leaves what the user unchecks, and what notes name unless it is checked', async () => {
      const uri = await writeOwn();
      await under.writeNote('notes/under-test/a.md', 'SKSX1/P3');
      await under.until((snapshot) => snapshot.criterion('SKSX1/P3')?.noteCount === 1);
      const prompts = await importText(pasted, { kind: 'check', remove: ['P2', 'Approved'] });
      assert.deepEqual(prompts.asked[1]?.preset, ['Approved', 'P2', 'K1']);
      assert.equal(
        (await vscode.workspace.openTextDocument(uri)).getText(),
        ownFile.replace('The brief.', 'the brief'),
      );
    });

    it('leaves a move at whose end a code goes that notes name, and says so where it is checked', async () => {
      const uri = await writeOwn();
      await under.writeNote('notes/under-test/a.md', 'SKSX1/P3');
      await under.until((snapshot) => snapshot.criterion('SKSX1/P3')?.noteCount === 1);
      const page = pasted.replace('2. keep in sync', '2. sweep the floor');
      const prompts = new TalkativePrompts(
        fromClipboard,
        { kind: 'check', add: ['P3 → P2'] },
        { kind: 'type', text: '2026-05-01' },
      );
      await vscode.env.clipboard.writeText(page);
      await new ImportStandard('anywhere', under.journal, prompts, messages, comparisons).execute();
      assert.deepEqual(prompts.asked[1]?.preset, ['Approved', 'K1']);
      assert.include(
        prompts.descriptions.get('P3 → P2') ?? '',
        'P3 is no longer used, but named by 1 note',
      );
      assert.deepEqual(prompts.told, [
        `The new wordings hold from ${formatDay('2026-05-01')}. No note becomes suspect. 1 note names a code that goes, and no longer counts under it. Go back to keep the code.`,
      ]);
      assert.notInclude((await vscode.workspace.openTextDocument(uri)).getText(), 'code: P3');
    });

    it('removes nothing of a list of which most was not copied, unless it is checked', async () => {
      const uri = await writeOwn();
      const [page = ''] = pasted.split('\nKnowledge');
      const prompts = await importText(page, { kind: 'check', remove: ['P2', 'P3'] });
      assert.deepEqual(prompts.asked[1]?.preset, ['Approved', 'P2', 'P3']);
      assert.equal(
        (await vscode.workspace.openTextDocument(uri)).getText(),
        ownFile.replace('2017-01-01', '2026-05-01'),
      );
    });

    it('knows the notes that name a standard which is not in use', async () => {
      await withSettings({ 'nosNotes.standards': ['SKSPP05'] }, async () => {
        await under.write(standardUri('SKSX6'), ownFile.replaceAll('SKSX1', 'SKSX6'));
        await under.writeNote('notes/under-test/a.md', 'SKSX6/P3');
        assert.isUndefined(under.snapshot.criterion('SKSX6/P3'));
        const prompts = await importText(pasted.replace('SKSX1', 'SKSX6'), { kind: 'escape' });
        assert.deepEqual(prompts.asked[1]?.preset, ['Approved', 'P2', 'K1']);
        await importText(pasted.replace('SKSX1', 'SKSX6'), { kind: 'check' }, dated);
        assert.deepEqual(messages.told, [
          'info: Changes of SKSX6, unsaved: 3. They count once you save the file and have SKSX6 among the standards in use.',
        ]);
        assert.deepEqual(
          messages.actions.map(({ label }) => label),
          ['Use SKSX6 as Well'],
        );
      });
    });

    it('takes over what a package says about the successor, and offers its day', async () => {
      const uri = await under.write(standardUri('SKSX7'), ownFile.replaceAll('SKSX1', 'SKSX7'));
      await under.until(({ standards }) => standards.criterion('SKSX7/P3') !== undefined);
      const { standard } = parseStandardFile(
        `${ownFile
          .replaceAll('SKSX1', 'SKSX7')
          .replace(
            'keep the sound in sync',
            'keep in sync',
          )}revisions:\n  - {date: 2024-03-02, code: P2, was: Keep the sound in sync}\nsupersededBy: {urn: SKSX8, map: {P1: [P4]}}\n`,
        '',
      );
      assert(standard);
      const text = casePackageText(standard, '2026-11-30');
      const prompts = await importText(
        text,
        { kind: 'check' },
        { kind: 'type', text: '2024-03-02' },
      );
      assert.deepEqual(prompts.asked[1]?.preset, ['Superseded by', 'P2']);
      assert.deepEqual(prompts.asked[2]?.offered, ['2024-03-02']);
      assert.include(comparisons.shown[0]?.after ?? '', 'Superseded by: SKSX8\nP1 → P4\n');
      assert.include(
        (await vscode.workspace.openTextDocument(uri)).getText(),
        'supersededBy:\r\n  urn: SKSX8\r\n  map:\r\n    P1: [P4]\r\n',
      );
    });

    it('makes older notes suspect and their acceptance void, until they are reviewed', async () => {
      await writeOwn();
      await under.write(
        'notes/under-test/a.md',
        '---\ndate: 2026-04-30\nproduction: X\ncriteria: [SKSX1/P1, SKSX1/P2]\naccepted:\n  - {by: A, date: 2026-04-30, criteria: [SKSX1/P1, SKSX1/P2]}\n---\nDone.\n',
      );
      await under.until((snapshot) => snapshot.criterion('SKSX1/P2')?.state === 'accepted');
      await importText(pasted, { kind: 'check' }, dated);
      assert.equal(under.snapshot.criterion('SKSX1/P2')?.state, 'accepted', 'not saved yet');
      assert.isTrue(await active().save());
      await under.until((snapshot) => snapshot.criterion('SKSX1/P2')?.state === 'mapped');
      const [mapping] = under.snapshot.criterion('SKSX1/P2')?.mappings ?? [];
      assert(mapping);
      assert.deepEqual(mapping.verdict, { kind: 'suspect', revised: '2026-05-01' });
      assert.equal(mapping.acceptance, 'not-accepted');
      assert.equal(under.snapshot.criterion('SKSX1/P1')?.state, 'accepted');
    });

    it('makes a file of the built-in one, with its keywords and comments', async () => {
      const builtIn = builtInStandardTexts.get('SKSPP05') ?? '';
      const items = (letter: string): readonly string[] =>
        under.snapshot.standards.standards
          .flatMap(({ criteria }) => criteria)
          .filter(({ code }) => code.startsWith(letter))
          .map(({ code, text }) => `${code} ${code === 'K7' ? `${text} unexpected` : text}`);
      const text = [
        'SKSPP05 - Manage your own work on productions',
        'Performance criteria',
        ...items('P'),
        'Knowledge and understanding',
        ...items('K'),
      ].join('\n');
      const prompts = await importText(text, { kind: 'check' }, dated);
      assert.deepEqual(prompts.asked[1]?.preset, ['K7']);
      const document = active();
      assert.equal(document.uri.scheme, 'untitled');
      const after = document.getText();
      assert.include(
        after,
        'text: how to adapt workflow and plan solutions to deal with the unexpected\n',
      );
      assert.match(after, /revisions:\n {2}- date: 2026-05-01\n {4}code: K7\n {4}was: /);
      assert.include(after, '\nincomplete: []\n');
      assert.include(
        after,
        builtIn.slice(builtIn.indexOf('# prettier-ignore'), builtIn.indexOf('  K7: [')),
      );
      assert.deepEqual(await saved(), []);
      assert.isTrue(await document.save());
      await under.until(({ standards }) =>
        Boolean(standards.criterion('SKSPP05/K7')?.text.endsWith('unexpected')),
      );
    });

    it('does not touch an unsaved file of the built-in one that cannot be read', async () => {
      const text = 'SKSPP05\nManage\nPerformance criteria\n1. cut\n2. mix\n';
      await importText(text, { kind: 'check' }, dated);
      const document = active();
      const slip = `${document.getText()}mine: [\n`;
      await replaceText(document, slip);
      messages.told.length = 0;
      await importText(text);
      assert.match(messages.told[0] ?? '', /^error: SKSPP05 is in the editor, unsaved, and cannot/);
      assert.equal(document.getText(), slip);
      await messages.choose('Open');
      assert.equal(active(), document);
    });

    it('does not take over what the pasted text has lost words of, unless it is checked', async () => {
      const text =
        'SKSX1\nCut the pictures\nPerformance criteria\n1. cut to the\n2. keep the sound in sync\n3. sweep the floor\nKnowledge and understanding\n1. the brief';
      await writeOwn();
      const prompts = await importText(text, { kind: 'escape' });
      assert.deepEqual(prompts.asked[1]?.preset, ['K1']);
      assert.include(prompts.asked[1]?.offered ?? [], 'P1');
    });

    it('changes nothing on Escape, and can go back', async () => {
      const uri = await writeOwn();
      await importText(pasted, { kind: 'escape' });
      await importText(pasted, { kind: 'check' }, { kind: 'back' }, { kind: 'escape' });
      assert.equal(comparisons.shown.length, 2);
      assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), ownFile);
      assert.deepEqual(messages.told, []);
    });

    it('says so where nothing differs', async () => {
      await importText(pasted);
      await active().save();
      messages.told.length = 0;
      await importText(pasted);
      assert.deepEqual(messages.told, [
        'info: SKSX1 already says what was imported. Nothing was changed.',
      ]);
      messages.told.length = 0;
      await importText(
        pasted.replace(
          '1. cut to the brief\n2. keep in sync',
          'P2 keep in sync\nP1 cut to the brief',
        ),
      );
      assert.deepEqual(messages.told, [
        'info: SKSX1 already says what was imported, in another order. Nothing was changed.',
      ]);
      assert.isEmpty(comparisons.shown);
    });

    it('compares with what is unsaved, and refuses where the file changes meanwhile', async () => {
      // VS Code keeps a document, and its line ends, beyond the life of its file.
      const file = ownFile.replaceAll('SKSX1', 'SKSX5');
      const uri = await under.write(standardUri('SKSX5'), file);
      await under.until(({ standards }) => standards.criterion('SKSX5/P3') !== undefined);
      const document = await show(uri);
      await replaceText(document, file.replace('keep the sound in sync', 'keep in sync'));
      const prompts = new ScriptedPrompts(fromClipboard, { kind: 'check' });
      prompts.meanwhile = async () => {
        if (prompts.asked.length === 2) {
          assert.notInclude(prompts.asked[1]?.offered ?? ['P2'], 'P2');
          await replaceText(document, file.replace('The brief.', 'my brief'));
        }
      };
      await vscode.env.clipboard.writeText(pasted.replaceAll('SKSX1', 'SKSX5'));
      await new ImportStandard('anywhere', under.journal, prompts, messages, comparisons).execute();
      assert.deepEqual(messages.told, [
        'error: SKSX5 was not changed: The file has changed meanwhile. Import the standard again',
      ]);
      assert.equal(document.getText(), file.replace('The brief.', 'my brief'));
    });

    it('has the document as it is where an edit of it comes first', async () => {
      const file = ownFile.replaceAll('SKSX1', 'SKSX12');
      const uri = await under.write(standardUri('SKSX12'), file);
      await under.until(({ standards }) => standards.criterion('SKSX12/P3') !== undefined);
      const document = await show(uri);
      const prompts = new ScriptedPrompts(fromClipboard, { kind: 'check' }, dated);
      let first: Thenable<boolean> | undefined;
      prompts.meanwhile = () => {
        if (prompts.asked.length < 3) return;
        const edit = new vscode.WorkspaceEdit();
        edit.insert(uri, new vscode.Position(0, 0), '# mine\r\n');
        // On its way: nobody here knows of it before the import sends its own edit.
        first = vscode.workspace.applyEdit(edit);
      };
      await vscode.env.clipboard.writeText(pasted.replaceAll('SKSX1', 'SKSX12'));
      await new ImportStandard('anywhere', under.journal, prompts, messages, comparisons).execute();
      assert.isTrue(await first);
      assert.deepEqual(messages.told, [
        'error: SKSX12 was not changed: its file changed meanwhile, or cannot be edited. Import again.',
      ]);
      assert.equal(document.getText(), `# mine\r\n${file}`);
    });

    it('offers today where the new wordings are to come, and takes no later day', async () => {
      await writeOwn();
      const prompts = new TalkativePrompts(fromClipboard, { kind: 'check' }, { kind: 'escape' });
      const today = localDate();
      prompts.refused.set('2999-01-01', undefined).set(today, undefined).set('2026', undefined);
      const page = pasted.replace('01 May 2026', '01 January 2999');
      await vscode.env.clipboard.writeText(page);
      await new ImportStandard('anywhere', under.journal, prompts, messages, comparisons).execute();
      assert.include(prompts.asked[1]?.preset ?? [], 'Approved');
      assert.deepEqual(prompts.asked[2]?.offered, [today]);
      assert.match(prompts.refused.get('2999-01-01') ?? '', /^This day has not come yet/);
      assert.isUndefined(prompts.refused.get(today));
      assert.equal(prompts.refused.get('2026'), 'Write the day as 2026-05-01.');
    });

    it('says which codes the import has in the other list', async () => {
      const file = [
        'urn: SKSX1',
        'title: Cut the pictures',
        'approved: 2026-05-01',
        'performance:',
        '  - { code: P1, text: cut to the brief }',
        '  - { code: P2, text: keep in sync }',
        '  - { code: K1, text: the brief }',
        '',
      ].join('\n');
      const uri = await under.write(standardUri('SKSX13'), file.replace('SKSX1', 'SKSX13'));
      await under.until(({ standards }) => standards.criterion('SKSX13/K1') !== undefined);
      await importText(pasted.replace('SKSX1', 'SKSX13'));
      assert.deepEqual(messages.told, [
        'info: SKSX13 has the same wordings as what was imported, but there these codes are in the other list: K1. Move them in the file, if that is right. Nothing was changed.',
      ]);
      assert.equal(await readDisk(uri), file.replace('SKSX1', 'SKSX13'));
    });

    it('does not touch a file of that name that cannot be read', async () => {
      await under.write(standardUri('SKSX9'), 'urn: [');
      await importText(pasted.replace('SKSX1', 'SKSX9'));
      assert.match(messages.told[0] ?? '', /^error: .*SKSX9\.yaml cannot be read as the standard/);
      assert.equal(messages.actions[0]?.label, 'Open');
      assert.equal(await readDisk(standardUri('SKSX9')), 'urn: [');
    });
  });

  describe('of what is no standard', () => {
    const lists = pasted.slice(pasted.indexOf('Performance'));
    const refusals: readonly (readonly [string, string, RegExp])[] = [
      ['nothing', '', /no items/],
      ['HTML', '<html><body><ol><li>a</li><li>b</li></ol></body></html>', /HTML/],
      ['five megabytes of prose', 'Some prose. '.repeat(420_000), /too long/],
      ['two standards', `URN: A1\nT\n${lists}\nURN: A2\nU\n${lists}`, /more than one standard/],
      ['a URN that is a path', `URN: ../x\nT\n${lists}`, /cannot name a file/],
    ];
    for (const [name, text, reason] of refusals) {
      it(`refuses ${name} and writes nothing`, async () => {
        const before = await namesIn(inFolder(''));
        const file = await under.write('notes/under-test/page.txt', text);
        await run([pick('File…')], { file });
        assert.match(messages.told[0] ?? '', /^error: /);
        if (name !== 'five megabytes of prose') assert.match(messages.told[0] ?? '', reason);
        await importText(text);
        assert.match(messages.told[1] ?? '', reason);
        assert.isUndefined(vscode.window.activeTextEditor);
        assert.deepEqual(await saved(), []);
        assert.deepEqual(await namesIn(inFolder('')), before);
      });
    }

    it('refuses a PDF, and says what to do with it', async () => {
      const file = await under.write('notes/under-test/page.pdf', '%PDF-1.4 \u0000');
      await run([pick('File…')], { file });
      assert.match(messages.told[0] ?? '', /This is a PDF file\. Open it, copy all of its text/);
    });

    it('says where nothing is selected, and where a file is gone', async () => {
      await run([], { from: 'selection' });
      await run([pick('File…')], { file: inFolder('gone.txt') });
      const [first, second] = messages.told;
      assert.equal(first, 'warning: Select the text of the standard first, and try again.');
      assert.match(
        second ?? '',
        /^error: gone\.txt cannot be read: ..*\. Copy its text where you can open it, /,
      );
    });
  });
});
