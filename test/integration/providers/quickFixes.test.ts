import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds } from '../../../src/util/commandIds';
import { localDate } from '../../../src/workspace/localDate';
import { rangeOf } from '../support/markText';
import { inFolder, show, TestJournal } from '../support/testJournal';
import { withSettings } from '../support/withSettings';

/** These go through VS Code's own commands to the running extension. */
describe('Quick fixes', () => {
  let test: TestJournal;

  beforeEach(async () => {
    await vscode.extensions.getExtension('nos-notes.nos-notes')?.activate();
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/fixes'));
  });

  afterEach(() => test.close());

  /** @param code that of a problem to wait for; any otherwise */
  async function open(name: string, text: string, code?: string): Promise<vscode.TextDocument> {
    const uri = await test.write(`notes/fixes/${name}.md`, text);
    const document = await show(uri);
    if (hasProblems(uri, code)) return document;
    await new Promise<void>((resolve) => {
      const listener = vscode.languages.onDidChangeDiagnostics(() => {
        if (!hasProblems(uri, code)) return;
        listener.dispose();
        resolve();
      });
    });
    return document;
  }

  function hasProblems(uri: vscode.Uri, code: string | undefined): boolean {
    return vscode.languages
      .getDiagnostics(uri)
      .some((problem) => code === undefined || problem.code === code);
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

  it('belong to the first problem of a selection, and mend all codes at once', async () => {
    const document = await open(
      'first',
      '---\ntitle: T\ndate: 2026\ncriteria: [p1, P99, k04]\n---\n',
    );
    const { QuickFix } = vscode.CodeActionKind;
    const actions = await actionsAt(document, rangeOf(document, 'p1, P99, k04'), QuickFix);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Change to P1', 'Mend all spellings and repeats of criteria'],
    );
    await apply(actions[1]);
    assert.include(document.getText(), 'criteria: [P1, P99, K4]');
    const cursor = rangeOf(document, 'P99').start;
    const atCursor = await actionsAt(document, new vscode.Range(cursor, cursor), QuickFix);
    assert.include(
      atCursor.map(({ title }) => title),
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

  it('lead to Review Suspect Evidence where a criterion was reworded, or settle it', async () => {
    test.forgetLater(inFolder('.nos/standards'));
    await test.write(
      '.nos/standards/X.yaml',
      'urn: X\ntitle: X\nperformance: [{code: P1, text: new}]\nrevisions: [{date: 2024-05-01, code: P1, was: old}]\n',
    );
    await withSettings({ 'nosNotes.standards': ['SKSPP05', 'X'] }, async () => {
      const text = '---\ntitle: T\ndate: 2024-04-01\ncriteria: [X/P1]\n---\n';
      const document = await open('reworded', text, 'suspect-criterion');
      const [review, settle, ...others] = await actionsAt(
        document,
        rangeOf(document, 'X/P1'),
        vscode.CodeActionKind.QuickFix,
      );
      assert.isEmpty(others);
      assert(review);
      assert.equal(review.title, 'Review P1…');
      assert.equal(review.command?.command, commandIds.reviewSuspect);
      assert.deepEqual(review.command?.arguments, [
        { noteUri: document.uri.toString(), criterionId: 'X/P1' },
      ]);
      await apply(settle);
      assert.include(document.getText(), `[X/P1]\nreviewed: ${localDate()}\n---`);
    });
  });

  it('lead to Choose Standards where the standard of a code is not in use', async () => {
    test.forgetLater(inFolder('.nos/standards'));
    await test.write(
      `.nos/standards/${test.urn}.yaml`,
      `urn: ${test.urn}\ntitle: X\nperformance: [{code: P1, text: cut}]\n`,
    );
    await withSettings({ 'nosNotes.standards': ['SKSPP05'] }, async () => {
      const text = `---\ntitle: T\ndate: 2024-04-01\ncriteria: [${test.id('P1')}]\n---\n`;
      const document = await open('unused', text, 'standard-not-in-use');
      const [choose, ...others] = await actionsAt(
        document,
        rangeOf(document, test.id('P1')),
        vscode.CodeActionKind.QuickFix,
      );
      assert.isEmpty(others);
      assert.equal(choose?.command?.command, commandIds.chooseStandards);
    });
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
