import { assert } from 'chai';
import * as vscode from 'vscode';
import { ImportStandard } from '../../../src/commands/importStandard';
import { keepMapping } from '../../../src/commands/keepMapping';
import { NewStandard } from '../../../src/commands/newStandard';
import { SaveStandardSchema } from '../../../src/commands/saveStandardSchema';
import { StandardForm } from '../../../src/commands/standardForm';
import { namesIn } from '../commands/support/disk';
import { RecordedComparisons } from '../commands/support/recordedComparisons';
import { RecordedMessages } from '../commands/support/recordedMessages';
import { ScriptedPrompts } from '../commands/support/scriptedPrompts';
import { TestJournal } from '../support/testJournal';
import { withSettings } from '../support/withSettings';

describe('Standards without a folder', () => {
  const runFolder = vscode.Uri.joinPath(vscode.Uri.parse(testRun.report), '..');
  const own = vscode.Uri.joinPath(runFolder, 'own-journal');

  /** Runs a command over a journal of its own, and gives what the user was told. */
  async function told(
    run: (test: TestJournal, messages: RecordedMessages) => Promise<void>,
  ): Promise<readonly string[]> {
    const under = await TestJournal.open();
    const messages = new RecordedMessages();
    try {
      await run(under, messages);
    } finally {
      await under.close();
    }
    return messages.told;
  }

  const schema = vscode.Uri.joinPath(runFolder, 'unused.json');
  const saveSchema = ({ journal }: TestJournal, messages: RecordedMessages) =>
    new SaveStandardSchema(schema, journal, new ScriptedPrompts(), messages).execute();

  it('are kept in no journal where there is none', async () => {
    const [first] = await told(saveSchema);
    assert.match(first ?? '', /^warning: There is no journal to keep a standard in\. Open/);
  });

  describe('make no journal in the place of one that is not there', () => {
    const supersession = { urn: 'NEW', map: new Map([['P1', ['P2']]]) };
    const text = 'SKSX1 - Cut the pictures\nPerformance criteria\n1. cut\n2. mix\n';

    async function importText({ journal }: TestJournal, messages: RecordedMessages) {
      await vscode.env.clipboard.writeText(text);
      const prompts = new ScriptedPrompts({ kind: 'pick', label: 'Clipboard' });
      const comparisons = new RecordedComparisons();
      await new ImportStandard('anywhere', journal, prompts, messages, comparisons).execute();
      assert.equal(prompts.left, 0);
    }

    async function makeNew({ journal }: TestJournal, messages: RecordedMessages) {
      const prompts = new ScriptedPrompts(
        { kind: 'type', text: 'FAR-2' },
        { kind: 'type', text: 'What our assistants do' },
        { kind: 'pick', label: 'Job description' },
      );
      const form = new StandardForm(journal, prompts);
      await new NewStandard(journal, form, prompts, messages).execute();
      assert.equal(prompts.left, 0);
    }

    const commands: Readonly<Record<string, typeof saveSchema>> = {
      'Save Schema for Other Editors': saveSchema,
      'New Standard': makeNew,
      'Import Standard': importText,
      'Keep This Mapping': ({ journal }, messages) =>
        keepMapping(journal, 'SKSPP05', supersession, new ScriptedPrompts(), messages),
    };

    for (const [name, run] of Object.entries(commands)) {
      it(name, async () => {
        const journal = testRun.extensionHost === 'node' ? own.path : own.toString();
        const [first] = await withSettings(
          { 'nosNotes.journal': journal },
          () => told(run),
          vscode.ConfigurationTarget.Global,
        );
        assert.match(first ?? '', /^error: The journal's folder .*own-journal is not there/);
        assert.notInclude(await namesIn(runFolder), 'own-journal');
        const unsaved = vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled);
        assert.deepEqual(
          unsaved.map(({ uri }) => uri.path).filter((path) => path.includes('own-journal')),
          [],
        );
      });
    }
  });
});
