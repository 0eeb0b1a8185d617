import { assert } from 'chai';
import { execFile } from 'node:child_process';
import { chmod, cp, readFile, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { packageTime } from '../../package.mjs';
import { withRunFolder } from '../host/withRunFolder.mjs';
import { root } from '../paths.mjs';

/** What is in the project's folder and no part of the project. */
const excluded = ['.git', '.vscode-test', 'dist', 'node_modules', 'out'];

describe('The package', () => {
  it('has the same bytes wherever, whenever and by whomever it is made', async () => {
    const vsix = process.env['VSIX'];
    assert.isDefined(vsix);
    await withRunFolder(async (folder) => {
      const copy = path.join(folder, 'copy');
      await cp(root, copy, {
        recursive: true,
        filter: (file) => !excluded.includes(path.relative(root, file)),
      });
      await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
      const entries = await readdir(copy, { recursive: true, withFileTypes: true });
      for (const entry of entries) {
        if (entry.isFile()) await chmod(path.join(entry.parentPath, entry.name), 0o600);
      }
      const again = path.join(folder, 'again.vsix');
      await promisify(execFile)(process.execPath, ['package.mjs', '--out', again], {
        cwd: copy,
        env: {
          ...process.env,
          // The copy has no commit of its own.
          SOURCE_DATE_EPOCH: packageTime(),
          TZ: 'Pacific/Auckland',
          // In Czech `changelog` comes after `dist`: `ch` is a letter of its own, after `h`.
          LC_ALL: 'cs_CZ.UTF-8',
        },
      });
      assert.isTrue((await readFile(again)).equals(await readFile(vsix)));
    });
  });
});
