import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds } from '../../../src/util/commandIds';
import { rangeOf } from '../support/markText';
import { inFolder, show, TestJournal } from '../support/testJournal';

/** These go through VS Code's own commands to the running extension. */
describe('Quick fixes', () => {
  let test: TestJournal;

  beforeEach(async () => {
    await vscode.extensions.getExtension('nos-notes.nos-notes')?.activate();
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/fixes'));
  });

  afterEach(() => test.close());

  async function open(name: string, text: string): Promise<vscode.TextDocument> {
    const uri = await test.write(`notes/fixes/${name}.md`, text);
    const document = await show(uri);
    if (hasProblems(uri)) return document;
    await new Promise<void>((resolve) => {
      const listener = vscode.languages.onDidChangeDiagnostics(() => {
        if (!hasProblems(uri)) return;
        listener.dispose();
        resolve();
      });
    });
    return document;
  }

  function hasProblems(uri: vscode.Uri): boolean {
    return vscode.languages.getDiagnostics(uri).length > 0;
  }

  async function actionsAt(
    document: vscode.TextDocument,
    range: vscode.Range,
    kind: vscode.CodeActionKind,
  ): Promise<readonly vscode.CodeAction[]> {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind.value,
    );
    return actions.filter((action) => action.kind && kind.contains(action.kind));
  }

  async function apply(action: vscode.CodeAction | undefined): Promise<void> {
    assert(action?.edit);
    assert.isTrue(await vscode.workspace.applyEdit(action.edit));
  }

  it('belong to the problem at the cursor, the preferred one marked, and can be undone', async () => {
    const before = '---\r\ntitle: T\r\ndate: 2026\r\ncriteria: [P99, p1] # two\r\n---\r\n';
    const document = await open('codes', before);
    const actions = await actionsAt(
      document,
      rangeOf(document, 'p1'),
      vscode.CodeActionKind.QuickFix,
    );
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => [title, isPreferred]),
      [['Change to P1', true]],
    );
    await apply(actions[0]);
    assert.equal(document.getText(), before.replace('p1', 'P1'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    const others = await actionsAt(
      document,
      rangeOf(document, 'P99'),
      vscode.CodeActionKind.QuickFix,
    );
    assert.include(
      others.map(({ title }) => title),
      'Remove P99',
    );
  });

  it('make a note readable again', async () => {
    const document = await open(
      'colon',
      '---\ntitle: Reel 2: conform\ndate: 2026\ncriteria: [P1]\n---\n',
    );
    const [action] = await actionsAt(
      document,
      rangeOf(document, 'Reel'),
      vscode.CodeActionKind.QuickFix,
    );
    assert.isTrue(action?.isPreferred);
    await apply(action);
    assert.include(document.getText(), '\ntitle: "Reel 2: conform"\n');
    await test.untilKind(document.uri, 'note');
  });

  it('lead to Record Acceptance where an accepted text has changed', async () => {
    const document = await open(
      'sealed',
      '---\ntitle: T\ndate: 2026\ncriteria: [P1]\naccepted: [{by: Lee, criteria: P1, seal: 77aa}]\n---\n',
    );
    const [action, ...others] = await actionsAt(
      document,
      rangeOf(document, 'Lee'),
      vscode.CodeActionKind.QuickFix,
    );
    assert.isEmpty(others);
    assert.equal(action?.command?.command, commandIds.recordAcceptance);
    assert.deepEqual(action?.command?.arguments?.map(String), [document.uri.toString()]);
  });

  it('mend all spellings and repeats on request', async () => {
    const document = await open(
      'all',
      '---\ntitle: T\ndate: 2026\ncriteria: [p1, K4, P1, k04]\n---\n',
    );
    const all = vscode.CodeActionKind.SourceFixAll;
    const everything = rangeOf(document, document.getText());
    const [action] = await actionsAt(document, everything, all.append('nosNotes'));
    assert.equal(action?.kind?.value, 'source.fixAll.nosNotes');
    await apply(action);
    assert.include(document.getText(), 'criteria: [P1, K4]');
    assert.deepEqual(await actionsAt(document, rangeOf(document, 'P1'), all), []);
  });
});
