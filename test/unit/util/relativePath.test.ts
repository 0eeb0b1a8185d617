import { assert } from 'chai';
import { relativePath } from '../../../src/util/relativePath';

describe('relativePath', () => {
  for (const [from, to, expected] of [
    ['/j/notes', '/j/notes/a.pdf', 'a.pdf'],
    ['/j/notes', '/j/evidence/ep 1/a.pdf', '../evidence/ep 1/a.pdf'],
    ['/j/notes/2026/', '/j/a.pdf', '../../a.pdf'],
    ['/j/notes', '/j/notes-old/a.pdf', '../notes-old/a.pdf'],
    ['/', '/a.pdf', 'a.pdf'],
    ['/a', '/b/c', '../b/c'],
  ] as const) {
    it(`leads from ${from} to ${to}`, () => {
      assert.equal(relativePath(from, to), expected);
    });
  }
});
