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

  const usable = [
    '**/*foo*/*.md',
    '{**/a/**,**/b/**,**/c/**,**/d/**}',
    `**/*.{${Array.from({ length: 90 }, (_, ending) => ending).join()}}`,
    '{a,b}/{c,d}/{e,f}/**/*.md',
    '{{a,b},c}/[*****]/\\*\\*\\*\\*\\*',
    `${'x'.repeat(996)}.md`,
  ];
  for (const glob of usable) {
    it(`uses ${glob.slice(0, 40)}`, () => {
      assert.isTrue(isUsableGlob(glob));
    });
  }

  const refused: readonly (readonly [glob: string, path: string])[] = [
    ['*a*a*a*a*.md', 'aaaa.md'],
    ['**/**/**/**/*.md', 'a.md'],
    ['{*,*}{*,*}{*,*}{*,*}.md', 'a.md'],
    ['{a,b}'.repeat(14), 'a'.repeat(14)],
    ['{*a*a*a,{*a*a*a*a*,b}}.md', 'b.md'],
    ['{*a*a*a*a*', '{aaaa'],
    [`${'x'.repeat(998)}.md`, `${'x'.repeat(998)}.md`],
    ['x'.repeat(70_000), 'x'],
  ];
  for (const [glob, path] of refused) {
    it(`refuses ${glob.slice(0, 40)}, and matches nothing by it`, () => {
      assert.isFalse(isUsableGlob(glob));
      assert.isFalse(matchGlobs([glob])(path));
      assert.isTrue(matchGlobs([glob, path.slice(0, 20)])(path.slice(0, 20)));
    });
  }
});
