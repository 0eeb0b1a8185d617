import { assert } from 'chai';
import type { Criterion } from '../../../../src/core/standard/standard';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { MovedWordings } from '../../../../src/core/suspect/movedWordings';
import type { SuspectMapping } from '../../../../src/core/suspect/suspectEvidence';
import { sampleCriterion, sampleNote } from '../../support/journalSamples';

/** The criteria of `urn` with these wordings, by their codes. */
function criteriaOf(urn: string, wordings: Readonly<Record<string, string>>): readonly Criterion[] {
  return Object.entries(wordings).map(([code, text]) => sampleCriterion(urn, code, { text }));
}

/** A mapping of one of `criteria` for a note that was written when the criterion read `was`. */
function mappingOf(criteria: readonly Criterion[], code: string, was: string): SuspectMapping {
  const criterion = criteria.find((it) => it.code === code);
  assert(criterion);
  return { note: sampleNote(), criterion, rewording: { revised: '2026-05-01', was } };
}

describe('MovedWordings', () => {
  const own = criteriaOf('X', {
    P1: 'plan the day',
    P2: 'Cut the picture.',
    P3: 'mix the sound',
    K1: 'mix the sound!',
  });
  const other = criteriaOf('Y', { P1: 'log the rushes', P2: 'keep them safe' });
  const standards = new StandardSet(
    [
      { urn: 'X', title: 'X', criteria: own },
      { urn: 'Y', title: 'Y', criteria: other },
    ],
    'X',
  );

  const cases: readonly (readonly [
    what: string,
    code: string,
    was: string,
    expected: string | undefined,
  ])[] = [
    ['the code that the words have now', 'P2', 'plan the day', 'P1'],
    ['that code whatever their spelling', 'P1', 'cut the “picture”', 'P2'],
    ['the first of two that read the same', 'P1', 'Mix the sound', 'P3'],
    ['nothing where no criterion reads so', 'P1', 'sharpen the pencils', undefined],
    ['nothing where the criterion has its old words back', 'P2', 'cut the picture', undefined],
    ['nothing in another standard', 'P1', 'log the rushes', undefined],
  ];
  for (const [what, code, was, expected] of cases) {
    it(`finds ${what}`, () => {
      const moved = new MovedWordings(standards);
      assert.equal(moved.find(mappingOf(own, code, was))?.code, expected);
    });
  }

  it('tells apart the former wordings of a criterion', () => {
    const moved = new MovedWordings(standards);
    const found = ['plan the day', 'plan nothing', 'plan the day'].map(
      (was) => moved.find(mappingOf(own, 'P2', was))?.code,
    );
    assert.deepEqual(found, ['P1', undefined, 'P1']);
  });

  it('reads each criterion no more often for many notes than for one', () => {
    let reads = 0;
    const counted = criteriaOf('X', { P1: '', P2: '', P3: '' }).map((criterion): Criterion => ({
      ...criterion,
      get text() {
        reads += 1;
        return `the wording of ${criterion.code}`;
      },
    }));
    const set = new StandardSet([{ urn: 'X', title: 'X', criteria: counted }], 'X');
    const moved = new MovedWordings(set);
    const readsFor = (notes: number): number => {
      for (let count = 0; count < notes; count += 1) {
        moved.find(mappingOf(counted, 'P1', 'the wording of P3'));
        moved.find(mappingOf(counted, 'P2', 'the wording of P9'));
      }
      return reads;
    };
    const once = readsFor(1);
    assert.isAtMost(once, 9, 'each for the map, and the own wording of two');
    assert.equal(readsFor(100), once);
  });
});
