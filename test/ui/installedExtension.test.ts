import { existsSync, readFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { assert } from 'chai';
import { build } from 'esbuild';
import { bundles } from '../../esbuild.mjs';
import { root } from '../paths.mjs';
import { useWorkbench } from './support/useWorkbench';

describe('The installed extension', () => {
  const workbench = useWorkbench();

  async function installedFolder(): Promise<string> {
    const { extensions } = workbench();
    const folder = (await readdir(extensions)).find((name) => name.startsWith('nos-notes.'));
    assert.isDefined(folder);
    return path.join(extensions, folder);
  }

  it('consists of the product alone', async () => {
    const folder = await installedFolder();
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .map((file) => file.replaceAll(path.sep, '/'));
    const expected = [
      /^dist\/(extension|cli|matrix)\.js$/,
      /^dist\/ThirdPartyNotices\.txt$/,
      /^media\/[\w/.-]+\.(svg|png|css|json|js)$/,
      /^media\/sample-journal\//,
      /^snippets\/[^/]+\.(code-snippets|json)$/,
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

  it('has the licence of every package that it contains code of', async () => {
    const notices = await readFile(
      path.join(await installedFolder(), 'dist', 'ThirdPartyNotices.txt'),
      'utf8',
    );
    const built = await Promise.all(
      bundles.map((bundle) => build({ ...bundle, minify: true, metafile: true, write: false })),
    );
    const files = built
      .flatMap(({ metafile }) => Object.values(metafile.outputs))
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && file.includes('node_modules/'))
      .map(([file]) => path.resolve(root, file));
    const manifests = new Set(files.map(findManifest));
    assert.isAtLeast(manifests.size, 15);
    for (const manifest of manifests) {
      const { name, version } = JSON.parse(await readFile(manifest, 'utf8')) as Readonly<
        Record<string, string>
      >;
      const license = (await readdir(path.dirname(manifest))).find((it) => /^licen[cs]e/i.test(it));
      assert.isDefined(license, manifest);
      const text = await readFile(path.join(path.dirname(manifest), license), 'utf8');
      assert.include(notices, `\n${name} ${version} (`);
      assert.include(notices, text.replaceAll('\r\n', '\n').trim(), name);
    }
  });

  it('has no means of reaching a network', async () => {
    const connecting =
      /\b(fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts)\b/;
    const loaded = ['buffer', 'esprima', 'fs', 'node:crypto', 'node:fs', 'node:path', 'node:url'];
    loaded.push('node:util', 'process', 'vscode');
    for (const name of ['extension', 'cli', 'matrix']) {
      const file = path.join(await installedFolder(), 'dist', `${name}.js`);
      const code = await readFile(file, 'utf8');
      assert.isNull(connecting.exec(code), file);
      const required = [...code.matchAll(/\brequire\(["'`]([^"'`]*)["'`]\)/g)];
      assert.isEmpty(
        required.map(([, module]) => module).filter((it) => !loaded.includes(it ?? '')),
      );
      assert.notMatch(code, /\bimport\(/, file);
    }
  });

  it('shows how far the sample journal has come', async () => {
    await workbench().waitForStatus('18/29');
  });

  it('shows its three views', async () => {
    await workbench().openContainer('NOS Notes');
    for (const view of ['Standard', 'Coverage', 'Notes']) await workbench().tree(view).open();
  });
});

/** The package.json of the package that the file is in; those of single folders have no version. */
function findManifest(file: string): string {
  const manifest = path.join(path.dirname(file), 'package.json');
  const isOfPackage = existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"version"');
  return isOfPackage ? manifest : findManifest(path.dirname(file));
}
