import { assert } from 'chai';
import { matching } from '../../../../src/commands/pickers/matching';
import type { Entry } from '../../../../src/commands/pickers/prompts';

describe('matching', () => {
  const entries: readonly Entry<number>[] = [
    { separator: 'Turnovers' },
    { label: 'Turnover to sound', description: '6 Nov 2026 · HALCYON', value: 1 },
    { label: 'P7', detail: 'keep the turnover safe', value: 2 },
    { label: 'P8', value: 3 },
  ];
  const cases: readonly (readonly [query: string, expected: readonly number[]])[] = [
    ['', [1, 2, 3]],
    ['turnover', [1, 2]],
    ['halcyon sound', [1]],
    ['safe p7', [2]],
    ['p8 safe', []],
  ];
  for (const [query, expected] of cases) {
    it(`leaves ${JSON.stringify(expected)} for ${JSON.stringify(query)}`, () => {
      const values = matching(entries, query).map((it) => ('value' in it ? it.value : it));
      assert.deepEqual(values, [...expected]);
    });
  }
});
