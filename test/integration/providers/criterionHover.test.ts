import { assert } from 'chai';
import * as vscode from 'vscode';
import { inFolder, noteText, TestJournal } from '../support/testJournal';
import { withSettings } from '../support/withSettings';
import { openMarked } from './support/openMarked';

/** These ask VS Code, which asks the running extension. */
describe('The hover over a code', () => {
  let test: TestJournal;

  beforeEach(async () => {
    await vscode.extensions.getExtension('nos-notes.nos-notes')?.activate();
    test = await TestJournal.open();
    test.forgetLater(inFolder('notes/under-test'));
  });

  afterEach(() => test.close());

  async function hovers(marked: string): Promise<readonly vscode.Hover[]> {
    const { document, position } = await openMarked(marked);
    return vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
  }

  function textOf(found: readonly vscode.Hover[]): string {
    return found
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n');
  }

  it('tells wording, state and notes, which are links to files', async () => {
    const coverage = test.snapshot.criterion('SKSPP05/P6');
    const [mapping] = coverage?.mappings ?? [];
    assert(mapping);
    const places = [
      '---\ncriteria: [P|6]\n---\n',
      '---\ncriteria: [P6]\naccepted:\n  - {by: A, criteria: [P1, P|6]}\n---\n',
      '---\ncriteria: []\n---\nDone #P|6.',
      'See SKSPP05/P|6.',
    ];
    for (const marked of places) {
      const [hover, ...others] = await hovers(marked);
      assert(hover, marked);
      assert.isEmpty(others);
      const text = textOf([hover]);
      assert.include(text, 'use feedback in a constructive way to revise work when required');
      assert.include(text, 'Evidenced');
      assert.include(text, `](${vscode.Uri.parse(mapping.note.uri).toString()})`);
      assert.match(text, /\n- \[/);
    }
  });

  it('says what lacks, and that a wording breaks off', async () => {
    const gap = test.snapshot.coverage[0]?.criteria.find(({ state }) => state === 'missing');
    assert(gap);
    const text = textOf(await hovers(`${gap.criterion.id.replace('/', '/|')} here`));
    assert.match(text, /No evidence: no note yet/);
    const incomplete = textOf(await hovers('SKSPP05/K|7'));
    assert.include(incomplete, 'The source text breaks off here');
  });

  it('shows the wording that a note was written under, as mere words', async () => {
    test.forgetLater(inFolder('.nos/standards'));
    await test.write(
      '.nos/standards/X.yaml',
      'urn: X\ntitle: X\nperformance: [{code: P1, text: new words}]\nrevisions: [{date: 2024-05-01, code: P1, was: "old [words](command:x)"}]\n',
    );
    await withSettings({ 'nosNotes.standards': ['SKSPP05', 'X'] }, async () => {
      const marked = '---\ndate: 2024-04-01\ncriteria: [X/P|1]\n---\n';
      const text = textOf(await untilHover(marked, (found) => found.includes('old')));
      assert.include(text, 'new words\n\nReworded on 1 May 2024, after this note');
      assert.include(text, String.raw`> old \[words\]\(command:x\)`);
    });
  });

  it('makes no link of what a note says', async () => {
    const title = '[x](command:workbench.action.closeAllEditors) <b>$(x)';
    const text = noteText('P6')
      .replace('---\n', `---\ntitle: '${title}'\n`)
      .replace(/2026/, '2099');
    await test.write('notes/under-test/a.md', text);
    await test.until((snapshot) => snapshot.notes.some((note) => note.title === title));
    const [hover] = await untilHover('SKSPP05/P|6', (found) => found.includes('closeAllEditors'));
    assert(hover);
    const [content] = hover.contents;
    assert(content instanceof vscode.MarkdownString);
    assert.isNotOk(content.isTrusted);
    assert.isNotOk(content.supportHtml);
    assert.notInclude(content.value, '](command:');
    assert.notInclude(content.value, '<b>');
    assert.include(content.value, String.raw`\[x\]\(command:`);
  });

  /** The extension has a journal of its own, which hears of the file at another moment. */
  async function untilHover(
    marked: string,
    holds: (text: string) => boolean,
  ): Promise<readonly vscode.Hover[]> {
    for (;;) {
      const found = await hovers(marked);
      if (holds(textOf(found))) return found;
    }
  }

  it('has nothing to say elsewhere', async () => {
    for (const marked of ['---\ncriteria: [P9|9]\n---\n', 'About P|6.', 'docs/SKSPP05/P|6']) {
      assert.notInclude(textOf(await hovers(marked)), 'SKSPP05');
    }
  });
});
