import { assert } from 'chai';
import { CriterionMatcher } from '../../../../src/core/migration/criterionMatcher';
import type { MappedCriterion } from '../../../../src/core/migration/mappedCriterion';
import { startMapping } from '../../../../src/core/migration/startMapping';
import type { Standard } from '../../../../src/core/standard/standard';
import { sampleCriterion } from '../../support/journalSamples';

type Wordings = Readonly<Record<string, string>>;

function standard(urn: string, wordings: Wordings): Standard {
  return {
    urn,
    title: urn,
    criteria: Object.entries(wordings).map(([code, text]) => sampleCriterion(urn, code, { text })),
  };
}

const rushes = 'prepare rushes for the edit by the agreed time';
const sound = 'mix the sound of the show';
const old = standard('OLD', { P1: rushes });
const now = standard('NEW', { P1: rushes, P3: 'label every tape', P4: sound });

/** What P1 of the old standard becomes, where somebody once chose `codes` for it. */
function startWith(codes: readonly string[], from: Standard, to: Standard): MappedCriterion {
  const matcher = new CriterionMatcher(old, now);
  const [proposed] = startMapping(old, now, matcher, new Map(), []);
  assert(proposed);
  const proposals = matcher
    .rank(proposed.criterion)
    .filter(({ criterion }) => codes.includes(criterion.code));
  const earlier = [{ ...proposed, proposals, isCorrected: true }];
  const counts = new Map([['OLD/P1', 7]]);
  const [mapped] = startMapping(from, to, new CriterionMatcher(from, to), counts, earlier);
  assert(mapped);
  return mapped;
}

describe('startMapping', () => {
  const cases: readonly (readonly [
    what: string,
    chosen: readonly string[],
    from: Standard,
    to: Standard,
    expected: string,
  ])[] = [
    ['keeps a choice', ['P4'], old, now, 'P4, corrected'],
    ['keeps the choice of none', [], old, now, ', corrected'],
    [
      'keeps a choice where only others of the new standard have changed',
      ['P4'],
      old,
      standard('NEW', { P1: 'quite another one', P4: sound, P5: 'new' }),
      'P4, corrected',
    ],
    [
      'proposes anew where the chosen one is gone',
      ['P4'],
      old,
      standard('NEW', { P1: rushes, P3: 'label every tape' }),
      'P1',
    ],
    [
      'proposes anew where one of those chosen is gone',
      ['P3', 'P4'],
      old,
      standard('NEW', { P1: rushes, P3: 'label every tape' }),
      'P1',
    ],
    [
      'proposes anew where the chosen one reads otherwise',
      ['P4'],
      old,
      standard('NEW', { P1: rushes, P4: 'mix the sound of every show' }),
      'P1',
    ],
    [
      'proposes anew where the old one reads otherwise',
      ['P4'],
      standard('OLD', { P1: sound }),
      standard('NEW', { P1: rushes, P4: sound }),
      'P4',
    ],
    [
      'proposes anew where the old file has come to say where it went',
      ['P4'],
      { ...old, supersededBy: { urn: 'NEW', map: new Map([['P1', ['P3']]]) } },
      now,
      'P3',
    ],
  ];
  for (const [what, chosen, from, to, expected] of cases) {
    it(what, () => {
      const { proposals, isCorrected, noteCount } = startWith(chosen, from, to);
      const codes = proposals.map(({ criterion }) => criterion.code).join(' ');
      assert.equal(`${codes}${isCorrected ? ', corrected' : ''}`, expected);
      assert.equal(noteCount, 7);
      for (const { criterion } of proposals) assert.include(to.criteria, criterion);
    });
  }
});
