import { assert } from 'chai';
import * as vscode from 'vscode';
import { TickAction } from '../../../src/commands/tickAction';
import { sealOf } from '../../../src/core/note/sealOf';
import { closeEditors, inFolder, TestJournal } from '../support/testJournal';
import { readDisk } from './support/disk';
import { RecordedMessages } from './support/recordedMessages';

/** The first ones go through VS Code to the running extension. */
describe('Weekly Review', () => {
  const body = '## Now what\n\n- [ ] Call the quokka lab\n';
  const text = `---\ntitle: Under review\ndate: 2020-02-03\ncriteria: [P1]\n---\n${body}`;
  let test: TestJournal;

  beforeEach(async () => {
    await vscode.extensions.getExtension('nos-notes.nos-notes')?.activate();
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
  });

  afterEach(() => test.close());

  async function openReview(): Promise<vscode.TextDocument> {
    await vscode.commands.executeCommand('nosNotes.weeklyReview');
    const document = vscode.window.activeTextEditor?.document;
    assert(document?.uri.scheme === 'nos-review');
    return document;
  }

  /** Resolves when the page is as `holds` says. */
  function until(document: vscode.TextDocument, holds: (page: string) => boolean): Promise<void> {
    if (holds(document.getText())) return Promise.resolve();
    return new Promise((resolve) => {
      const listener = vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document !== document || !holds(document.getText())) return;
        listener.dispose();
        resolve();
      });
    });
  }

  it('is a page that follows the journal, and whose titles open the notes', async () => {
    const document = await openReview();
    assert.equal(document.languageId, 'markdown');
    const uri = await test.write('notes/under-test/a.md', text);
    await until(document, (page) => page.includes('Under review'));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const link = links.find(({ target }) => target?.toString() === uri.toString());
    assert.equal(document.getText(link?.range), 'Under review');
  });

  it('ticks an action in its note from the page', async () => {
    const uri = await test.write('notes/under-test/b.md', text);
    await test.untilTagged(uri, 'P1');
    const document = await openReview();
    await until(document, (page) => page.includes('quokka'));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    const lens = lenses.find(({ range: { start } }) =>
      document.lineAt(start.line).text.includes('quokka'),
    );
    const command = lens?.command;
    assert(command);
    assert.equal(command.title, 'Done');
    await vscode.commands.executeCommand(
      command.command,
      ...((command.arguments ?? []) as readonly unknown[]),
    );
    assert.equal(await readDisk(uri), text.replace('[ ]', '[x]'));
    await until(document, (page) => !page.includes('quokka'));
  });

  it('asks before it ticks in a text that has been accepted', async () => {
    const sealed = `---\ncriteria: [P1]\naccepted:\n  - {by: A, criteria: [P1], seal: ${sealOf(body)}}\n---\n${body}`;
    const uri = await test.write('notes/under-test/c.md', sealed);
    const target = {
      noteUri: uri.toString(),
      text: 'Call the quokka lab',
      offset: sealed.indexOf('[ ]') + 1,
    };
    const messages = new RecordedMessages();
    for (const agrees of [false, true]) {
      let asked = 0;
      const tick = new TickAction(messages, () => {
        asked += 1;
        return Promise.resolve(agrees);
      });
      await tick.execute(target);
      assert.equal(asked, 1);
      assert.equal((await readDisk(uri)).includes('[x]'), agrees);
    }
    assert.deepEqual(messages.told, []);
    const again = new TickAction(messages, () => Promise.resolve(true));
    await again.execute(target);
    assert.match(messages.told[0] ?? '', /^error: The action in .*c\.md was not ticked: /);
    await closeEditors();
  });
});
