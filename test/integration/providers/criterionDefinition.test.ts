import { assert } from 'chai';
import * as vscode from 'vscode';
import { inFolder, TestJournal } from '../support/testJournal';
import { openMarked } from './support/openMarked';

/** These ask VS Code, which asks the running extension. */
describe('The definition of a code', () => {
  let test: TestJournal;

  beforeEach(async () => {
    await vscode.extensions.getExtension('nos-notes.nos-notes')?.activate();
    test = await TestJournal.open();
    test.forgetLater(inFolder('.nos/standards'));
  });

  afterEach(() => test.close());

  async function definitions(marked: string): Promise<readonly vscode.LocationLink[]> {
    const { document, position } = await openMarked(marked);
    return vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
  }

  it('is its heading in the standard, which is shown as a document to read', async () => {
    const places = [
      '---\ncriteria: [P|7]\n---\n',
      '---\ncriteria: []\naccepted:\n  - by: A\n    criteria:\n      - P|7\n---\n',
      '---\ncriteria: []\n---\n#P|7',
      'See SKSPP05/P|7.',
    ];
    for (const marked of places) {
      const [link, ...others] = await definitions(marked);
      assert(link, marked);
      assert.isEmpty(others);
      const document = await vscode.workspace.openTextDocument(link.targetUri);
      assert.equal(document.languageId, 'markdown');
      assert.equal(document.uri.scheme, 'nos-standard');
      const { line } = link.targetRange.start;
      assert.equal(document.lineAt(line).text, '### P7');
      assert.match(document.lineAt(line + 2).text, /^maintain confidentiality/);
    }
  });

  it("is a line of the journal's own file where the standard has one", async () => {
    const uri = await test.write(
      '.nos/standards/OWN-1.yaml',
      'urn: OWN-1\ntitle: Own\nperformance:\n  - code: P1\n    text: one\n  - code: P2\n    text: two\n',
    );
    const [link] = await untilFound('See OWN-1/P|2.');
    assert.equal(link?.targetUri.toString(), uri.toString());
    assert.deepEqual(link?.targetRange.start, new vscode.Position(5, 10));
  });

  /** The extension has a journal of its own, which hears of the file at another moment. */
  async function untilFound(marked: string): Promise<readonly vscode.LocationLink[]> {
    for (;;) {
      const found = await definitions(marked);
      if (found.length > 0) return found;
    }
  }

  it('is nothing for what no standard has', async () => {
    assert.isEmpty(await definitions('---\ncriteria: [P9|9]\n---\n'));
    assert.isEmpty(await definitions('About P|7'));
  });
});
