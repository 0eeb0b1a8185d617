import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Answer, EnterText, PickMany } from '../../../src/commands/pickers/prompts';
import { casePackageText } from '../../../src/core/case/writeCasePackage';
import { builtInStandardTexts } from '../../../src/core/standard/builtInStandards';
import { parseStandardFile } from '../../../src/core/standard/parseStandardFile';
import { formatDay } from '../../../src/workspace/dates';
import { localDate } from '../../../src/workspace/localDate';
import { replaceText, show } from '../support/testJournal';
import { withSettings } from '../support/withSettings';
import { readDisk } from './support/disk';
import { activeDocument, dated, fromClipboard, ImportUnderTest } from './support/importUnderTest';
import { ScriptedPrompts } from './support/scriptedPrompts';

/** A user who remembers what stands beside the lines, and under what is typed. */
class TalkativePrompts extends ScriptedPrompts {
  /** By the label of the line. */
  readonly descriptions = new Map<string, string | undefined>();
  readonly told: string[] = [];
  /** Texts that would be refused, with why. */
  readonly refused = new Map<string, string | undefined>();
  /** What would be said under each of these texts. */
  readonly described = new Map<string, string>();

  override pickMany<T>(question: PickMany<T>): Promise<Answer<ReadonlySet<T>>> {
    for (const entry of question.entries('', question.checked)) {
      if ('label' in entry) this.descriptions.set(entry.label, entry.description);
    }
    return super.pickMany(question);
  }

  override enterText(question: EnterText): Promise<Answer<string>> {
    this.told.push(question.prompt(question.value));
    for (const text of this.refused.keys()) this.refused.set(text, question.refuse(text));
    for (const text of this.described.keys()) this.described.set(text, question.prompt(text));
    return super.enterText(question);
  }
}

describe('Import Standard, over one that is there', () => {
  let under: ImportUnderTest;

  beforeEach(async () => {
    under = await ImportUnderTest.open();
  });

  afterEach(() => under.close());

  it('puts what was checked into its file, and leaves the rest as it was', async () => {
    await under.writeOwn();
    const prompts = await under.importText(under.page, { kind: 'check' }, dated);
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
    const [comparison] = under.comparisons.shown;
    assert(comparison);
    assert.equal(comparison.title, `${under.urn}: as it is ↔ as imported`);
    assert.include(comparison.before, 'Approved: 2017-01-01\n');
    assert.include(comparison.before, 'P2\nkeep the sound in sync\n');
    assert.include(comparison.after, 'P2\nkeep in sync\n');

    const document = activeDocument();
    assert.equal(document.uri.toString(), under.file.toString());
    assert.isTrue(document.isDirty);
    assert.equal(await readDisk(under.file), under.ownText);
    assert.equal(
      document.getText(),
      under.ownText
        .replace('2017-01-01', '2026-05-01')
        .replace('keep the sound in sync', 'keep in sync')
        .replace('  - { code: P3, text: "sweep the floor" } # every night\r\n', '')
        .replace('The brief.', 'the brief')
        .concat(
          'revisions:\r\n  - date: 2026-05-01\r\n    code: P2\r\n    was: keep the sound in sync\r\n',
        ),
    );
    assert.deepEqual(under.messages.told, [
      `info: ${under.urn} has 4 changes, unsaved. They count once you save the file.`,
    ]);
  });

  it('leaves what the user unchecks, and what notes name unless it is checked', async () => {
    await under.writeOwn();
    await under.writeNote('notes/under-test/a.md', under.id('P3'));
    await under.until((snapshot) => snapshot.criterion(under.id('P3'))?.noteCount === 1);
    const prompts = await under.importText(under.page, {
      kind: 'check',
      remove: ['P2', 'Approved'],
    });
    assert.deepEqual(prompts.asked[1]?.preset, ['Approved', 'P2', 'K1']);
    assert.equal(await under.documentText(), under.ownText.replace('The brief.', 'the brief'));
  });

  it('leaves a move at whose end a code goes that notes name, and says so where it is checked', async () => {
    await under.writeOwn();
    await under.writeNote('notes/under-test/a.md', under.id('P3'));
    await under.until((snapshot) => snapshot.criterion(under.id('P3'))?.noteCount === 1);
    const page = under.page.replace('2. keep in sync', '2. sweep the floor');
    const prompts = new TalkativePrompts(fromClipboard, { kind: 'check', add: ['P3 → P2'] }, dated);
    await under.importWith(prompts, page);
    assert.deepEqual(prompts.asked[1]?.preset, ['Approved', 'K1']);
    assert.include(
      prompts.descriptions.get('P3 → P2') ?? '',
      'P3 is no longer used, but named by 1 note',
    );
    assert.deepEqual(prompts.told, [
      `The new wordings hold from ${formatDay('2026-05-01')}. No note becomes suspect. 1 note names a code that goes, and no longer counts under it. Go back to keep the code.`,
    ]);
    assert.notInclude(await under.documentText(), 'code: P3');
  });

  it('removes nothing of a list of which most was not copied, unless it is checked', async () => {
    await under.writeOwn();
    const [page = ''] = under.page.split('\nKnowledge');
    const prompts = await under.importText(page, { kind: 'check', remove: ['P2', 'P3'] });
    assert.deepEqual(prompts.asked[1]?.preset, ['Approved', 'P2', 'P3']);
    assert.equal(await under.documentText(), under.ownText.replace('2017-01-01', '2026-05-01'));
  });

  it('knows the notes that name a standard which is not in use', async () => {
    await withSettings({ 'nosNotes.standards': ['SKSPP05'] }, async () => {
      await under.writeOwn();
      await under.writeNote('notes/under-test/a.md', under.id('P3'));
      assert.isUndefined(under.snapshot.criterion(under.id('P3')));
      const prompts = await under.importText(under.page, { kind: 'escape' });
      assert.deepEqual(prompts.asked[1]?.preset, ['Approved', 'P2', 'K1']);
      await under.importText(under.page, { kind: 'check' }, dated);
      assert.deepEqual(under.messages.told, [
        `info: Changes of ${under.urn}, unsaved: 3. They count once you save the file and have ${under.urn} among the standards in use.`,
      ]);
      assert.deepEqual(
        under.messages.actions.map(({ label }) => label),
        [`Use ${under.urn} as Well`],
      );
    });
  });

  it('takes over what a package says about the successor, and offers its day', async () => {
    await under.writeOwn();
    const { standard } = parseStandardFile(
      `${under.ownText.replace(
        'keep the sound in sync',
        'keep in sync',
      )}revisions:\n  - {date: 2024-03-02, code: P2, was: Keep the sound in sync}\nsupersededBy: {urn: SKSX8, map: {P1: [P4]}}\n`,
      '',
    );
    assert(standard);
    const text = casePackageText(standard, '2026-11-30');
    const prompts = await under.importText(
      text,
      { kind: 'check' },
      { kind: 'type', text: '2024-03-02' },
    );
    assert.deepEqual(prompts.asked[1]?.preset, ['Superseded by', 'P2']);
    assert.deepEqual(prompts.asked[2]?.offered, ['2024-03-02']);
    assert.include(under.comparisons.shown[0]?.after ?? '', 'Superseded by: SKSX8\nP1 → P4\n');
    assert.include(
      await under.documentText(),
      'supersededBy:\r\n  urn: SKSX8\r\n  map:\r\n    P1: [P4]\r\n',
    );
  });

  it('makes older notes suspect and their acceptance void, until they are reviewed', async () => {
    await under.writeOwn();
    await under.write(
      'notes/under-test/a.md',
      `---\ndate: 2026-04-30\nproduction: X\ncriteria: [${under.urn}/P1, ${under.urn}/P2]\naccepted:\n  - {by: A, date: 2026-04-30, criteria: [${under.urn}/P1, ${under.urn}/P2]}\n---\nDone.\n`,
    );
    await under.until((snapshot) => snapshot.criterion(under.id('P2'))?.state === 'accepted');
    await under.importText(under.page, { kind: 'check' }, dated);
    assert.equal(under.snapshot.criterion(under.id('P2'))?.state, 'accepted', 'not saved yet');
    assert.isTrue(await activeDocument().save());
    await under.until((snapshot) => snapshot.criterion(under.id('P2'))?.state === 'mapped');
    const [mapping] = under.snapshot.criterion(under.id('P2'))?.mappings ?? [];
    assert(mapping);
    assert.deepEqual(mapping.verdict, { kind: 'suspect', revised: '2026-05-01' });
    assert.equal(mapping.acceptance, 'not-accepted');
    assert.equal(under.snapshot.criterion(under.id('P1'))?.state, 'accepted');
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
    const prompts = await under.importText(text, { kind: 'check' }, dated);
    assert.deepEqual(prompts.asked[1]?.preset, ['K7']);
    const document = activeDocument();
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
    assert.deepEqual(await under.saved(), []);
    assert.isTrue(await document.save());
    await under.until(({ standards }) =>
      Boolean(standards.criterion('SKSPP05/K7')?.text.endsWith('unexpected')),
    );
  });

  it('does not touch an unsaved file of the built-in one that cannot be read', async () => {
    const text = 'SKSPP05\nManage\nPerformance criteria\n1. cut\n2. mix\n';
    await under.importText(text, { kind: 'check' }, dated);
    const document = activeDocument();
    const slip = `${document.getText()}mine: [\n`;
    await replaceText(document, slip);
    under.messages.told.length = 0;
    await under.importText(text);
    assert.match(
      under.messages.told[0] ?? '',
      /^error: SKSPP05 is in the editor, unsaved, and cannot/,
    );
    assert.equal(document.getText(), slip);
    await under.messages.choose('Open');
    assert.equal(activeDocument(), document);
  });

  it('does not take over what the pasted text has lost words of, unless it is checked', async () => {
    const text = `${under.urn}\nCut the pictures\nPerformance criteria\n1. cut to the\n2. keep the sound in sync\n3. sweep the floor\nKnowledge and understanding\n1. the brief`;
    await under.writeOwn();
    const prompts = await under.importText(text, { kind: 'escape' });
    assert.deepEqual(prompts.asked[1]?.preset, ['K1']);
    assert.include(prompts.asked[1]?.offered ?? [], 'P1');
  });

  it('changes nothing on Escape, and can go back', async () => {
    await under.writeOwn();
    await under.importText(under.page, { kind: 'escape' });
    await under.importText(under.page, { kind: 'check' }, { kind: 'back' }, { kind: 'escape' });
    assert.equal(under.comparisons.shown.length, 2);
    assert.equal(await under.documentText(), under.ownText);
    assert.deepEqual(under.messages.told, []);
  });

  it('says so where nothing differs', async () => {
    await under.importText(under.page);
    await activeDocument().save();
    under.messages.told.length = 0;
    await under.importText(under.page);
    assert.deepEqual(under.messages.told, [
      `info: ${under.urn} already says what was imported. Nothing was changed.`,
    ]);
    under.messages.told.length = 0;
    await under.importText(
      under.page.replace(
        '1. cut to the brief\n2. keep in sync',
        'P2 keep in sync\nP1 cut to the brief',
      ),
    );
    assert.deepEqual(under.messages.told, [
      `info: ${under.urn} already says what was imported, in another order. Nothing was changed.`,
    ]);
    assert.isEmpty(under.comparisons.shown);
  });

  it('compares with what is unsaved, and refuses where the file changes meanwhile', async () => {
    const file = under.ownText;
    await under.writeOwn();
    const document = await show(under.file);
    await replaceText(document, file.replace('keep the sound in sync', 'keep in sync'));
    const prompts = new ScriptedPrompts(fromClipboard, { kind: 'check' });
    prompts.meanwhile = async () => {
      if (prompts.asked.length === 2) {
        assert.notInclude(prompts.asked[1]?.offered ?? ['P2'], 'P2');
        await replaceText(document, file.replace('The brief.', 'my brief'));
      }
    };
    await under.importWith(prompts, under.page);
    assert.deepEqual(under.messages.told, [
      `error: ${under.urn} was not changed: The file has changed meanwhile. Import the standard again`,
    ]);
    assert.equal(document.getText(), file.replace('The brief.', 'my brief'));
  });

  it('has the document as it is where an edit of it comes first', async () => {
    await under.writeOwn();
    // In no editor: where one shows it, VS Code 1.106 does not look at the version once more.
    const document = await vscode.workspace.openTextDocument(under.file);
    const prompts = new ScriptedPrompts(fromClipboard, { kind: 'check' }, dated);
    let first: Thenable<boolean> | undefined;
    prompts.meanwhile = () => {
      if (prompts.asked.length < 3) return;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(under.file, new vscode.Position(0, 0), '# mine\r\n');
      // On its way: nobody here knows of it before the import sends its own edit.
      first = vscode.workspace.applyEdit(edit);
    };
    await under.importWith(prompts, under.page);
    assert.isTrue(await first);
    assert.deepEqual(under.messages.told, [
      `error: ${under.urn} was not changed: its file changed meanwhile, or cannot be edited. Import again.`,
    ]);
    assert.equal(document.getText(), `# mine\r\n${under.ownText}`);
  });

  it('offers today where the new wordings are to come, and takes no later day', async () => {
    await under.writeOwn();
    const prompts = new TalkativePrompts(fromClipboard, { kind: 'check' }, { kind: 'escape' });
    const today = localDate();
    prompts.refused.set('2999-01-01', undefined).set(today, undefined).set('2026', undefined);
    const page = under.page.replace('01 May 2026', '01 January 2999');
    await under.importWith(prompts, page);
    assert.include(prompts.asked[1]?.preset ?? [], 'Approved');
    assert.deepEqual(prompts.asked[2]?.offered, [today]);
    assert.match(prompts.refused.get('2999-01-01') ?? '', /^This day has not come yet/);
    assert.isUndefined(prompts.refused.get(today));
    assert.equal(prompts.refused.get('2026'), 'Write the day as 2026-05-01.');
  });

  it('offers today where notes since then were written for the old wording, and tells of them', async () => {
    await under.writeOwn();
    await under.writeNote('notes/under-test/a.md', under.id('P2'));
    await under.until((snapshot) => snapshot.criterion(under.id('P2'))?.noteCount === 1);
    const prompts = new TalkativePrompts(fromClipboard, { kind: 'check' }, { kind: 'escape' });
    prompts.described.set('2026-05-01', '');
    await under.importWith(prompts, under.page);
    const today = localDate();
    assert.deepEqual(prompts.asked[2]?.offered, [today]);
    assert.match(prompts.told[0] ?? '', /1 note that is older, and not reviewed since, becomes/);
    assert.equal(
      prompts.described.get('2026-05-01'),
      `The new wordings hold from ${formatDay('2026-05-01')}. No note becomes suspect. 1 note of the days since was written for the old wording, and counts unseen. Write today, ${today}, to review it as well.`,
    );
  });

  it('leaves a code that is back, where notes name it from an earlier edition', async () => {
    await under.writeOwn();
    await under.writeNote('notes/under-test/a.md', under.id('K2'));
    const page = `${under.page}\n2. the schedule`;
    const prompts = new TalkativePrompts(fromClipboard, { kind: 'escape' });
    await under.importWith(prompts, page);
    assert.notInclude(prompts.asked[1]?.preset ?? ['K2'], 'K2');
    assert.equal(prompts.descriptions.get('K2'), 'new, though notes name it already · 1 note');
  });

  it('says which codes the import has in the other list', async () => {
    const file = [
      `urn: ${under.urn}`,
      'title: Cut the pictures',
      'approved: 2026-05-01',
      'performance:',
      '  - { code: P1, text: cut to the brief }',
      '  - { code: P2, text: keep in sync }',
      '  - { code: K1, text: the brief }',
      '',
    ].join('\n');
    await under.writeOwn(file);
    await under.importText(under.page);
    assert.deepEqual(under.messages.told, [
      `info: ${under.urn} has the same wordings as what was imported, but there these codes are in the other list: K1. Move them in the file, if that is right. Nothing was changed.`,
    ]);
    assert.equal(await readDisk(under.file), file);
  });

  it('does not touch a file of that name that cannot be read', async () => {
    await under.write(under.file, 'urn: [');
    await under.importText(under.page);
    const [told = ''] = under.messages.told;
    assert.match(told, /^error: /);
    assert.include(told, `${under.urn}.yaml cannot be read as the standard`);
    assert.equal(under.messages.actions[0]?.label, 'Open');
    assert.equal(await readDisk(under.file), 'urn: [');
  });
});
