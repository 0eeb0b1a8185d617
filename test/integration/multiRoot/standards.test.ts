import { assert } from 'chai';
import * as vscode from 'vscode';
import { ImportStandard } from '../../../src/commands/importStandard';
import { RecordedMessages } from '../commands/support/recordedMessages';
import { ScriptedPrompts } from '../commands/support/scriptedPrompts';
import { inFolder, TestJournal } from '../support/testJournal';

describe('Import Standard, where there are several journals', () => {
  let under: TestJournal;

  beforeEach(async () => {
    under = await TestJournal.open();
  });

  afterEach(() => under.close());

  it('asks for which one the standard is', async () => {
    await under.writeNote(inFolder('own.md', 1), 'P1');
    await vscode.env.clipboard.writeText('SKSX1\nCut\nPerformance criteria\n1. cut\n2. mix\n');
    const prompts = new ScriptedPrompts(
      { kind: 'pick', label: 'Clipboard' },
      { kind: 'pick', label: 'second' },
    );
    const comparisons = { show: () => Promise.resolve(), close: () => Promise.resolve() };
    const messages = new RecordedMessages();
    await new ImportStandard('anywhere', under.journal, prompts, messages, comparisons).execute();
    assert.deepEqual(prompts.asked[1]?.offered, ['journal', 'second']);
    const { document } = vscode.window.activeTextEditor ?? assert.fail('nothing is open');
    assert.equal(document.uri.path, inFolder('.nos/standards/SKSX1.yaml', 1).path);
  });
});
