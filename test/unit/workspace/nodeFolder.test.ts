import { assert } from 'chai';
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExclusiveFolder } from '../../../src/workspace/createFile';
import { findNodeFiles, nodeFolder } from '../../../src/workspace/nodeFolder';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('A folder that Node writes into', () => {
  let root: string;
  let folder: ExclusiveFolder;

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'nos-notes-'));
    const files = findNodeFiles();
    assert(files);
    folder = nodeFolder(files, path.join(root, 'new', 'folder'));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  const inside = (name: string): string => path.join(root, 'new', 'folder', name);

  it('has no names before it is there', async () => {
    assert.deepEqual(await folder.names(), []);
    assert.isUndefined(await folder.read('a.md'));
    assert.deepEqual(readdirSync(root), []);
  });

  it('gives one of many who create a file at once that file, and leaves it whole', async () => {
    const texts = Array.from({ length: 20 }, (_, at) => `text ${at}`);
    const created = await Promise.all(texts.map((text) => folder.create('a.md', bytes(text))));
    assert.lengthOf(
      created.filter((it) => it === 'created'),
      1,
    );
    assert.equal(readFileSync(inside('a.md'), 'utf8'), texts[created.indexOf('created')]);
  });

  it('keeps who may read a file that is replaced', async () => {
    await folder.create('a.html', bytes('old'));
    chmodSync(inside('a.html'), 0o600);
    writeFileSync(inside('.new'), 'new');
    await folder.replace('.new', 'a.html');
    assert.equal(readFileSync(inside('a.html'), 'utf8'), 'new');
    // Windows knows only whether a file can be written.
    if (process.platform !== 'win32') assert.equal(statSync(inside('a.html')).mode & 0o777, 0o600);
  });
});
