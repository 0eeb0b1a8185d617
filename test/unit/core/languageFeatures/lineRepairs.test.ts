import { assert } from 'chai';
import { repairsOf } from '../../../../src/core/languageFeatures/fixes/lineRepairs';

describe('repairsOf', () => {
  const lines = (line: string) => repairsOf(line).map((repair) => repair.line);
  const cases: readonly (readonly [line: string, expected: readonly string[]])[] = [
    ['a: b: c', ['a: "b: c"']],
    ['a: b: c  ', ['a: "b: c"  ']],
    ['a: b: c # d # e', ['a: "b: c" # d # e']],
    ['a: b#c: d', ['a: "b#c: d"']],
    ['  - a: [b \t# c', ['  - a: [b] \t# c', '  - a: "[b" \t# c']],
    ['- "b', ['- "b"', `- '"b'`]],
    ['a:  ', []],
  ];
  for (const [line, expected] of cases) {
    it(`of ${JSON.stringify(line)}`, () => {
      assert.deepEqual(lines(line), expected);
    });
  }

  it('copes with a line that is full of spaces', () => {
    const start = process.cpuUsage();
    const spaces = ' '.repeat(60_000);
    assert.deepEqual(lines(`a: b: c${spaces}d`), [`a: "b: c${spaces}d"`]);
    assert.isBelow(process.cpuUsage(start).user, 1_000_000);
  });
});
