import { assert } from 'chai';
import * as vscode from 'vscode';
import { SaveStandardSchema } from '../../../src/commands/saveStandardSchema';
import { namesIn } from '../commands/support/disk';
import { RecordedMessages } from '../commands/support/recordedMessages';
import { ScriptedPrompts } from '../commands/support/scriptedPrompts';
import { TestJournal } from '../support/testJournal';
import { withSettings } from '../support/withSettings';

describe('Standards without a folder', () => {
  const runFolder = vscode.Uri.joinPath(vscode.Uri.parse(testRun.report), '..');
  const own = vscode.Uri.joinPath(runFolder, 'own-journal');

  async function saveSchema(): Promise<RecordedMessages> {
    const under = await TestJournal.open();
    const messages = new RecordedMessages();
    try {
      const prompts = new ScriptedPrompts();
      const schema = vscode.Uri.joinPath(runFolder, 'unused.json');
      await new SaveStandardSchema(schema, under.journal, prompts, messages).execute();
    } finally {
      await under.close();
    }
    return messages;
  }

  it('are kept in no journal where there is none', async () => {
    const { told } = await saveSchema();
    assert.match(told[0] ?? '', /^warning: There is no journal to keep a standard in\. Open/);
  });

  it('make no journal in the place of one that is not there', async () => {
    const journal = testRun.extensionHost === 'node' ? own.path : own.toString();
    const { told } = await withSettings(
      { 'nosNotes.journal': journal },
      saveSchema,
      vscode.ConfigurationTarget.Global,
    );
    assert.match(told[0] ?? '', /^error: The journal's folder .*own-journal is not there/);
    assert.notInclude(await namesIn(runFolder), 'own-journal');
  });
});
