import { assert } from 'chai';
import { isUsableGlob, matchGlobs } from '../../../../src/core/text/matchGlobs';

describe('matchGlobs', () => {
  const cases: readonly (readonly [glob: string, path: string, matches: boolean])[] = [
    ['**/*.{md,markdown}', 'a.md', true],
    ['**/*.{md,markdown}', 'a/b/c.markdown', true],
    ['**/*.md', 'a/.b/c.md', true],
    ['*.md', 'a/b.md', false],
    ['!a.md', 'b.md', false],
    ['**/*(1).md', 'a/b(1).md', true],
    ['**/a+b.md', 'a+b.md', true],
    ['**/a+b.md', 'aab.md', false],
    ['**/(a|b).md', '(a|b).md', true],
    ['**/(a|b).md', 'a.md', false],
    ['(a+)+b', 'aab', false],
    ['**/a?.md', 'b/a1.md', true],
    ['**/a?.md', 'b/a/.md', false],
    ['**/a?.md', 'a🎬.md', true],
    ['[0-9]*.md', '2026.md', true],
    ['[0-9]*.md', 'a.md', false],
    ['[!0-9]*.md', 'a.md', true],
    ['[^0-9]*.md', '2026.md', false],
    ['a[!b]c', 'a/c', false],
    ['[z-a].md', '[z-a].md', true],
    ['[].md', '[].md', true],
    ['[]-].md', '].md', true],
    ['a.md', 'abmd', false],
    ['a.md', 'A.md', false],
    ['\\*.md', '*.md', true],
    ['\\*.md', 'a.md', false],
    ['**', 'a/b.md', true],
    ['**/b', 'b', true],
    ['**/b', 'ab', false],
    ['a**.md', 'a/b.md', false],
    ['a/**', 'a/b/c', true],
    ['a/**', 'a', true],
    ['a/**', 'ab', false],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/c/d/b', true],
    ['{notes/*.md,**/*.markdown}', 'a.markdown', true],
    ['{notes/*.md,**/*.markdown}', 'b/a.markdown', true],
    ['{a/**,**}', 'b/c', true],
    ['{a,{b,c}d}.md', 'cd.md', true],
    ['{a,b', '{a,b', true],
    ['a}{b', 'a}{b', true],
    ['a,b.md', 'a,b.md', true],
  ];
  for (const [glob, path, matches] of cases) {
    it(`says that ${glob} ${matches ? 'matches' : 'does not match'} ${path}`, () => {
      assert.equal(matchGlobs([glob])(path), matches);
    });
  }

  it('follows all ways at once, however many there are', () => {
    const name = 'a'.repeat(2_000);
    for (const glob of ['*a'.repeat(400), '{*,*a}'.repeat(100), '**/a/'.repeat(150)]) {
      assert.isTrue(matchGlobs([`${glob}*`])(glob.startsWith('**/') ? 'a/'.repeat(300) : name));
      let looks = 0;
      const path = {
        *[Symbol.iterator]() {
          for (const character of `${name}/`) {
            looks += 1;
            yield character;
          }
        },
      };
      assert.isFalse(matchGlobs([`${glob}b`])(path as unknown as string));
      assert.equal(looks, name.length + 1);
    }
  });

  for (const glob of ['x'.repeat(1_001), '**/'.repeat(400)]) {
    it(`refuses ${glob.slice(0, 10)}… of ${glob.length} characters, and matches nothing by it`, () => {
      assert.isFalse(isUsableGlob(glob));
      assert.isFalse(matchGlobs([glob])('x'.repeat(1_001)));
      assert.isTrue(matchGlobs([glob, 'a'])('a'));
    });
  }
});
