import { assert } from 'chai';
import { successorOf } from '../../../../src/core/standard/successorOf';
import { sampleStandard } from '../../support/journalSamples';

describe('successorOf', () => {
  const standard = sampleStandard('A', ['P1']);
  const cases: readonly (readonly [declared: string | undefined, expected: string | undefined])[] =
    [
      [undefined, undefined],
      ['B', 'B'],
      ['a', 'a'],
      ['A', undefined],
    ];
  for (const [declared, expected] of cases) {
    it(`is ${expected ?? 'nothing'} where the file of A names ${declared ?? 'none'}`, () => {
      const declaring = { ...standard, supersededBy: { urn: declared ?? '', map: new Map() } };
      assert.equal(successorOf(declared === undefined ? standard : declaring)?.urn, expected);
    });
  }
});
