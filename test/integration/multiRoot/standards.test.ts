import { assert } from 'chai';
import * as vscode from 'vscode';
import { ExportStandard } from '../../../src/commands/exportStandard';
import { ImportStandard } from '../../../src/commands/importStandard';
import { keepMapping } from '../../../src/commands/keepMapping';
import { builtInStandardTexts } from '../../../src/core/standard/builtInStandards';
import { namesIn, readDisk } from '../commands/support/disk';
import { RecordedComparisons } from '../commands/support/recordedComparisons';
import { RecordedMessages } from '../commands/support/recordedMessages';
import { ScriptedPrompts, type Reply } from '../commands/support/scriptedPrompts';
import { inFolder, show, TestJournal } from '../support/testJournal';

describe('A standard, where there are several journals', () => {
  let under: TestJournal;
  let messages: RecordedMessages;
  let comparisons: RecordedComparisons;

  beforeEach(async () => {
    under = await TestJournal.open();
    messages = new RecordedMessages();
    comparisons = new RecordedComparisons();
    under.forgetLater(inFolder('.nos', 1));
    await under.writeNote(inFolder('own.md', 1), 'P1');
  });

  afterEach(() => under.close());

  const toSecond: Reply = { kind: 'pick', label: 'second' };

  async function importText(text: string, ...replies: readonly Reply[]): Promise<ScriptedPrompts> {
    await vscode.env.clipboard.writeText(text);
    const prompts = new ScriptedPrompts({ kind: 'pick', label: 'Clipboard' }, ...replies);
    await new ImportStandard('anywhere', under.journal, prompts, messages, comparisons).execute();
    assert.equal(prompts.left, 0);
    return prompts;
  }

  const own = (): string =>
    `urn: ${under.urn}\ntitle: Cut\nperformance:\n  - {code: P1, text: cut}\n  - {code: P2, text: mix}\n`;

  const importChanged = (...replies: readonly Reply[]) =>
    importText(`${under.urn}\nCut\nPerformance criteria\n1. cut\n2. mix down\n`, ...replies);

  function activeUri(): vscode.Uri {
    const { document } = vscode.window.activeTextEditor ?? assert.fail('nothing is open');
    return document.uri;
  }

  /** Writes a standard's file into the second folder, with a note of the first one in front. */
  async function writeInSecond(urn: string, text: string): Promise<vscode.Uri> {
    const uri = await under.write(inFolder(`.nos/standards/${urn}.yaml`, 1), text);
    await under.until(() => under.journal.standardFiles.some((it) => it.text === text));
    await show(await under.writeNote(inFolder('notes/under-test.md'), 'P1'));
    return uri;
  }

  it('goes where the user says', async () => {
    const prompts = await importChanged(toSecond);
    assert.deepEqual(prompts.asked[1]?.offered, ['journal', 'second']);
    assert.equal(activeUri().path, inFolder(`.nos/standards/${under.urn}.yaml`, 1).path);
  });

  it('is changed in the file that it has, whichever folder the user works in', async () => {
    const uri = await writeInSecond(under.urn, own());
    await importChanged({ kind: 'check' }, { kind: 'type', text: '2026-05-01' });
    assert.include(comparisons.shown[0]?.before, 'P2\nmix\n');
    assert.equal(activeUri().toString(), uri.toString());
    assert.include(vscode.window.activeTextEditor?.document.getText(), 'text: mix down');
  });

  it('is compared as its file has it, though it is built in', async () => {
    const builtIn = builtInStandardTexts.get('SKSPP05') ?? '';
    const text = builtIn.replace(/^title: .*$/m, 'title: Ours');
    await writeInSecond('SKSPP05', text);
    await importText('SKSPP05\nTheirs\nPerformance criteria\n1. cut\n2. mix\n', { kind: 'escape' });
    assert.include(comparisons.shown[0]?.before, 'Ours');
  });

  it('is not imported beside a file of its name that cannot be read', async () => {
    await writeInSecond(under.urn, 'urn: [');
    await importChanged();
    assert.include(messages.told[0], `${under.urn}.yaml cannot be read as the standard`);
    assert.match(messages.told[0] ?? '', /^error: /);
  });

  it('is imported over what is open unsaved, without the question for the journal', async () => {
    await importChanged(toSecond);
    const document = vscode.window.activeTextEditor?.document;
    await show(await under.writeNote(inFolder('other.md', 1), 'P1'));
    await under.writeNote(inFolder('notes/under-test.md'), 'P1');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await importChanged();
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('keeps a mapping in the journal that the user names, where it is built in', async () => {
    const supersession = { urn: 'NEW', map: new Map([['P1', ['P2']]]) };
    const prompts = new ScriptedPrompts(toSecond);
    await keepMapping(under.journal, 'SKSPP05', supersession, prompts, messages);
    assert.equal(prompts.asked[0]?.title, 'Keep This Mapping');
    assert.equal(activeUri().path, inFolder('.nos/standards/SKSPP05.yaml', 1).path);
    assert.deepEqual(messages.told, []);
  });

  it('is exported beside its file, unless the user says otherwise', async () => {
    await writeInSecond(under.urn, own());
    let suggested: vscode.Uri | undefined;
    const elsewhere = inFolder('elsewhere.case.json');
    under.forgetLater(elsewhere);
    const places = [undefined, elsewhere];
    const dialogs = {
      choosePlace: (suggestion: vscode.Uri | undefined) => {
        suggested = suggestion;
        return Promise.resolve(places.shift());
      },
      open: () => undefined,
    };
    const prompts = new ScriptedPrompts();
    const command = new ExportStandard(under.journal, prompts, messages, dialogs);
    await command.execute({ standardUrn: under.urn });
    const beside = inFolder(`${under.urn}.case.json`, 1);
    assert.equal(suggested?.toString(), beside.toString());
    assert.notInclude(await namesIn(inFolder('', 1)), `${under.urn}.case.json`);

    await command.execute({ standardUrn: under.urn });
    assert.include(await readDisk(elsewhere), `"${under.urn}"`);
    assert.notInclude(await namesIn(inFolder('', 1)), `${under.urn}.case.json`);
    assert.match(
      messages.told[0] ?? '',
      /^info: The standard SKSX\d+ is in .*elsewhere\.case\.json/,
    );
  });
});
