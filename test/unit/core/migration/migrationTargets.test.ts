import { assert } from 'chai';
import {
  migrationTargets,
  successorToImport,
} from '../../../../src/core/migration/migrationTargets';
import type { Standard } from '../../../../src/core/standard/standard';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { sampleStandard } from '../../support/journalSamples';

const a = sampleStandard('A', ['P1']);
const b = sampleStandard('B', ['P1']);
const c = sampleStandard('C', ['P1']);

/** `A` as its file may say that `urn` replaces it. */
function replacedBy(urn: string | undefined): Standard {
  return urn === undefined ? a : { ...a, supersededBy: { urn, map: new Map() } };
}

describe('Where notes can migrate to', () => {
  const cases: readonly (readonly [
    what: string,
    successor: string | undefined,
    targets: string,
    toImport: string | undefined,
  ])[] = [
    ['all others in their order, where nothing replaces it', undefined, 'B,C', undefined],
    ['the one that replaces it first', 'C', 'C,B', undefined],
    ['the one that replaces it after an import', 'NEW', 'B,C', 'NEW'],
    ['never itself, though its file says so', 'A', 'B,C', undefined],
  ];
  for (const [what, successor, targets, toImport] of cases) {
    it(what, () => {
      const from = replacedBy(successor);
      const standards = new StandardSet([from, b, c], 'A');
      const urns = migrationTargets(from, standards).map(({ urn }) => urn);
      assert.equal(urns.join(), targets);
      assert.equal(successorToImport(from, standards), toImport);
    });
  }
});
