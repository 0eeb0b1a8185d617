import { assert } from 'chai';
import * as vscode from 'vscode';
import { createFile, createFreeFile, type WritableFolder } from '../../src/workspace/createFile';
import { readSeen, replaceFile } from '../../src/workspace/replaceFile';
import { placeOf, writableFolder } from '../../src/workspace/writableFolder';
import { MemoryFiles } from './commands/support/memoryFiles';
import { inFolder, remove } from './support/testJournal';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const never = (): boolean => false;

describe('A writable folder', () => {
  const memory = new MemoryFiles();
  const outside = vscode.Uri.parse('nos-writable:/out');
  let registration: vscode.Disposable;

  before(() => {
    registration = vscode.workspace.registerFileSystemProvider('nos-writable', memory);
    memory.put(vscode.Uri.joinPath(outside, 'other'), '');
  });

  after(() => {
    registration.dispose();
  });

  afterEach(() => remove(inFolder('writable')));

  it('is exclusive where the host has Node and the folder is of its own machine', () => {
    const hasNode = typeof process !== 'undefined';
    assert.equal('create' in writableFolder(inFolder('writable')), hasNode);
    assert.notProperty(writableFolder(outside), 'create');
  });

  const folders = [
    ['of the workspace', () => inFolder('writable')],
    ['of another file system', () => outside],
  ] as const;
  for (const [what, uri] of folders) {
    describe(what, () => {
      let folder: WritableFolder;

      beforeEach(() => {
        folder = writableFolder(uri());
      });

      const read = async (name: string): Promise<string> =>
        new TextDecoder().decode(
          await vscode.workspace.fs.readFile(vscode.Uri.joinPath(uri(), name)),
        );

      it('gets new files, and keeps those that are there', async () => {
        assert.notInclude(await folder.names(), 'a.md');
        assert.deepEqual(await createFile(folder, 'a.md', bytes('one')), { kind: 'created' });
        assert.deepEqual(await createFile(folder, 'a.md', bytes('two')), { kind: 'taken' });
        const free = await createFreeFile(folder, 'a.md', bytes('three'));
        assert.deepEqual(free, { kind: 'created', name: 'a-2.md' });
        assert.deepEqual([await read('a.md'), await read('a-2.md')], ['one', 'three']);
        assert.sameMembers(
          (await folder.names()).filter((name) => name !== 'other'),
          ['a.md', 'a-2.md'],
        );
      });

      it('has files replaced that are as they were seen', async () => {
        const place = placeOf(vscode.Uri.joinPath(uri(), 'b.json'));
        const replace = async (text: string, seen: Uint8Array | undefined): Promise<string> =>
          (await replaceFile(place.folder, place.name, bytes(text), seen, never)).kind;
        assert.equal(await replace('one', undefined), 'replaced');
        const seen = await readSeen(place.folder, place.name);
        assert.equal(await replace('two', seen), 'replaced');
        assert.equal(await replace('three', seen), 'failed');
        assert.equal(await read('b.json'), 'two');
        assert.notInclude((await folder.names()).join(), '.tmp');
      });

      it('says why a folder is not replaced, and keeps it', async () => {
        await createFile(folder, 'kept', bytes('words'));
        const parent = placeOf(uri());
        const replaced = await replaceFile(
          parent.folder,
          parent.name,
          bytes('x'),
          undefined,
          never,
        );
        assert(replaced.kind === 'failed' && typeof replaced.reason === 'object');
        assert.equal(replaced.left, 'old');
        assert.isNotEmpty(replaced.reason.said);
        assert.equal(await read('kept'), 'words');
      });
    });
  }
});
