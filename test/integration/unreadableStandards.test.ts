import { assert } from 'chai';
import * as vscode from 'vscode';
import { readStandardFiles } from '../../src/workspace/standardFiles';
import { MemoryFiles } from './commands/support/memoryFiles';
import { TestJournal, untilDiagnostics } from './support/testJournal';
import { withSettings } from './support/withSettings';

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

  it('stays as well where its folder cannot be listed', async () => {
    const before = await readStandardFiles([folder]);
    files.hidden = '/journal/.nos/standards';
    assert.deepEqual(await readStandardFiles([folder], before), before);
  });

  it('stays in the journal of the running extension, which says why it cannot be read', async () => {
    await vscode.extensions.getExtension('nos-notes.nos-notes')?.activate();
    const under = await TestJournal.open();
    const codes = () => vscode.languages.getDiagnostics(file).map(({ code }) => code);
    try {
      await withSettings(
        { 'nosNotes.journal': folder.toString() },
        async () => {
          await under.until(({ standards }) => standards.criterion('LOCKED/P1') !== undefined);
          await untilDiagnostics(() => codes().length === 0);
          files.hide(file);
          await untilDiagnostics(() => codes().includes('standard-unreadable'));
          await under.until(() =>
            under.journal.standardFiles.some(({ text: it }) => it === undefined),
          );
          assert.isDefined(under.snapshot.standards.criterion('LOCKED/P1'));
        },
        vscode.ConfigurationTarget.Global,
      );
      await untilDiagnostics(() => codes().length === 0);
    } finally {
      await under.close();
    }
  });

  it('goes with its file', async () => {
    const before = await readStandardFiles([folder]);
    files.delete(file);
    assert.deepEqual(await readStandardFiles([folder], before), []);
  });
});
