import { assert } from 'chai';
import * as vscode from 'vscode';
import { replaceFile, type Replaced } from '../../src/workspace/replaceFile';
import { MemoryFiles } from './commands/support/memoryFiles';

describe('Replacing a file', () => {
  const file = vscode.Uri.parse('nos-replaced:/out/a.json');
  let files: MemoryFiles;
  let registration: vscode.Disposable;

  beforeEach(() => {
    files = new MemoryFiles();
    registration = vscode.workspace.registerFileSystemProvider('nos-replaced', files);
    files.put(vscode.Uri.parse('nos-replaced:/out/other'), '');
  });

  afterEach(() => {
    registration.dispose();
  });

  const replace = (isCancelled = () => false): Promise<Replaced> =>
    replaceFile(file, new TextEncoder().encode('after'), isCancelled);
  const refuseOthers = (): void => {
    files.fate = (name) => (name === 'a.json' ? 'written' : 'refused');
  };

  it('goes by a file beside it, of which nothing is left', async () => {
    files.put(file, 'before');
    files.fate = (name) => (name === 'a.json' ? 'refused' : 'written');
    assert.deepEqual(await replace(), { kind: 'replaced' });
    assert.deepEqual(files.texts, { '/out/other': '', '/out/a.json': 'after' });
  });

  describe('where only the chosen file can be written', () => {
    for (const before of [undefined, 'before']) {
      it(`writes it, ${before === undefined ? 'which was not there' : 'which was there'}`, async () => {
        if (before !== undefined) files.put(file, before);
        refuseOthers();
        assert.deepEqual(await replace(), { kind: 'replaced' });
        assert.deepEqual(files.texts, { '/out/other': '', '/out/a.json': 'after' });
      });
    }

    it('writes nothing where it is cancelled', async () => {
      refuseOthers();
      assert.deepEqual(await replace(() => true), { kind: 'cancelled' });
      assert.deepEqual(files.texts, { '/out/other': '' });
    });
  });

  describe('that cannot be written', () => {
    /** Whether it says that nothing has changed, and what is there then. */
    async function fail(): Promise<readonly [boolean, string | undefined]> {
      const replaced = await replace();
      assert(replaced.kind === 'failed');
      assert.match(replaced.reason, /not allowed|disk is full/);
      return [replaced.isUnchanged, files.texts['/out/a.json']];
    }

    it('leaves it as it was', async () => {
      files.fate = () => 'refused';
      assert.deepEqual(await fail(), [true, undefined]);
      files.put(file, 'before');
      assert.deepEqual(await fail(), [true, 'before']);
    });

    it('puts back what was there where it breaks off', async () => {
      files.put(file, 'before');
      const fates = ['half', 'written'] as const;
      let writes = 0;
      files.fate = (name) => (name === 'a.json' ? (fates[writes++] ?? 'refused') : 'refused');
      assert.deepEqual(await fail(), [true, 'before']);
    });

    it('does not claim so where it cannot', async () => {
      files.fate = (name) => (name === 'a.json' ? 'half' : 'refused');
      assert.deepEqual(await fail(), [false, 'af']);
      files.put(file, 'before');
      assert.deepEqual(await fail(), [false, 'bef']);
    });
  });
});
