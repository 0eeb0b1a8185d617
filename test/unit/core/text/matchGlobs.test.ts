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
