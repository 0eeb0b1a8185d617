import { assert } from 'chai';
import type { MappingOrigin } from '../../../../src/core/migration/criterionMatcher';
import type { MappedCriterion } from '../../../../src/core/migration/mappedCriterion';
import { notesToChange } from '../../../../src/core/migration/notesToChange';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { sampleNote, sampleStandard } from '../../support/journalSamples';

const standards = new StandardSet(
  [sampleStandard('OLD', ['P1', 'P2']), sampleStandard('NEW', ['P1'])],
  'OLD',
);

const similar: MappingOrigin = 'similar';

function mapped(from: string, ...to: readonly string[]): MappedCriterion {
  const proposals = to.map((id) => ({
    criterion: standards.criterion(id)!,
    origin: similar,
    score: 1,
  }));
  return { criterion: standards.criterion(from)!, proposals, isCorrected: false, noteCount: 0 };
}

const mapping = [mapped('OLD/P1', 'NEW/P1'), mapped('OLD/P2')];

describe('notesToChange', () => {
  const cases: readonly (readonly [what: string, criteria: readonly string[], changes: boolean])[] =
    [
      ['a note that names an old criterion, in any spelling', ['p01'], true],
      ['one that names the new one beside it already', ['P1', 'NEW/P1'], false],
      ['one whose criterion becomes nothing', ['P2'], false],
      ['one that names the new one alone', ['NEW/P1'], false],
      ['one without criteria', [], false],
    ];
  for (const [what, criteria, changes] of cases) {
    it(`${changes ? 'takes' : 'leaves out'} ${what}`, () => {
      const note = sampleNote({ criteria });
      assert.deepEqual(notesToChange([note], mapping, standards), changes ? [note] : []);
    });
  }
});
