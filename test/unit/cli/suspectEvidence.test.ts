import { assert } from 'chai';
import { coverageOf, noteText, runInProcess } from './runInProcess';
import { TemporaryFolder } from './temporaryFolder';

const reworded = `urn: X
title: Three things
performance:
  - {code: P1, text: the first thing}
  - {code: P2, text: the second thing}
revisions:
  - {date: 2026-06-15, code: P1, was: the very first thing}
`;

describe('nos-notes, of a criterion that was reworded', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({
      '.nos/standards/X.yaml': reworded,
      'old.md': noteText('[P2, P1]', ['standard: X']),
      'reviewed.md': noteText('[P1]', ['standard: X', 'reviewed: 2026-06-15']),
    });
  });
  afterEach(() => {
    folder.remove();
  });

  it('prints with check which notes are older', () => {
    const { code, output } = runInProcess('check', folder.path, '--standard', 'X');
    assert.equal(code, 1);
    assert.equal(
      output,
      'old.md:6:16 suspect-criterion P1 was reworded on 15 Jun 2026, after this note: does it still hold?\n',
    );
  });

  it('gives with coverage the reason, and which note counts', () => {
    const criterion = () =>
      coverageOf(folder.path, '--standard', 'X').standards[0]?.criteria.find(
        ({ code }) => code === 'P1',
      );
    assert.deepEqual(
      criterion()?.notes.map(({ file, counts, reason }) => [file, counts, reason]),
      [
        ['old.md', false, { code: 'suspect', revised: '2026-06-15' }],
        ['reviewed.md', true, undefined],
      ],
    );
    assert.equal(criterion()?.state, 'evidenced');
    folder.write('reviewed.md', noteText('[P2]', ['standard: X']));
    assert.equal(criterion()?.state, 'mapped');
    assert.deepEqual(criterion()?.reasons, [{ code: 'suspect', revised: '2026-06-15' }]);
  });
});
