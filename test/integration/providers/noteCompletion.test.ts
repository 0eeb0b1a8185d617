import { assert } from 'chai';
import * as vscode from 'vscode';
import { inFolder, show, TestJournal } from '../support/testJournal';

/** These ask VS Code, which asks the running extension. */
describe('Completion from the journal', () => {
  let test: TestJournal;

  beforeEach(async () => {
    await vscode.extensions.getExtension('nos-notes.nos-notes')?.activate();
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
  });

  afterEach(() => test.close());

  /** What is offered at the `|` in `marked`, in a document that has no file yet. */
  async function offered(
    marked: string,
    trigger?: string,
  ): Promise<readonly vscode.CompletionItem[]> {
    const content = marked.replace('|', '');
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    return complete(document, document.positionAt(marked.indexOf('|')), trigger);
  }

  async function complete(
    document: vscode.TextDocument,
    position: vscode.Position,
    trigger?: string,
  ): Promise<readonly vscode.CompletionItem[]> {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
      trigger,
    );
    return list.items;
  }

  const labelOf = ({ label }: vscode.CompletionItem): string =>
    typeof label === 'string' ? label : label.label;
  const markOf = ({ label }: vscode.CompletionItem): string | undefined =>
    typeof label === 'string' ? undefined : /^(no.*?) · /.exec(label.description ?? '')?.[1];

  it('puts gaps first and marks them', async () => {
    const items = await offered('---\ncriteria: [|]\n---\n', '[');
    const states = items.map((item) => {
      const criterion = test.snapshot.criterion(`SKSPP05/${labelOf(item)}`);
      const { state } = criterion ?? {};
      const expected = { missing: 'no evidence', mapped: 'not yet evidenced' };
      assert.equal(
        markOf(item),
        state === 'missing' || state === 'mapped' ? expected[state] : undefined,
      );
      return markOf(item) !== undefined;
    });
    const gaps = states.filter(Boolean).length;
    assert.equal(gaps, test.snapshot.gapCount);
    assert.isAbove(gaps, 0);
    assert.isTrue(states.slice(0, gaps).every(Boolean));
  });

  it("offers the journal's productions and roles", async () => {
    const productions = await offered('---\ncriteria: []\nproduction: |\n---\n', ' ');
    assert.includeMembers(productions.map(labelOf), ['HALCYON', 'KESTREL', 'SALTMARSH']);
    const roles = await offered('---\ncriteria: []\nrole: sec|\n---\n', 'c');
    assert.deepEqual(roles.map(labelOf), ['Second assistant editor']);
  });

  it("offers an acceptance the note's criteria first", async () => {
    const items = await offered(
      '---\ncriteria: [K9, P3]\naccepted:\n  - criteria: [|]\n---\n',
      '[',
    );
    assert.sameMembers(items.slice(0, 2).map(labelOf), ['K9', 'P3']);
  });

  it("offers a passage the note's criteria first, unasked after # and a letter", async () => {
    const head = '---\ncriteria: [K9]\n---\n';
    const codes = async (marked: string, trigger: string): Promise<readonly string[]> =>
      // Where nothing of ours is offered VS Code may offer words of the text.
      (await offered(marked, trigger))
        .filter(({ kind }) => kind === vscode.CompletionItemKind.Reference)
        .map(labelOf);
    assert.equal((await codes(`${head}So #|`, '#'))[0], 'K9');
    assert.deepEqual(await codes(`${head}#nda|`, 'a'), ['P7']);
    assert.isEmpty(await codes(`${head}#|`, '#'), 'a heading is being opened');
    assert.isEmpty(await codes(`${head}\`#P|`, 'P'), 'not in code');
    assert.isEmpty(await codes('Words #P|', 'P'), 'not in a file without criteria');
  });

  it('does the same in a note of the journal', async () => {
    const content = '---\ncriteria: [K9]\n---\nSo #';
    const document = await show(await test.write('notes/under-test/passage.md', content));
    const items = await complete(document, document.positionAt(content.length), '#');
    assert.equal(items[0] && labelOf(items[0]), 'K9');
    assert.equal(items[0]?.insertText, 'K9');
  });
});
