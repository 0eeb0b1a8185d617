import { assert } from 'chai';
import { withoutCriteria } from '../../../../src/core/preview/withoutCriteria';

describe('withoutCriteria', () => {
  const cases: readonly (readonly [yaml: string, rest: string | undefined])[] = [
    ['title: a\ncriteria: [P1, P2] # why\ndate: 1', 'title: a\ndate: 1'],
    [
      'title: a # yes\ncriteria:\n  - P1\n  - P2\n\n# when\ndate: 1\n',
      'title: a # yes\n\n# when\ndate: 1\n',
    ],
    ['criteria:\n- P1\n- "P2"\ndate: 1', 'date: 1'],
    ['criteria: P1,\n  P2\ndate: 1', 'date: 1'],
    ['criteria: |\n  P1\n  P2\ndate: 1', 'date: 1'],
    ['criteria: [P1,\n  P2]\r\ndate: 1\r\n', 'date: 1\r\n'],
    ['date: 1\n"criteria": P1', 'date: 1\n'],
    ['  date: 1\n  criteria: P1\n  role: a', '  date: 1\n  role: a'],
    ['criteria:\ndate: 1', '\ndate: 1'],
    ['criteria: P1', ''],
    ['date: 1\nnested:\n  criteria: P1', undefined],
    ['{criteria: [P1], date: 1}', undefined],
    ['{\ncriteria: [P1],\ndate: 1}', undefined],
    ['? criteria\n: P1\ndate: 1', undefined],
    ['criteria: &a [P1]\nother: *a', undefined],
    ['criteria: [P1,\nP2]', undefined],
    ['criteria: [P1]\ntitle: a: b', undefined],
    ['- criteria', undefined],
    ['', undefined],
  ];
  for (const [yaml, rest] of cases) {
    it(`leaves ${JSON.stringify(rest)} of ${JSON.stringify(yaml)}`, () => {
      assert.equal(withoutCriteria(yaml), rest);
    });
  }
});
