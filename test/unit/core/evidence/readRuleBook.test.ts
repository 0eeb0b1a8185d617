import { assert } from 'chai';
import { readRuleBook } from '../../../../src/core/evidence/readRuleBook';
import { defaultRules, rulesFor, type Rules } from '../../../../src/core/evidence/rules';

describe('readRuleBook', () => {
  const cases: readonly (readonly [what: string, value: unknown, expected: Partial<Rules>])[] = [
    ['nothing', undefined, {}],
    ['null', null, {}],
    ['a list', [{ notes: 2 }], {}],
    ['a text', 'notes: 2', {}],
    [
      'all the rules',
      { notes: 2, productions: 3, maxAgeMonths: 24, acceptance: true },
      { notes: 2, productions: 3, maxAgeMonths: 24, acceptance: true },
    ],
    ['one rule', { notes: 2 }, { notes: 2 }],
    ['no production', { productions: 0 }, { productions: 0 }],
    ['no note', { notes: 0 }, {}],
    ['numbers below the range', { notes: -1, productions: -1, maxAgeMonths: 0 }, {}],
    ['numbers with a fraction', { notes: 1.5, maxAgeMonths: 0.5 }, {}],
    ['numbers without end', { notes: Infinity, productions: NaN }, {}],
    ['numbers as texts', { notes: '2', acceptance: 'true' }, {}],
    ['one good rule among bad ones', { notes: 'two', productions: 2 }, { productions: 2 }],
    ['keys of no rule', { note: 2, toString: 3 }, {}],
  ];
  for (const [what, value, expected] of cases) {
    it(`reads ${what}`, () => {
      const book = readRuleBook(value);
      assert.deepEqual(book.general, { ...defaultRules, ...expected });
      assert.equal(book.overrides.size, 0);
    });
  }

  it('lets a single criterion differ in some rules', () => {
    const book = readRuleBook({
      notes: 2,
      maxAgeMonths: 24,
      criteria: {
        'SKSPP05/P7': { productions: 2, maxAgeMonths: null },
        'SKSPP05/K1': { notes: 1 },
      },
    });
    const general = { ...defaultRules, notes: 2, maxAgeMonths: 24 };
    assert.deepEqual(rulesFor(book, 'SKSPP05/P1'), general);
    assert.deepEqual(rulesFor(book, 'SKSPP05/K1'), { ...general, notes: 1 });
    assert.deepEqual(rulesFor(book, 'SKSPP05/P7'), {
      ...general,
      productions: 2,
      maxAgeMonths: undefined,
    });
  });

  it('lets bad rules of a single criterion fall back to the general ones', () => {
    const book = readRuleBook({
      notes: 2,
      criteria: { 'X/P1': { notes: 0 }, 'X/P2': 3, 'X/P3': null, 'X/__proto__': { notes: 4 } },
    });
    for (const id of ['X/P1', 'X/P2', 'X/P3', 'X/toString'])
      assert.equal(rulesFor(book, id).notes, 2);
    assert.equal(rulesFor(book, 'X/__proto__').notes, 4);
  });

  it('passes over criteria that are no table', () => {
    assert.equal(readRuleBook({ criteria: ['X/P1'] }).overrides.size, 0);
  });
});
