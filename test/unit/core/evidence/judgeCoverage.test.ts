import { assert } from 'chai';
import type { CoverageState } from '../../../../src/core/evidence/coverageState';
import type { CriterionCoverage } from '../../../../src/core/evidence/criterionCoverage';
import type { AcceptanceState, Verdict } from '../../../../src/core/evidence/mapping';
import { MappingTally } from '../../../../src/core/evidence/mappingTally';
import { describeReason, type Reason } from '../../../../src/core/evidence/reason';
import { defaultRules, type Rules } from '../../../../src/core/evidence/rules';
import { formatMessage } from '../../../../src/core/text/message';
import { noteWithout, sampleCriterion } from '../../support/journalSamples';

/** A note in short: its production, its verdict, and whether it has been accepted. */
interface Sketch {
  readonly production?: string;
  readonly verdict?: Verdict;
  readonly acceptance?: AcceptanceState;
  readonly changedSince?: string;
}

const draft: Verdict = { kind: 'draft' };
const suspect: Verdict = { kind: 'suspect', revised: '2026-05-01' };
const tooOld = (months?: number): Verdict => ({
  kind: 'too-old',
  ...(months !== undefined && { months }),
});

/** The coverage of a criterion by the notes of `sketches`, the newest first. */
function cover(sketches: readonly Sketch[], rules: Partial<Rules>): CriterionCoverage {
  const tally = new MappingTally(sampleCriterion('X', 'P1'), { ...defaultRules, ...rules });
  // The order in which the notes come in must not matter.
  for (const [index, sketch] of [...sketches.entries()].reverse()) {
    const { production, verdict = { kind: 'counts' }, acceptance = 'not-accepted' } = sketch;
    const note = noteWithout(production === undefined ? ['production'] : [], {
      uri: `file:///journal/${index}.md`,
      ...(production !== undefined && { production }),
    });
    const { changedSince } = sketch;
    tally.add({ note, verdict, acceptance, ...(changedSince && { changedSince }) });
  }
  return tally.coverage;
}

const halcyon: Sketch = { production: 'HALCYON' };
const accepted: Sketch = { ...halcyon, acceptance: 'accepted' };

describe('The state of a criterion and its reasons', () => {
  const cases: readonly (readonly [
    what: string,
    notes: readonly Sketch[],
    rules: Partial<Rules>,
    state: CoverageState,
    reasons: readonly Reason[],
  ])[] = [
    ['no note', [], {}, 'missing', [{ code: 'no-notes' }]],
    ['one note', [halcyon], {}, 'evidenced', []],
    ['only a draft', [{ ...halcyon, verdict: draft }], {}, 'mapped', [{ code: 'draft-only' }]],
    ['a draft and a note', [{ verdict: draft }, halcyon], {}, 'evidenced', []],
    [
      'a note without a production, which is no production',
      [{}],
      {},
      'mapped',
      [{ code: 'productions', have: 0, need: 1 }],
    ],
    ['a note without a production beside one with', [{}, halcyon], {}, 'evidenced', []],
    [
      'a note without a production where none is asked for',
      [{}],
      { productions: 0 },
      'evidenced',
      [],
    ],
    [
      'a production of blanks',
      [{ production: '  ' }],
      {},
      'mapped',
      [{ code: 'productions', have: 0, need: 1 }],
    ],
    ['two notes of two', [halcyon, halcyon], { notes: 2 }, 'evidenced', []],
    ['one note of two', [halcyon], { notes: 2 }, 'mapped', [{ code: 'notes', have: 1, need: 2 }]],
    [
      'one note of two, and a draft',
      [halcyon, { verdict: draft }],
      { notes: 2 },
      'mapped',
      [{ code: 'notes', have: 1, need: 2 }],
    ],
    [
      'drafts where two notes are asked for',
      [{ verdict: draft }],
      { notes: 2 },
      'mapped',
      [{ code: 'draft-only' }, { code: 'notes', have: 0, need: 2 }],
    ],
    [
      'one production of two, in two spellings',
      [halcyon, { production: ' halcyon ' }],
      { productions: 2 },
      'mapped',
      [{ code: 'productions', have: 1, need: 2 }],
    ],
    [
      'two productions of two',
      [halcyon, { production: 'KESTREL' }],
      { productions: 2 },
      'evidenced',
      [],
    ],
    [
      'too few notes and too few productions',
      [halcyon],
      { notes: 3, productions: 2 },
      'mapped',
      [
        { code: 'notes', have: 1, need: 3 },
        { code: 'productions', have: 1, need: 2 },
      ],
    ],
    [
      'a production whose only note does not count',
      [halcyon, { production: 'KESTREL', verdict: draft }],
      { productions: 2 },
      'mapped',
      [{ code: 'productions', have: 1, need: 2 }],
    ],
    [
      'old notes, of which the youngest gives the age',
      [{ verdict: tooOld(14) }, { verdict: tooOld(20) }, { verdict: tooOld() }],
      { maxAgeMonths: 12 },
      'mapped',
      [{ code: 'too-old', months: 14, limit: 12 }],
    ],
    [
      'only undated notes under an age limit',
      [{ verdict: tooOld() }],
      { maxAgeMonths: 12 },
      'mapped',
      [{ code: 'too-old', limit: 12 }],
    ],
    [
      'a suspect note',
      [{ ...halcyon, verdict: suspect }],
      {},
      'mapped',
      [{ code: 'suspect', revised: '2026-05-01' }],
    ],
    [
      'a draft, a suspect note and an old one',
      [{ verdict: draft }, { verdict: suspect }, { verdict: suspect }, { verdict: tooOld(13) }],
      { maxAgeMonths: 12 },
      'mapped',
      [
        { code: 'suspect', revised: '2026-05-01' },
        { code: 'too-old', months: 13, limit: 12 },
      ],
    ],
    [
      'one good note and one too old, of two',
      [halcyon, { verdict: tooOld(13) }],
      { notes: 2, maxAgeMonths: 12 },
      'mapped',
      [
        { code: 'too-old', months: 13, limit: 12 },
        { code: 'notes', have: 1, need: 2 },
      ],
    ],
    ['an accepted note', [accepted], {}, 'accepted', []],
    ['an accepted note and another', [halcyon, accepted], {}, 'accepted', []],
    ['one accepted note of two', [halcyon, accepted], { notes: 2 }, 'evidenced', []],
    [
      'an accepted draft',
      [{ ...accepted, verdict: draft }],
      {},
      'mapped',
      [{ code: 'draft-only' }],
    ],
    [
      'accepted notes from too few productions',
      [accepted, { production: 'KESTREL' }],
      { productions: 2 },
      'evidenced',
      [],
    ],
    [
      'no accepted note where one is asked for',
      [halcyon],
      { acceptance: true },
      'mapped',
      [{ code: 'not-accepted', have: 0, need: 1 }],
    ],
    ['an accepted note where one is asked for', [accepted], { acceptance: true }, 'accepted', []],
    [
      'accepted notes from too few productions where acceptance is asked for',
      [accepted, { production: 'KESTREL' }],
      { productions: 2, acceptance: true },
      'mapped',
      [{ code: 'not-accepted', per: 'production', have: 1, need: 2 }],
    ],
    [
      'an accepted note that names no production, where acceptance is asked for',
      [halcyon, { acceptance: 'accepted' }],
      { acceptance: true },
      'mapped',
      [{ code: 'not-accepted', per: 'production', have: 0, need: 1 }],
    ],
    [
      'a broken seal on evidence',
      [{ ...halcyon, acceptance: 'seal-broken' }],
      {},
      'evidenced',
      [{ code: 'seal-broken' }],
    ],
    [
      'seals broken at several times, and the last of them',
      [
        { ...halcyon, acceptance: 'seal-broken', changedSince: '2026-06-20' },
        { acceptance: 'seal-broken', changedSince: '2026-11-25' },
        { acceptance: 'seal-broken' },
      ],
      { notes: 4 },
      'mapped',
      [
        { code: 'notes', have: 3, need: 4 },
        { code: 'seal-broken', since: '2026-11-25' },
      ],
    ],
    [
      'a broken seal where acceptance is asked for',
      [{ ...halcyon, acceptance: 'seal-broken' }],
      { acceptance: true },
      'mapped',
      [{ code: 'not-accepted', have: 0, need: 1 }, { code: 'seal-broken' }],
    ],
  ];
  for (const [what, notes, rules, state, reasons] of cases) {
    it(`${what}: ${state}`, () => {
      const coverage = cover(notes, rules);
      assert.equal(coverage.state, state);
      assert.deepEqual(coverage.reasons, reasons);
      assert.equal(coverage.noteCount, notes.length);
      assert.lengthOf(coverage.mappings, notes.length);
    });
  }
});

describe('describeReason', () => {
  const cases: readonly (readonly [reason: Reason, expected: string])[] = [
    [{ code: 'no-notes' }, 'no note yet'],
    [{ code: 'draft-only' }, 'only drafts'],
    [{ code: 'notes', have: 1, need: 2 }, '1 of 2 notes'],
    [{ code: 'productions', have: 0, need: 1 }, 'no note names a production'],
    [{ code: 'productions', have: 1, need: 2 }, '1 of 2 productions'],
    [{ code: 'too-old', months: 14, limit: 12 }, '14 months old, and only the last 12 count'],
    [{ code: 'too-old', limit: 12 }, 'undated, and only the last 12 months count'],
    [{ code: 'suspect', revised: '2026-05-01' }, 'reworded on 1 May 2026, after the note'],
    [{ code: 'not-accepted', have: 0, need: 1 }, '0 of 1 notes accepted'],
    [
      { code: 'not-accepted', per: 'production', have: 1, need: 2 },
      'accepted notes from 1 of 2 productions',
    ],
    [{ code: 'seal-broken' }, 'accepted text has changed since'],
    [{ code: 'seal-broken', since: '2026-11-25' }, 'accepted text has changed since 25 Nov 2026'],
    [{ code: 'seal-broken', since: '2026' }, 'accepted text has changed since 2026'],
  ];
  for (const [reason, expected] of cases) {
    it(`says "${expected}"`, () => {
      assert.equal(formatMessage(describeReason(reason)), expected);
    });
  }
});
