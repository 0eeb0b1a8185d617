import { assert } from 'chai';
import * as vscode from 'vscode';
import { readStandardFiles } from '../../src/workspace/standardFiles';
import { MemoryFiles } from './commands/support/memoryFiles';

const text = 'urn: LOCKED\ntitle: Cut\nperformance:\n  - { code: P1, text: cut }\n';

describe('A standard whose file cannot be read', () => {
  const folder = vscode.Uri.parse('nos-locked://host/journal');
  const path = '/journal/.nos/standards/LOCKED.yaml';
  const file = folder.with({ path });
  let files: MemoryFiles;
  let registration: vscode.Disposable;

  beforeEach(() => {
    files = new MemoryFiles();
    files.put(file, text);
    registration = vscode.workspace.registerFileSystemProvider('nos-locked', files);
  });

  afterEach(() => {
    registration.dispose();
  });

  it('is reported as such, and not as empty', async () => {
    files.hidden = path;
    const [found, ...others] = await readStandardFiles([folder]);
    assert.isEmpty(others);
    assert.deepEqual(
      found?.problems.map(({ code }) => code),
      ['standard-unreadable'],
    );
    assert.isUndefined(found?.standard);
    assert.isUndefined(found?.text);
  });

  it('stays what it was when it could be read last', async () => {
    const before = await readStandardFiles([folder]);
    files.hidden = path;
    const locked = await readStandardFiles([folder], before);
    const again = await readStandardFiles([folder], locked);
    assert.equal(again[0]?.standard?.urn, 'LOCKED');
    assert.deepEqual(again[0]?.problems, locked[0]?.problems);
    files.hidden = undefined;
    const [found] = await readStandardFiles([folder], again);
    assert.equal(found?.text, text);
    assert.deepEqual(found?.problems, []);
  });

  it('goes with its file', async () => {
    const before = await readStandardFiles([folder]);
    files.delete(file);
    assert.deepEqual(await readStandardFiles([folder], before), []);
  });
});
