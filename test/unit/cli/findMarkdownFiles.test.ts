import { assert } from 'chai';
import { symlinkSync } from 'node:fs';
import { readCliSettings } from '../../../src/cli/cliSettings';
import { findMarkdownFiles } from '../../../src/cli/findMarkdownFiles';
import { TemporaryFolder } from './temporaryFolder';

/** The files found in `folder` under its own settings, and what was warned of. */
function find(folder: TemporaryFolder): readonly string[] {
  const warnings: string[] = [];
  const warn = (line: string): void => void warnings.push(line);
  const found = findMarkdownFiles(folder.path, readCliSettings(folder.path, warn), warn);
  assert.deepEqual(warnings, []);
  return found;
}

describe('findMarkdownFiles', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  const put = (...names: readonly string[]): void => {
    for (const name of names) folder.write(name, '');
  };
  const settings = (value: unknown): void => {
    folder.write('.vscode/settings.json', JSON.stringify(value));
  };

  it('finds Markdown at every depth, in order, and nothing else', () => {
    put('b.md', 'a/x.markdown', 'a/b/ü ß.md', '.hidden/c.md', 'd.txt', 'e.md.bak', 'md');
    put('folder.md/f.md');
    assert.deepEqual(find(folder), [
      '.hidden/c.md',
      'a/b/ü ß.md',
      'a/x.markdown',
      'b.md',
      'folder.md/f.md',
    ]);
  });

  it('leaves out what is never part of a journal', () => {
    put('a.md', '.nos/templates/star.md', 'x/node_modules/y/README.md', '.git/z.md', 'x/.svn/z.md');
    assert.deepEqual(find(folder), ['a.md']);
  });

  it('leaves out what files.exclude hides, folders with all in them', () => {
    put(
      'a.md',
      'old/b.md',
      'x/old/c.md',
      'x/y.tmp.md',
      'drafts/d/e.md',
      'kept/f.md',
      'g.md',
      '.svn/h.md',
    );
    settings({
      'files.exclude': {
        old: true,
        '**/*.tmp.md': true,
        'drafts/**': true,
        kept: false,
        'g.md': { when: '$(basename).html' },
        '**/.svn': false,
        '': true,
      },
    });
    assert.deepEqual(find(folder), ['.svn/h.md', 'a.md', 'g.md', 'kept/f.md', 'x/old/c.md']);
  });

  it('takes the files that the setting nosNotes.files names', () => {
    put('a.md', 'notes/b.md', 'notes/2026/c.md', 'notes/d.txt');
    settings({ 'nosNotes.files': 'notes/**/*.{md,txt}' });
    assert.deepEqual(find(folder), ['notes/2026/c.md', 'notes/b.md', 'notes/d.txt']);
  });

  it('follows links to an end, and takes each file once', function () {
    const other = new TemporaryFolder({ 'away.md': '', 'deep/far.md': '' });
    put('notes/a.md');
    const link = (target: string, name: string): void => {
      symlinkSync(target, folder.file(name), 'junction');
    };
    link(folder.path, 'notes/circle');
    link(folder.file('notes'), 'alias');
    link(other.path, 'other');
    link(folder.file('nowhere'), 'broken.md');
    symlinkSync(other.path, other.file('deep/circle'), 'junction');
    assert.deepEqual(find(folder), ['notes/a.md', 'other/away.md', 'other/deep/far.md']);
    other.remove();
  });

  it('does not follow links to another computer, and says so', () => {
    const away = process.platform === 'win32' ? '\\\\nas.invalid\\share' : '/net/nas.invalid/share';
    put('a.md');
    symlinkSync(`${away}/far.md`, folder.file('far.md'));
    symlinkSync(away, folder.file('far'), 'junction');
    const warnings: string[] = [];
    const warn = (line: string): void => void warnings.push(line);
    const found = findMarkdownFiles(folder.path, readCliSettings(folder.path, warn), warn);
    assert.deepEqual(found, ['a.md', 'far.md']);
    assert.deepEqual(warnings, ['far isn’t checked: it is on another computer']);
  });
});
