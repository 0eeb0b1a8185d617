import { assert } from 'chai';
import * as vscode from 'vscode';
import { NewStandard } from '../../../src/commands/newStandard';
import { openNewStandard } from '../../../src/commands/openNewStandard';
import { SaveStandardSchema } from '../../../src/commands/saveStandardSchema';
import { StandardForm } from '../../../src/commands/standardForm';
import { inFolder, TestJournal } from '../support/testJournal';
import { withSettings } from '../support/withSettings';
import { namesIn, readDisk } from './support/disk';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

describe('New Standard', () => {
  let under: TestJournal;
  let messages: RecordedMessages;

  beforeEach(async () => {
    under = await TestJournal.open();
    under.forgetLater(inFolder('.nos/standards'));
    messages = new RecordedMessages();
  });

  afterEach(() => under.close());

  async function run(...replies: readonly Reply[]): Promise<ScriptedPrompts> {
    const prompts = new ScriptedPrompts(...replies);
    const form = new StandardForm(under.journal, prompts);
    await new NewStandard(under.journal, form, prompts, messages).execute();
    assert.equal(prompts.left, 0, 'all answers were asked for');
    return prompts;
  }

  const answersFor = (urn: string): readonly Reply[] => [
    { kind: 'type', text: urn },
    { kind: 'type', text: 'What our assistants do: all of it' },
    { kind: 'pick', label: 'Job description', query: 'job' },
  ];
  const written = (): Promise<readonly string[]> => namesIn(inFolder('.nos/standards'));

  it('opens an unsaved file with the first wording selected, and writes nothing', async () => {
    const prompts = await run(...answersFor('EDIT-ASSIST'));
    assert.deepEqual(
      prompts.asked.map(({ step }) => step),
      ['1/3', '2/3', '3/3'],
    );
    const editor = vscode.window.activeTextEditor;
    assert(editor);
    assert.isTrue(editor.document.isUntitled);
    assert.equal(editor.document.languageId, 'yaml');
    assert.equal(editor.document.uri.path, inFolder('.nos/standards/EDIT-ASSIST.yaml').path);
    assert.equal(editor.document.getText(editor.selection), 'write the first duty of the job here');
    assert.deepEqual(await written(), []);
  });

  it('is in the journal once it is saved, which asks for nothing', async () => {
    await run(...answersFor('NEW-1'));
    const document = vscode.window.activeTextEditor?.document;
    const text = document?.getText() ?? '';
    assert.deepEqual(messages.told, []);
    assert.isTrue(await document?.save());
    const file = inFolder('.nos/standards/NEW-1.yaml');
    assert.equal(await readDisk(file), text);
    await under.until(({ standards }) => standards.criterion('NEW-1/P1') !== undefined);
    assert.equal(under.journal.standardFiles[0]?.uri.toString(), file.toString());
    assert.deepEqual(under.journal.standardFiles[0]?.problems, []);
  });

  it('gives nothing to somebody who gives up', async () => {
    await run({ kind: 'type', text: 'NEW-2' }, { kind: 'escape' });
    assert.isUndefined(vscode.window.activeTextEditor);
    assert.deepEqual(messages.told, []);
  });

  describe('refuses a code', () => {
    /** What is said of each code as it is typed. */
    async function refusals(...codes: readonly string[]): Promise<readonly (string | undefined)[]> {
      const said: (string | undefined)[] = [];
      const prompts = new ScriptedPrompts({ kind: 'escape' });
      const enterText = prompts.enterText.bind(prompts);
      prompts.enterText = (question) => {
        said.push(...codes.map((code) => question.refuse(code)));
        return enterText(question);
      };
      const choice = { kind: 'chosen', folder: inFolder('') } as const;
      await new StandardForm(under.journal, prompts).fill(choice);
      return said;
    }

    it('that names no file, or a standard that is there', async () => {
      const [empty, path, builtIn, free] = await refusals('', '../X', 'SKSPP05', 'SKSPP5');
      assert.match(empty ?? '', /needs a code/);
      assert.match(path ?? '', /cannot name a file/);
      assert.match(builtIn ?? '', /SKSPP05 already/);
      assert.isUndefined(free);
    });

    it('whose file is there or about to be, whatever its capitals', async () => {
      await under.write('.nos/standards/Broken.yaml', 'urn: [');
      await openNewStandard(
        inFolder(''),
        'UNSAVED',
        'urn: UNSAVED\n',
        new ScriptedPrompts(),
        messages,
      );
      const said = await refusals('BROKEN', 'unsaved');
      for (const words of said) assert.match(words ?? '', /already, perhaps in other capitals/);
    });
  });

  it('says that it is not among the standards in use, and can have it join them', async () => {
    await withSettings({ 'nosNotes.standards': ['SKSPP05'] }, async () => {
      await under.until(() => under.journal.settings.standards.length === 1);
      await run(...answersFor('NEW-4'));
      assert.deepEqual(messages.told, [
        'info: NEW-4 counts once you save it and have it among the standards in use.',
      ]);
      assert.isTrue(await vscode.window.activeTextEditor?.document.save());
      await messages.choose('Use NEW-4 as Well');
      await under.until(({ standards }) => standards.criterion('NEW-4/P1') !== undefined);
    });
  });

  it('names the schema for other editors once that has been saved', async () => {
    const extension = vscode.extensions.getExtension('nos-notes.nos-notes');
    assert(extension);
    const schema = vscode.Uri.joinPath(
      extension.extensionUri,
      'media/schemas/standard.schema.json',
    );
    const command = new SaveStandardSchema(schema, under.journal, new ScriptedPrompts(), messages);
    await command.execute();
    const file = inFolder('.nos/standards/standard.schema.json');
    assert.equal(await readDisk(file), await readDisk(schema));
    assert.match(
      messages.told.join(),
      /^info: The schema is in \.nos\/standards\/standard\.schema/,
    );
    await run(...answersFor('NEW-3'));
    assert.match(
      vscode.window.activeTextEditor?.document.getText() ?? '',
      /^# yaml-language-server: \$schema=standard\.schema\.json\n/,
    );

    await under.write(file, '{}');
    await command.execute();
    assert.equal(await readDisk(file), '{}');
    assert.match(messages.told.at(-1) ?? '', /^warning: .* says something else/);
    await messages.actions.at(-1)?.run();
    assert.equal(await readDisk(file), await readDisk(schema));
  });
});
