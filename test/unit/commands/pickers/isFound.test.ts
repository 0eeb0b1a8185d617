import { assert } from 'chai';
import { isFound } from '../../../../src/commands/pickers/isFound';

describe('isFound', () => {
  const cases: readonly (readonly [
    query: string,
    texts: readonly (string | undefined)[],
    expected: boolean,
  ])[] = [
    ['', [], true],
    ['', ['anything'], true],
    [' \t ', ['anything'], true],
    ['turnover', ['Turnover to sound'], true],
    ['TURN', ['Turnover to sound'], true],
    ['sound turnover', ['Turnover to sound'], true],
    ['  to\u00a0 sound  ', ['Turnover to sound'], true],
    ['ö', ['MÖBEL'], true],
    ['turnover picture', ['Turnover to sound'], false],
    ['to-sound', ['Turnover to sound'], false],
    ['p7 client', ['P7', 'keep the material of clients safe'], true],
    ['client p7', ['P7', undefined, 'keep the material of clients safe'], true],
    ['p7keep', ['P7', 'keep the material safe'], false],
    ['undefined', ['P7', undefined], false],
    ['.*', ['P7'], false],
    ['sound sound', ['Turnover to sound'], true],
  ];
  for (const [query, texts, expected] of cases) {
    const where = texts.map((it) => it ?? '–').join(' | ');
    it(`${expected ? 'finds' : 'does not find'} ${JSON.stringify(query)} in “${where}”`, () => {
      assert.equal(isFound(query, ...texts), expected);
    });
  }
});
