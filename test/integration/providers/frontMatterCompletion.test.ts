import { assert } from 'chai';
import * as vscode from 'vscode';
import { inFolder, show, TestJournal } from '../support/testJournal';

/** These ask VS Code, which asks the running extension. */
describe('Completion in front matter', () => {
  let test: TestJournal;
  let files = 0;

  beforeEach(async () => {
    await vscode.extensions.getExtension('nos-notes.nos-notes')?.activate();
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
  });

  afterEach(() => test.close());

  /** What is offered at the `|` in `marked`. */
  async function offered(
    marked: string,
    trigger?: string,
  ): Promise<readonly vscode.CompletionItem[]> {
    // A file of its own each time: an open document follows its file only after a while.
    files += 1;
    const uri = await test.write(`notes/under-test/c${files}.md`, marked.replace('|', ''));
    const document = await show(uri);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      document.positionAt(marked.indexOf('|')),
      trigger,
    );
    // The words of the open documents are VS Code's own offer.
    return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
  }

  function labelOf({ label }: vscode.CompletionItem): string {
    return typeof label === 'string' ? label : label.label;
  }

  it('offers all codes with their wording, unasked after a bracket, a comma and a letter', async () => {
    for (const [marked, trigger] of [
      ['---\ncriteria: [|]\n---\n', '['],
      ['---\ncriteria: [P1,|]\n---\n', ','],
      ['---\ncriteria: [P1, |]\n---\n', ' '],
    ] as const) {
      const items = await offered(marked, trigger);
      const labels = items.map(labelOf);
      assert.includeMembers(labels, ['P2', 'P12', 'K1', 'K17']);
      assert.equal(labels.includes('P1'), trigger === '[', 'what is there already is left out');
      const p7 = items.find((item) => labelOf(item) === 'P7');
      assert.match(p7?.detail ?? '', /^maintain confidentiality/);
    }
    const found = await offered('---\ncriteria: [nda|]\n---\n', 'a');
    assert.deepEqual(found.map(labelOf), ['P7']);
    assert.equal(found[0]?.filterText, 'nda');
  });

  it('offers the keys that are not there yet, and the values of some', async () => {
    const keys = await offered('---\ntitle: x\nst|\n---\n', 't');
    assert.sameMembers(keys.map(labelOf), ['standard', 'status']);
    const values = await offered('---\nstatus: |\n---\n', ' ');
    assert.sameMembers(values.map(labelOf), ['draft', 'ready']);
  });

  it("offers the journal's own templates beside the built-in ones", async () => {
    const values = await offered('---\ntemplate: |\n---\n', ' ');
    assert.includeMembers(values.map(labelOf), ['star', 'gibbs', 'turnover']);
  });

  it('keeps silent in the text', async () => {
    assert.isEmpty(await offered('---\ncriteria: []\n---\n[|', '['));
    assert.isEmpty(await offered('No front matter, a|', 'a'));
  });

  it('works in a document that has no file yet', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: '---\ncriteria: []\n---\n',
    });
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(1, 11),
      '[',
    );
    assert.includeMembers(list.items.map(labelOf), ['P1', 'K17']);
  });
});
