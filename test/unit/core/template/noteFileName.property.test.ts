import { assert } from 'chai';
import fc from 'fast-check';
import { noteFileName } from '../../../../src/core/template/noteFileName';

describe('noteFileName, for any title', () => {
  it('is one safe segment of a path that names the same file everywhere', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: 'grapheme', maxLength: 120 }),
    );
    fc.assert(
      fc.property(title, fc.constantFrom('2026-11-20', '2026', '', '..'), (text, date) => {
        const name = noteFileName(date, text);
        assert.match(name, /^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*\.md$/u);
        assert.isAtMost(new TextEncoder().encode(name).length, 230);
        assert.equal(name, name.normalize('NFC'));
        assert.notMatch(name, /^(con|prn|aux|nul|com\d|lpt\d)\.md$/);
      }),
    );
  });
});
