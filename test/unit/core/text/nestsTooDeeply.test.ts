import { assert } from 'chai';
import { nestsTooDeeply } from '../../../../src/core/text/nestsTooDeeply';

const stairs = (levels: number, lineEnd = '\n') =>
  Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join(lineEnd);

describe('nestsTooDeeply', () => {
  const cases: readonly (readonly [what: string, yaml: string, expected: boolean])[] = [
    ['brackets without end', '['.repeat(50_000), true],
    ['braces without end', '{'.repeat(50_000), true],
    ['balanced brackets, too many', '['.repeat(40) + ']'.repeat(40), true],
    ['dashes in one line', '- '.repeat(50_000), true],
    ['question marks in one line', '? '.repeat(50_000), true],
    ['colons in one line', 'a: '.repeat(50_000), true],
    ['stairs of keys', stairs(1_000), true],
    ['stairs of keys under CRLF', stairs(1_000, '\r\n'), true],
    ['many lists one after another', 'a: [[b], {c: [d]}]\n'.repeat(200), false],
    ['a long block list', '- a: b\n'.repeat(1_000), false],
    ['brackets in quotes', `a: "${'['.repeat(500)}"`, false],
    ['brackets in a plain text', `a: see ${'('.repeat(3)}${'['.repeat(500)}`, false],
    ['brackets in a block of text', `a: |\n  ${'['.repeat(500)}`, false],
    ['a block of text far to the right', `a: >\n${' '.repeat(500)}b: c`, false],
    ['the nesting of a real file', stairs(20), false],
    ['nothing', '', false],
  ];
  for (const [what, yaml, expected] of cases) {
    it(`${expected ? 'refuses' : 'lets through'} ${what}`, () => {
      assert.equal(nestsTooDeeply(yaml), expected);
    });
  }
});
