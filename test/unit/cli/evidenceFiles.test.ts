import { assert } from 'chai';
import { createHash } from 'node:crypto';
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

  const files = () => evidenceFilesOf(folder.file('notes/a.md'));

  it('takes paths from the folder of the note', () => {
    assert.isFalse(files().isMissing('../evidence/a.pdf'));
    assert.isTrue(files().isMissing('evidence/a.pdf'));
    assert.isFalse(files().isMissing(folder.file('evidence/a.pdf')));
  });

  it('does not look for addresses and homes', () => {
    for (const written of ['https://example.org/a.pdf', '~/a.pdf', '//server/a.pdf']) {
      assert.isFalse(files().isMissing(written), written);
      assert.isUndefined(files().hashOf(written), written);
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
