import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { assert } from 'chai';
import { useWorkbench } from './support/useWorkbench';

describe('The installed extension', () => {
  const workbench = useWorkbench();

  it('consists of the product alone', async () => {
    const { extensions } = workbench();
    const folder = (await readdir(extensions)).find((name) => name.startsWith('nos-notes.'));
    assert.isDefined(folder);
    const root = path.join(extensions, folder);
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
      .map((file) => file.replaceAll(path.sep, '/'));
    const expected = [
      /^dist\/(extension|cli|matrix)\.js$/,
      /^media\/[\w/.-]+\.(svg|png|css|json|js)$/,
      /^media\/sample-journal\//,
      /^snippets\/[^/]+\.(code-snippets|json)$/,
      /^l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
      /^package(\.nls(\.[\w-]+)?)?\.json$/,
      // The packager renames the README, the change log and the licence, and adds a manifest.
      /^(readme\.md|changelog\.md|LICENSE\.txt|\.vsixmanifest)$/,
    ];
    const unexpected = files.filter((file) => !expected.some((pattern) => pattern.test(file)));
    assert.deepEqual(unexpected, []);
    assert.includeMembers(files, [
      'dist/extension.js',
      'dist/cli.js',
      'dist/matrix.js',
      'package.nls.json',
    ]);
    assert.includeMembers(files, ['media/sample-journal/.gitattributes', 'LICENSE.txt']);
  });

  it('shows how far the sample journal has come', async () => {
    await workbench().waitForStatus('18/29');
  });

  it('shows its three views', async () => {
    await workbench().openContainer('NOS Notes');
    for (const view of ['Standard', 'Coverage', 'Notes']) await workbench().tree(view).open();
  });
});
