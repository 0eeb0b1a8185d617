import { assert } from 'chai';
import { parseDocument } from 'yaml';
import { keepsOtherKeys } from '../../../../src/core/yaml/keepsOtherKeys';

function keeps(before: string, after: string, ...meant: readonly string[]): boolean {
  const [old, edited] = [before, after].map((text) =>
    parseDocument(text, { schema: 'failsafe', logLevel: 'silent' }),
  );
  assert(old && edited);
  return keepsOtherKeys(old, edited, new Set(meant));
}

describe('keepsOtherKeys', () => {
  for (const [what, before, after] of [
    ['another value of the key', 'a: 1\nb: 2\n', 'a: 3\nb: 2\n'],
    ['the key as a new one', 'b: 2\n', 'b: 2\na: 3\n'],
    ['the key as the only one', '', 'a: 3\n'],
    ['the key taken away', 'a: 1\nb: 2\n', 'b: 2\n'],
    ['another form of the others', 'a: 1\nb: [x, "y"]\n', 'a: 3\n# c\nb:\n- x\n- y\n'],
    ['an anchor of the key that keeps its value', 'a: [&x 1]\nb: *x\n', 'a: [&x 1, 2]\nb: *x\n'],
    ['an error that was there', 'a: 1\nb: "x\n', 'a: 3\nb: "x\n'],
  ] as const) {
    it(`allows ${what}`, () => assert.isTrue(keeps(before, after, 'a')));
  }

  for (const [what, before, after] of [
    ['another value of a known key', 'a: 1\ntitle: 2\n', 'a: 3\ntitle: 4\n'],
    ['a line less in a block', 'a: 1\nb: |\n  x\n  # y\n', 'a: 3\nb: |\n  x\n# y\n'],
    ['line ends more in a block that keeps them', 'b: |+\n  x\n', 'b: |+\n  x\n\na: 1\n'],
    ['another value deep inside', 'b: {c: [d, {e: f}]}\n', 'b: {c: [d, {e: g}]}\n'],
    ['another key deep inside', 'b: {c: [d, {e: f}]}\n', 'b: {c: [d, {g: f}]}\n'],
    ['a list in place of a map', 'b: {c: d}\n', 'b: [c, d]\n'],
    ['a tag', 'b: c\n', 'b: !x c\n'],
    ['a key more', 'b: 1\n', 'b: 1\nc: 2\n'],
    ['a key less', 'a: 1\nb: 1\n', 'a: 1\n'],
    ['another order', 'b: 1\nc: 2\n', 'c: 2\nb: 1\n'],
    ['a key twice', 'a: 1\nb: 1\n', 'a: 1\nb: 1\nb: 1\n'],
    ['what an alias refers to', 'a: &x 1\nb: *x\n', 'a: &x 2\nb: *x\n'],
    [
      'what an alias inside another refers to',
      'a: &x 1\nb: &y [*x]\nc: *y\n',
      'a: 1\nb: &y [2]\nc: *y\n',
    ],
    ['a new error', 'a: 1\nb: 1\n', 'a: 3: 4\nb: 1\n'],
    ['a list in place of all keys', 'b: 1\n', '- b\n'],
  ] as const) {
    it(`does not allow ${what}`, () => assert.isFalse(keeps(before, after, 'a')));
  }

  it('compares aliases of aliases without writing them out', () => {
    const bomb = Array.from({ length: 60 }, (_, at) => {
      const value = at === 0 ? 'x' : `[*a${at - 1}, *a${at - 1}]`;
      return `k${at}: &a${at} ${value}\n`;
    }).join('');
    assert.isTrue(keeps(bomb, `${bomb}a: 1\n`, 'a'));
    assert.isFalse(keeps(bomb, `${bomb.replace('&a0 x', '&a0 y')}a: 1\n`, 'a', 'k0'));
  });
});
