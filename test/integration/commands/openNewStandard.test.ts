import { assert } from 'chai';
import * as vscode from 'vscode';
import { openNewStandard } from '../../../src/commands/openNewStandard';
import { closeEditors, inFolder } from '../support/testJournal';
import { interceptEdits } from './support/interceptEdits';
import { MemoryFiles } from './support/memoryFiles';
import { RecordedMessages } from './support/recordedMessages';
import { ScriptedPrompts, type Reply } from './support/scriptedPrompts';

describe('Opening a new standard', () => {
  let messages: RecordedMessages;

  beforeEach(() => {
    messages = new RecordedMessages();
  });

  afterEach(() => closeEditors());

  const open = (folder: vscode.Uri, urn: string, text: string, ...replies: readonly Reply[]) =>
    openNewStandard(folder, urn, text, new ScriptedPrompts(...replies), messages);

  it('takes the place of what is open unsaved, and undo brings that back', async () => {
    const first = await open(inFolder(''), 'TWICE', 'urn: one\n');
    const second = await open(inFolder(''), 'TWICE', 'urn: two\n');
    assert(first && second);
    assert.equal(second.document, first.document);
    assert.equal(second.document.getText(), 'urn: two\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(second.document.getText(), 'urn: one\n');
  });

  it('says so where the text cannot be put in', async () => {
    const first = await open(inFolder(''), 'AT-ONCE', 'urn: one\n');
    assert(first);
    // In no active editor: where one shows it, VS Code 1.106 does not look at the version once more.
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument());
    const mine = new vscode.WorkspaceEdit();
    mine.insert(first.document.uri, new vscode.Position(0, 0), '# mine\n');
    const second = await interceptEdits(
      (edit, applyEdit) => {
        void applyEdit(mine);
        return applyEdit(edit);
      },
      () => open(inFolder(''), 'AT-ONCE', 'urn: two\n'),
    );
    assert.isUndefined(second);
    assert.equal(first.document.getText(), '# mine\nurn: one\n');
    assert.lengthOf(messages.told, 1);
    assert.match(messages.told[0] ?? '', /^error: AT-ONCE could not be put into the editor: ./);
  });

  describe('in a journal of another scheme than the window’s', () => {
    const folder = vscode.Uri.parse('nos-elsewhere://host/journal');
    const path = '/journal/.nos/standards/FAR.yaml';
    const create: Reply = { kind: 'pick', label: 'Create the file now' };
    let files: MemoryFiles;
    let registration: vscode.Disposable;

    beforeEach(() => {
      files = new MemoryFiles();
      files.put(vscode.Uri.joinPath(folder, 'a.md'), '');
      registration = vscode.workspace.registerFileSystemProvider('nos-elsewhere', files);
    });

    afterEach(async () => {
      await closeEditors();
      registration.dispose();
    });

    it('asks, and has the text wait unsaved over an empty file there', async () => {
      const editor = await open(folder, 'FAR', 'urn: FAR\n', create);
      assert(editor);
      assert.equal(editor.document.uri.toString(), folder.with({ path }).toString());
      assert.equal(editor.document.getText(), 'urn: FAR\n');
      assert.isTrue(editor.document.isDirty);
      assert.equal(files.texts[path], '');
      assert.isTrue(await editor.document.save());
      assert.equal(files.texts[path], 'urn: FAR\n');
      assert.deepEqual(messages.told, []);
    });

    it('writes nothing where the user gives up', async () => {
      assert.isUndefined(await open(folder, 'FAR', 'urn: FAR\n', { kind: 'escape' }));
      assert.notProperty(files.texts, path);
    });

    describe('while the question is open', () => {
      /** Answers the question after `meanwhile` has happened. */
      async function openAfter(meanwhile: () => unknown): Promise<void> {
        const prompts = new ScriptedPrompts(create);
        prompts.meanwhile = meanwhile;
        const opened = await openNewStandard(folder, 'FAR', 'urn: FAR\n', prompts, messages);
        assert.isUndefined(opened);
        assert.equal(prompts.left, 0);
      }

      it('empties no file that somebody else has made', async () => {
        await openAfter(() => files.put(folder.with({ path }), 'urn: THEIRS\n'));
        assert.equal(files.texts[path], 'urn: THEIRS\n');
        assert.match(
          messages.told[0] ?? '',
          /^error: .*FAR\.yaml was created in the meantime, so nothing was written/,
        );
        await messages.choose('Open');
        assert.equal(vscode.window.activeTextEditor?.document.uri.path, path);
      });

      it('makes no folders where the journal has gone', async () => {
        await openAfter(() => files.delete(vscode.Uri.joinPath(folder, 'a.md')));
        assert.deepEqual(files.texts, {});
        assert.match(messages.told[0] ?? '', /^error: The journal's folder \/journal is not there/);
      });

      it('empties no file that cannot be looked at', async () => {
        await openAfter(() => {
          files.put(folder.with({ path }), 'urn: THEIRS\n');
          files.hidden = path;
        });
        assert.equal(files.texts[path], 'urn: THEIRS\n');
        assert.match(messages.told[0] ?? '', /^error: .*FAR\.yaml could not be written: .*locked/);
      });
    });

    it('asks nothing where the file cannot be looked at', async () => {
      files.hidden = path;
      assert.isUndefined(await open(folder, 'FAR', 'urn: FAR\n'));
      assert.notProperty(files.texts, path);
      assert.match(messages.told[0] ?? '', /^error: .*FAR\.yaml could not be written: .*locked/);
    });

    it('says why the file cannot be made', async () => {
      files.fate = () => 'refused';
      assert.isUndefined(await open(folder, 'FAR', 'urn: FAR\n', create));
      assert.match(
        messages.told[0] ?? '',
        /^error: .*FAR\.yaml could not be written: .*not allowed/,
      );
    });
  });
});
