import { assert } from 'chai';
import fc from 'fast-check';
import { matchGlobs } from '../../../../src/core/text/matchGlobs';

const written = fc.string({
  unit: fc.constantFrom(...Array.from('ab.-/\\*?[]{},!^()|+$🎬\n')),
  maxLength: 30,
});

describe('matchGlobs', () => {
  it('takes a group for each of its patterns, and any text for a pattern', () => {
    const pieces = fc.constantFrom('a', '.b', '/', '*', '**', '**/', '/**', '?', '[ab]', '[!a]');
    const pattern = fc.array(pieces, { maxLength: 3 }).map((it) => it.join(''));
    const path = fc.string({ unit: fc.constantFrom(...Array.from('ab./')), maxLength: 6 });
    fc.assert(
      fc.property(pattern, pattern, path, written, (one, other, name, any) => {
        const isOfGroup = matchGlobs([`{${one},${other}}`, any])(name);
        assert.equal(isOfGroup, matchGlobs([one, other, any])(name));
      }),
    );
  });

  it('takes every character behind a backslash for itself', () => {
    fc.assert(
      fc.property(written, written, (path, other) => {
        const isPath = matchGlobs([Array.from(path, (it) => `\\${it}`).join('')]);
        assert.isTrue(isPath(path));
        assert.equal(isPath(other), other === path);
      }),
    );
  });
});
