import { assert } from 'chai';
import * as vscode from 'vscode';
import { replaceText, show } from '../support/testJournal';
import { withSettings } from '../support/withSettings';
import { readDisk } from './support/disk';
import { activeDocument, fromClipboard, ImportUnderTest, pick } from './support/importUnderTest';
import { ScriptedPrompts } from './support/scriptedPrompts';

describe('Import Standard, of a new one', () => {
  let under: ImportUnderTest;

  beforeEach(async () => {
    under = await ImportUnderTest.open();
  });

  afterEach(() => under.close());

  it('opens it unsaved, and it counts once it is saved', async () => {
    await under.importText(under.page);
    const document = activeDocument();
    assert.equal(document.uri.scheme, 'untitled');
    assert.equal(document.uri.path, under.file.path);
    assert.isTrue(document.isDirty);
    assert.isTrue(document.getText().startsWith(`urn: ${under.urn}\n`));
    assert.deepEqual(await under.saved(), []);
    assert.deepEqual(under.messages.told, [
      `info: ${under.urn} is in the editor, unsaved. Performance criteria: 2, knowledge items: 1. It counts once you save it.`,
    ]);

    assert.isTrue(await document.save());
    assert.deepEqual(await under.saved(), [`${under.urn}.yaml`]);
    await under.until(
      ({ standards }) => standards.criterion(under.id('P2'))?.text === 'keep in sync',
    );
  });

  it('reads the file that the user picks, which may name the URN', async () => {
    const text = under.pageWithoutUrn;
    const file = await under.write(`notes/under-test/${under.urn} page.txt`, text);
    await under.run(new ScriptedPrompts(pick('File…')), { file });
    assert.equal(activeDocument().uri.path, under.file.path);
    assert.deepEqual(await under.saved(), []);
  });

  it('reads what is selected, asked for or from the menu of the editor', async () => {
    await vscode.env.clipboard.writeText('');
    const text = `Not this.\n${under.page}\nNot this.\n`;
    const file = await under.write('notes/under-test/mail.md', text);
    const select = async (): Promise<void> => {
      await show(file);
      const editor = vscode.window.activeTextEditor;
      assert(editor);
      editor.selection = new vscode.Selection(1, 0, 8, 12);
    };
    await select();
    const prompts = await under.run(new ScriptedPrompts(pick('Selection')));
    assert.deepEqual(prompts.asked[0]?.offered, ['Clipboard', 'File…', 'Selection']);
    assert.include(activeDocument().getText(), `urn: ${under.urn}\ntitle: Cut the pictures\n`);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

    await select();
    await under.run(new ScriptedPrompts(), { from: 'selection' });
    assert.match(activeDocument().getText(), /text: the brief\n$/);
    assert.equal(await readDisk(file), text);
  });

  it('asks which standard of a package is meant, where it holds several', async () => {
    const urns = [`${under.urn}A`, `${under.urn}B`];
    const items = urns.map((urn) => ({
      identifier: urn,
      humanCodingScheme: urn,
      fullStatement: `About ${urn}`,
    }));
    const codes = urns.map((urn) => ({
      identifier: `${urn}-1`,
      humanCodingScheme: 'P1',
      fullStatement: `cut for ${urn}`,
    }));
    const [CFDocument, CFItems] = [{ identifier: 'doc', title: 'Suite' }, [...items, ...codes]];
    const isBelow = (child: string, parent: string) => ({
      associationType: 'isChildOf',
      originNodeURI: { title: child, identifier: child, uri: 'x:y' },
      destinationNodeURI: { title: parent, identifier: parent, uri: 'x:y' },
    });
    const CFAssociations = urns.flatMap((urn) => [isBelow(urn, 'doc'), isBelow(`${urn}-1`, urn)]);
    const prompts = await under.importText(
      JSON.stringify({ CFDocument, CFItems, CFAssociations }),
      pick(`${under.urn}B`),
    );
    assert.deepEqual(prompts.asked[1]?.offered, urns);
    assert.match(activeDocument().getText(), /text: cut for SKSX\d+B\n/);
  });

  it('asks for the URN where nothing names it', async () => {
    await under.importText(under.pageWithoutUrn, { kind: 'type', text: 'OWN-1' });
    assert.match(activeDocument().getText(), /^urn: OWN-1\n/);
    assert.notInclude(activeDocument().getText(), 'names no URN');
  });

  it('asks before it replaces what has not been saved', async () => {
    await under.importText(under.page);
    const document = activeDocument();
    await replaceText(document, `${document.getText()}# mine\n`);
    await under.importText(under.page, pick('Keep what is there'));
    assert.match(document.getText(), /# mine/);
    await under.importText(under.page, pick('Put the import in its place'));
    assert.notMatch(document.getText(), /# mine/);
    assert.equal(under.messages.told.length, 2);
  });

  it('says where it is not among the standards in use, and offers to have it join them', async () => {
    await withSettings({ 'nosNotes.standards': ['SKSPP05'] }, async () => {
      await under.until(() => under.journal.settings.standards.length === 1);
      await under.importText(under.page);
      assert.deepEqual(under.messages.told, [
        `info: ${under.urn} is in the editor, unsaved. Performance criteria: 2, knowledge items: 1. It counts once you save it and have it among the standards in use.`,
      ]);
      assert.isTrue(await activeDocument().save());
      await under.messages.choose(`Use ${under.urn} as Well`);
      await under.until(({ standards }) => standards.criterion(under.id('P2')) !== undefined);
    });
  });

  it('says how many things are to be checked', async () => {
    await under.importText(under.page.replace('keep in sync', 'keep in sync with the'));
    assert.match(under.messages.told[0] ?? '', /with 1 thing to check/);
    assert.match(activeDocument().getText(), /# .*It ends with "the": does it go on\?/);
  });

  it('does nothing where the user gives up', async () => {
    await vscode.env.clipboard.writeText(under.pageWithoutUrn);
    await under.run(new ScriptedPrompts({ kind: 'escape' }));
    await under.run(new ScriptedPrompts(fromClipboard, { kind: 'escape' }));
    await under.run(new ScriptedPrompts(pick('File…')));
    assert.isUndefined(vscode.window.activeTextEditor);
    assert.deepEqual(under.messages.told, []);
  });
});
