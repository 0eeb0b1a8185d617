import { assert } from 'chai';
import type { Metafile } from 'esbuild';
import { writeThirdPartyNotices } from '../../thirdPartyNotices.mjs';
import { TemporaryFolder } from './cli/temporaryFolder';

describe('The notices of bundled packages', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
  });

  afterEach(() => {
    folder.remove();
  });

  function addPackage(at: string, manifest: object, files: Readonly<Record<string, string>>): void {
    folder.write(`${at}/package.json`, JSON.stringify(manifest));
    for (const [name, text] of Object.entries(files)) folder.write(`${at}/${name}`, text);
  }

  /** The notices of a bundle, of whose files each put that many bytes into it. */
  function notices(inputs: Readonly<Record<string, number>>): string {
    const metafile: Metafile = {
      inputs: {},
      outputs: {
        'dist/a.js': {
          bytes: 0,
          imports: [],
          exports: [],
          inputs: Object.fromEntries(
            Object.entries(inputs).map(([file, bytesInOutput]) => [file, { bytesInOutput }]),
          ),
        },
      },
    };
    return writeThirdPartyNotices([metafile], folder.path);
  }

  it('have name, version and licence text of what is in a bundle, and of nothing else', () => {
    const mit = (name: string) => ({ name, version: '1.0.0', license: 'MIT' });
    addPackage('node_modules/a', mit('a'), {
      LICENSE: 'By A.\r\nAs is.\r\n',
      'readme.md': 'Read.',
    });
    addPackage('node_modules/a/node_modules/@b/c', mit('@b/c'), { 'license-MIT.txt': 'By B.' });
    addPackage('node_modules/unused', mit('unused'), { LICENSE: 'By U.' });
    const text = notices({
      'src/extension.ts': 9,
      'node_modules/a/lib/index.js': 9,
      'node_modules/a/lib/other.js': 9,
      'node_modules/a/node_modules/@b/c/index.js': 9,
      'node_modules/unused/index.js': 0,
    });
    const [, ...sections] = text.split(/^-{80}$/m).map((section) => section.trim());
    assert.deepEqual(sections, ['@b/c 1.0.0 (MIT)\n\nBy B.', 'a 1.0.0 (MIT)\n\nBy A.\nAs is.']);
  });

  it('have what the Apache licence wants kept', () => {
    const manifest = { name: 'a', version: '1.0.0', license: 'Apache-2.0' };
    addPackage('node_modules/a', manifest, { NOTICE: 'From A.', 'LICENCE.md': 'Apache.' });
    assert.include(
      notices({ 'node_modules/a/a.js': 1 }),
      'a 1.0.0 (Apache-2.0)\n\nApache.\n\nFrom A.',
    );
  });

  const refused: readonly (readonly [
    what: string,
    license: unknown,
    files: object,
    why: RegExp,
  ])[] = [
    ['another licence', 'GPL-3.0', { LICENSE: 'Free.' }, /a 1\.0\.0: the licence "GPL-3.0"/],
    ['a choice of licences', '(MIT OR GPL-3.0)', { LICENSE: 'Free.' }, /the licence "\(MIT OR/],
    ['no licence', undefined, { LICENSE: 'Free.' }, /the licence undefined is not one of MIT,/],
    ['no text', 'MIT', { NOTICE: 'From A.' }, /a 1\.0\.0 has no file with the text of its licence/],
    ['an empty text', 'MIT', { LICENSE: ' \n' }, /has no file with the text/],
  ];
  for (const [what, license, files, why] of refused) {
    it(`are not written for a package with ${what}`, () => {
      addPackage('node_modules/a', { name: 'a', version: '1.0.0', license }, { ...files });
      assert.throws(() => notices({ 'node_modules/a/a.js': 1 }), why);
    });
  }
});
