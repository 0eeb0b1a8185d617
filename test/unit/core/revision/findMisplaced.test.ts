import { assert } from 'chai';
import { findMisplaced } from '../../../../src/core/revision/findMisplaced';
import { sampleStandard } from '../../support/journalSamples';

describe('findMisplaced', () => {
  const existing = sampleStandard('X', ['P1', 'P2', 'P3', 'K1', 'K2']);
  const cases: readonly (readonly [
    what: string,
    performance: string,
    knowledge: string,
    inOtherList: string,
    isReordered: boolean,
  ])[] = [
    ['nothing where all stands as it is', 'P1 P2 P3', 'K1 K2', '', false],
    ['nothing where items are missing or new', 'P1 P9 P3', 'K2', '', false],
    ['nothing in a code that is there twice', 'P1 P2 P1 P3', 'K1 K2', '', false],
    ['another order', 'P2 P1 P3', 'K1 K2', '', true],
    ['another order of the second list', 'P1 P2 P3', 'K2 K1', '', true],
    ['codes in the other list', 'K2 P1 P2', 'P3 K1', 'K2 P3', false],
  ];
  for (const [what, performance, knowledge, inOtherList, isReordered] of cases) {
    it(`finds ${what}`, () => {
      const items = (codes: string) => codes.split(' ').map((code) => ({ code, text: 'x' }));
      const found = findMisplaced(existing, {
        title: 'X',
        performance: items(performance),
        knowledge: items(knowledge),
        warnings: [],
      });
      assert.deepEqual(
        [found.inOtherList.join(' '), found.isReordered],
        [inOtherList, isReordered],
      );
    });
  }
});
