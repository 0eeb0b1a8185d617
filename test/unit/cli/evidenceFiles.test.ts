import { assert } from 'chai';
import { createHash } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { evidenceFilesOf } from '../../../src/cli/evidenceFiles';
import { TemporaryFolder } from './temporaryFolder';

describe('evidenceFilesOf', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({ 'evidence/a.pdf': 'abc', 'evidence/empty': '' });
  });
  afterEach(() => {
    folder.remove();
  });

  const files = (allowOutside = false) =>
    evidenceFilesOf({ note: folder.file('notes/a.md'), journal: folder.path, allowOutside });

  it('takes paths from the folder of the note', () => {
    assert.isFalse(files().isMissing('../evidence/a.pdf'));
    assert.isTrue(files().isMissing('evidence/a.pdf'));
    assert.isFalse(files().isMissing(folder.file('evidence/a.pdf')));
  });

  it('takes a backslash for a slash on every system', () => {
    assert.isFalse(files().isMissing('..\\evidence\\a.pdf'));
    assert.isTrue(files().isMissing('..\\evidence\\gone.pdf'));
    assert.isString(files().hashOf('..\\evidence\\a.pdf'));
  });

  for (const [written, why] of [
    ['https://example.org/a.pdf', undefined],
    ['file://server/a.pdf', 'address'],
    ['~/a.pdf', 'unclear-start'],
    ['//server/a.pdf', 'share'],
    ['\\\\server\\share\\a.pdf', 'share'],
    ['\\\\.\\pipe\\x', 'device'],
    ['X:a.pdf', 'unclear-start'],
    ['../a\0.pdf', 'bad-name'],
  ] as const) {
    it(`does not look for ${JSON.stringify(written)}, whatever is allowed`, () => {
      for (const allowOutside of [false, true]) {
        assert.isFalse(files(allowOutside).isMissing(written));
        assert.isUndefined(files(allowOutside).hashOf(written));
        assert.equal(files(allowOutside).whyUnchecked(written), why);
      }
    });
  }

  it('looks outside the journal only where that is allowed, and into no device', () => {
    const outside = new TemporaryFolder({ 'b.pdf': 'abc' });
    const climb = '../'.repeat(folder.file('notes').split(/[\\/]/).length);
    const way = `${climb}${outside.file('b.pdf').replace(/^[a-z]:|^\//i, '')}`;
    try {
      for (const written of [outside.file('b.pdf'), way]) {
        for (const path of [written, `${written}.gone`]) {
          assert.isFalse(files().isMissing(path), path);
          assert.isUndefined(files().hashOf(path), path);
          assert.equal(files().whyUnchecked(path), 'outside', path);
          assert.equal(files(true).isMissing(path), path.endsWith('.gone'), path);
          assert.isUndefined(files(true).whyUnchecked(path), path);
        }
        assert.isString(files(true).hashOf(written));
      }
    } finally {
      outside.remove();
    }
  });

  it('goes by where links lead to', () => {
    const outside = new TemporaryFolder({ 'b.pdf': 'abc' });
    try {
      symlinkSync(outside.path, folder.file('evidence/link'));
      symlinkSync(folder.file('evidence/a.pdf'), folder.file('evidence/same.pdf'));
      symlinkSync('/dev/zero', folder.file('evidence/zero'));
      symlinkSync('gone', folder.file('evidence/dangling'));
      const [narrow, wide] = [files(), files(true)];
      assert.isString(narrow.hashOf('../evidence/same.pdf'));
      assert.isTrue(narrow.isMissing('../evidence/dangling'));
      assert.equal(narrow.whyUnchecked('../evidence/link/b.pdf'), 'outside');
      assert.isString(wide.hashOf('../evidence/link/b.pdf'));
      assert.equal(narrow.whyUnchecked('../evidence/zero'), 'device');
      assert.equal(wide.whyUnchecked('../evidence/zero'), 'device');
      const climb = '../'.repeat(30);
      assert.equal(wide.whyUnchecked(`${climb}proc/kmsg`), 'device');
    } finally {
      outside.remove();
    }
  });

  it('does not touch what a link leads to on another computer', () => {
    const away = process.platform === 'win32' ? '\\\\nas.invalid\\share' : '/net/nas.invalid/share';
    symlinkSync(`${away}/a.pdf`, folder.file('evidence/far.pdf'));
    symlinkSync(away, folder.file('evidence/far'), 'junction');
    symlinkSync(folder.file('evidence/far.pdf'), folder.file('evidence/chain.pdf'));
    symlinkSync('circle', folder.file('evidence/circle'));
    for (const allowOutside of [false, true]) {
      for (const name of ['far.pdf', 'far/a.pdf', 'chain.pdf']) {
        const written = `../evidence/${name}`;
        assert.equal(files(allowOutside).whyUnchecked(written), 'share', name);
        // A look would have found that it isn't there.
        assert.isFalse(files(allowOutside).isMissing(written), name);
        assert.isUndefined(files(allowOutside).hashOf(written), name);
      }
      assert.isFalse(files(allowOutside).isMissing('../evidence/circle'));
    }
  });

  it('takes the hash of a file of any size', () => {
    const hash = (content: Uint8Array | string) =>
      createHash('sha256').update(content).digest('hex');
    const large = new Uint8Array(2.5 * 1024 * 1024).fill(7);
    folder.write('evidence/large.mov', large);
    assert.equal(files().hashOf('../evidence/a.pdf'), hash('abc'));
    assert.equal(files().hashOf('../evidence/empty'), hash(''));
    assert.equal(files().hashOf('../evidence/large.mov'), hash(large));
  });

  it('has no hash of what is no file', () => {
    assert.isUndefined(files().hashOf('../evidence'));
    assert.isUndefined(files().hashOf('../evidence/gone.pdf'));
  });
});
