import { assert } from 'chai';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';
import { readFile, readJournalFile } from '../../../src/cli/readFile';
import { noteText, runInProcess } from './runInProcess';
import { TemporaryFolder } from './temporaryFolder';

describe('readFile', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({ file: 'x'.repeat(10) });
  });
  afterEach(() => {
    folder.remove();
  });

  function link(target: string, name: string): string {
    const file = folder.file(name);
    mkdirSync(path.dirname(file), { recursive: true });
    symlinkSync(target, file);
    return file;
  }

  it('reads a file, through a link as well, that is no larger than the limit', () => {
    for (const file of [folder.file('file'), link(folder.file('file'), 'link')]) {
      const read = readFile(file, 10);
      assert(read.kind === 'bytes');
      assert.lengthOf(read.bytes, 10);
      assert.equal(readFile(file, 9).kind, 'too-large');
    }
  });

  it('opens nothing but files', () => {
    assert.equal(readFile(folder.path, 10).kind, 'not-a-file');
    assert.equal(readFile(link(devNull, 'device'), 10).kind, 'not-a-file');
    assert.equal(readFile(folder.file('absent'), 10).kind, 'absent');
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [folder.file('pipe')]);
    // Whoever opens one waits for a writer.
    assert.equal(readFile(folder.file('pipe'), 10).kind, 'not-a-file');
  });

  it('is what every command reads with', () => {
    folder.write('a.md', noteText('[P1]'));
    const check = () => runInProcess('check', folder.path, '--no-hints');
    const { code, warnings: before } = check();
    assert.equal(code, 0);
    const device = link(devNull, 'device');
    const refused: readonly (readonly string[])[] = [
      ['import', device],
      ['suggest', device],
      ['coverage', folder.path, '--rules', device],
    ];
    for (const args of refused) {
      const run = runInProcess(...args);
      assert.equal(run.code, 2, args[0]);
      assert.match(run.warnings[0] ?? '', /device" cannot be read: it isn't a file\.$/);
    }
    link(devNull, '.vscode/settings.json');
    link(devNull, '.nos/templates/own.md');
    link(devNull, '.nos/standards/X.yaml');
    const { code: after, output, warnings } = check();
    assert.equal(after, 1);
    assert.match(output, /^\.nos\/standards\/X\.yaml:1:1 standard-unreadable [^\n]*\n$/);
    assert.deepEqual(
      warnings.filter((line) => !before.includes(line) && !line.startsWith('Notes checked')),
      [
        `${path.join('.vscode', 'settings.json')}: cannot be read: it isn't a file. The defaults hold.`,
        ".nos/templates/own.md: cannot be read: it isn't a file. It is left out.",
      ],
    );
  });

  it('does not touch what a link of the journal leads to on another computer', () => {
    const away = process.platform === 'win32' ? '\\\\nas.invalid\\share' : '/net/nas.invalid/share';
    link(away, 'far');
    link(folder.file('far'), 'chain');
    for (const name of ['far', 'far/x', 'chain']) {
      assert.equal(readJournalFile(folder.path, name, 10).kind, 'elsewhere', name);
    }
    assert.equal(readJournalFile(folder.path, 'gone', 10).kind, 'absent');
    assert.equal(readJournalFile(folder.path, 'file', 10).kind, 'bytes');
    link(`${away}/settings.json`, '.vscode/settings.json');
    assert.include(
      runInProcess('check', folder.path).warnings.join('\n'),
      'settings.json: cannot be read: a link leads to another computer. The defaults hold.',
    );
  });

  it('has a standard that is too large be a problem', () => {
    folder.write('.nos/standards/X.yaml', '#'.repeat(1024 * 1024 + 1));
    assert.match(runInProcess('check', folder.path).output, /X\.yaml:1:1 standard-too-large /);
  });
});
