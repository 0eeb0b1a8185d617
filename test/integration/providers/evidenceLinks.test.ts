import { assert } from 'chai';
import * as vscode from 'vscode';
import { inFolder, show, TestJournal } from '../support/testJournal';

/** These ask VS Code, which asks the running extension. */
describe('Links to evidence', () => {
  let test: TestJournal;

  beforeEach(async () => {
    await vscode.extensions.getExtension('nos-notes.nos-notes')?.activate();
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
  });

  afterEach(() => test.close());

  it('lead to files beside the note and to the web, and run no command', async () => {
    const evidence = [
      '../list #1.pdf',
      'a b.txt',
      'https://example.org/a',
      'command:x',
      '//server/x',
      '\\\\server\\share\\x',
      '/\\server\\x',
      '\\\\?\\C:\\x',
      '/dev/zero',
      '~/x',
      '..\\back.txt',
      '/elsewhere/x',
      `${'../'.repeat(30)}net/host/x`,
      `${'../'.repeat(30)}dev/zero`,
      `${'../'.repeat(30)}climbed/x`,
    ];
    const lines = evidence.map((path) => `  - '${path}'\n`).join('');
    const uri = await test.write(
      'notes/under-test/evidence.md',
      `---\ncriteria: [P1]\nevidence:\n${lines}---\n`,
    );
    const document = await show(uri);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      uri,
    );
    const inFrontMatter = links.filter(({ range }) => range.start.line < document.lineCount - 2);
    // VS Code finds plain addresses of the web as well.
    const targets = new Set(inFrontMatter.map(({ target }) => target?.toString()));
    assert.sameMembers(
      [...targets],
      [
        inFolder('notes/list #1.pdf').toString(),
        inFolder('notes/under-test/a b.txt').toString(),
        'https://example.org/a',
        inFolder('notes/back.txt').toString(),
        uri.with({ path: '/elsewhere/x' }).toString(),
        uri.with({ path: '/climbed/x' }).toString(),
      ],
    );
  });
});
