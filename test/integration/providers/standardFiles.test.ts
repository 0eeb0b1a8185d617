import { assert } from 'chai';
import * as vscode from 'vscode';
import { newStandardUri } from '../../../src/commands/openNewStandard';
import { rangeOf } from '../support/markText';
import { inFolder, replaceText, show, TestJournal } from '../support/testJournal';

/** These ask VS Code, which asks the running extension. */
describe('Standard files', () => {
  let test: TestJournal;
  let files = 0;

  beforeEach(async () => {
    await vscode.extensions.getExtension('nos-notes.nos-notes')?.activate();
    test = await TestJournal.open();
    test.forgetLater(inFolder('.nos/standards'));
    // A name of its own each time: VS Code keeps documents for minutes.
    files += 1;
  });

  afterEach(() => test.close());

  const urn = (): string => `OWN-${files}`;
  const head = (): string =>
    `urn: ${urn()}\ntitle: T\nperformance:\n  - {code: P1, text: cut}\n  - {code: P2, text: cut to length}\n`;

  /** Writes a standard's file and opens it. */
  async function open(text: string): Promise<vscode.TextDocument> {
    return show(await test.write(`.nos/standards/${urn()}.yaml`, text));
  }

  /** What is said about the file, as `line:character-character code`. */
  function problemsOf(uri: vscode.Uri): readonly string[] {
    return vscode.languages.getDiagnostics(uri).map(({ range, code, source }) => {
      assert.equal(source, 'NOS Notes');
      return `${range.start.line}:${range.start.character}-${range.end.character} ${typeof code === 'string' ? code : ''}`;
    });
  }

  /** Resolves when that is said of the file, and nothing else. */
  function untilProblems(uri: vscode.Uri, ...expected: readonly string[]): Promise<void> {
    const holds = (): boolean => problemsOf(uri).join() === expected.join();
    if (holds()) return Promise.resolve();
    return new Promise((resolve) => {
      const listener = vscode.languages.onDidChangeDiagnostics(() => {
        if (!holds()) return;
        listener.dispose();
        resolve();
      });
    });
  }

  it('show the problems of what is written, while the journal follows what is saved', async () => {
    const document = await open(head());
    await test.until(({ standards }) => standards.criterion(`${urn()}/P2`) !== undefined);
    await replaceText(document, head().replace('P2', 'P1').replace('title', 'titel'));
    await untilProblems(
      document.uri,
      '0:0-0 standard-shape',
      '1:0-5 standard-unknown-key',
      '4:11-13 standard-repeated-code',
    );
    assert.equal(test.snapshot.standards.criterion(`${urn()}/P2`)?.text, 'cut to length');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await untilProblems(document.uri);
  });

  it('show their problems before they have been saved once', async () => {
    const document = await show(newStandardUri(inFolder(''), urn()));
    await replaceText(document, `# CHECK: all\n${head()}`);
    await untilProblems(document.uri, '0:0-12 standard-check');
    await replaceText(document, head());
    await untilProblems(document.uri);
  });

  it('tell of a URN that another file has', async () => {
    await test.write('.nos/standards/A.yaml', head());
    const second = await test.write('.nos/standards/B.yaml', head());
    await untilProblems(second, '0:5-10 standard-file-name', '0:5-10 standard-repeated-urn');
  });

  it('offer the next code, unasked after a dash', async () => {
    const document = await open(`${head()}  - \n`);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(5, 4),
      ' ',
    );
    const ours = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Value);
    assert.lengthOf(ours, 1);
    assert.equal(ours[0]?.label, 'P3');
    assert.deepEqual(ours[0]?.insertText, new vscode.SnippetString('{code: P3, text: $1}'));
  });

  it('offer codes with their wording', async () => {
    const document = await open(`${head()}keywords:\n  \n`);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(6, 2),
    );
    const ours = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
    assert.deepEqual(
      ours.map(({ detail }) => detail),
      ['cut', 'cut to length'],
    );
  });

  it('mend their problems from the light bulb', async () => {
    const text = head().replace('  - {code: P2', '  # CHECK: a\n  # CHECK: b\n  - {code: P2');
    const document = await open(text);
    await untilProblems(document.uri, '6:11-13 standard-check', '6:11-13 standard-check');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, 'P2'),
      vscode.CodeActionKind.QuickFix.value,
    );
    // VS Code puts the preferred ones first.
    assert.sameMembers(
      actions.map(({ title }) => title),
      [
        'Checked: Remove the Remark “a”',
        'Checked: Remove the Remark “b”',
        'All Checked: Remove the 2 Remarks',
      ],
    );
    const checked = actions.find(({ title }) => title.endsWith('“a”'));
    assert(checked?.edit);
    assert.isTrue(await vscode.workspace.applyEdit(checked.edit));
    assert.equal(document.getText(), text.replace('  # CHECK: a\n', ''));
    await untilProblems(document.uri, '5:11-13 standard-check');
  });

  it('mend the first problem of a selection', async () => {
    const text = head().replace('P2', 'P1').replace('title', 'overvew: x\ntitle');
    const document = await open(text);
    await untilProblems(
      document.uri,
      '1:0-7 standard-unknown-key',
      '5:11-13 standard-repeated-code',
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, text),
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Change to overview'],
    );
  });

  it('show the wording of a code, and an outline', async () => {
    const document = await open(`${head()}incomplete: [P2]\n`);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, 'P2', document.getText().indexOf('incomplete')).start,
    );
    const shown = hover?.contents
      .map((it) => (it instanceof vscode.MarkdownString ? it.value : ''))
      .join();
    assert.match(shown ?? '', /cut to length/);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, detail }) => `${name} ${detail}`),
      ['P1 cut', 'P2 cut to length'],
    );
  });
});
