import { assert } from 'chai';
import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension';
import { PreviewRefresher } from '../../src/providers/previewRefresher';
import { noteText, TestJournal } from './support/testJournal';
import { withSettings } from './support/withSettings';

const log = vscode.window.createOutputChannel('Previews under test', { log: true });

describe('The Markdown preview', () => {
  let test: TestJournal;

  beforeEach(async () => {
    test = await TestJournal.open();
  });

  afterEach(() => test.close());

  it('is offered badges by the extension as soon as it is active', async () => {
    const extension = vscode.extensions.getExtension<ExtensionApi>('nos-notes.nos-notes');
    const api = await extension?.activate();
    const html = api?.extendMarkdownIt(new MarkdownIt()).render('Kept #SKSPP05/P2 and #P2');
    assert.match(
      html ?? '',
      /^<p>Kept <span class="nos-badge nos-[a-z]+" [^>]*>P2<\/span> and #P2/,
    );
    assert.include(html, 'title="P2 of SKSPP05\nmanage your own time so that');
  });

  // VS Code in the browser has its Markdown extension on the server, where one that runs in the
  // browser cannot be reached.
  if (vscode.extensions.getExtension('vscode.markdown-language-features')) {
    it('shows passages as badges and the criteria once, however it shows front matter', async () => {
      // A name of its own: what the preview has parsed it keeps by name and version.
      const uri = await test.write(
        'notes/under-test/previewed.md',
        `${noteText('P1', 'K4')}\nKept #P1\n`,
      );
      const document = await vscode.workspace.openTextDocument(uri);
      for (const [mode, frontMatter] of frontMatterModes()) {
        await withSettings(mode === undefined ? {} : { [frontMatterSetting]: mode }, async () => {
          const html = await vscode.commands.executeCommand<string>(
            'markdown.api.render',
            document,
          );
          const badges = html.match(/(?<=<span class="nos-badge nos-[a-z]+" [^>]*>)[^<]*/g);
          assert.deepEqual(badges, ['P1', 'K4', 'P1'], mode);
          assert.match(html, frontMatter, mode);
          assert.notMatch(html, /criteria\b(?!\s+code-line)|\[P1/, mode);
        });
      }
    });
  }

  it('is rendered again when what it says about a criterion has changed', async () => {
    const uri = await test.writeNote('notes/under-test/a.md', 'P1');
    await vscode.commands.executeCommand('markdown.showPreview', uri);
    await untilTab(({ input }) => input instanceof vscode.TabInputWebview);
    let refresher: PreviewRefresher | undefined;
    const refreshed = new Promise<void>((resolve) => {
      refresher = new PreviewRefresher(test.journal, log, async () => {
        await vscode.commands.executeCommand('markdown.preview.refresh');
        resolve();
      });
    });
    try {
      const missing = test.snapshot.coverage[0]?.criteria.find(({ state }) => state === 'missing');
      assert(missing);
      await test.writeNote('notes/under-test/b.md', missing.criterion.code);
      await refreshed;
    } finally {
      refresher?.dispose();
    }
  });
});

const frontMatterSetting = 'markdown.preview.frontMatter';

/** The ways to show front matter that this VS Code has, and what each makes of it. */
function frontMatterModes(): readonly (readonly [mode: string | undefined, html: RegExp])[] {
  const known = vscode.workspace.getConfiguration().inspect(frontMatterSetting)?.defaultValue;
  if (known === undefined) return [[undefined, /^\s*<ul class="nos-criteria/m]];
  return [
    ['table', /<th>production<\/th><td>HALCYON<\/td><\/tr><\/tbody><\/table>\n<ul class="nos-/],
    ['codeBlock', /HALCYON<\/span>\s*<\/code><\/pre>\n<ul class="nos-/],
    ['hide', /^(?![^]*HALCYON)[^]*<ul class="nos-/],
  ];
}

/** Resolves when a tab is open that is as `holds` says. */
function untilTab(holds: (tab: vscode.Tab) => boolean): Promise<void> {
  const isOpen = (): boolean => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(holds));
  if (isOpen()) return Promise.resolve();
  return new Promise((resolve) => {
    const listener = vscode.window.tabGroups.onDidChangeTabs(() => {
      if (!isOpen()) return;
      listener.dispose();
      resolve();
    });
  });
}
