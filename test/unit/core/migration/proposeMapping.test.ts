import { assert } from 'chai';
import { CriterionMatcher } from '../../../../src/core/migration/criterionMatcher';
import { proposeMapping } from '../../../../src/core/migration/proposeMapping';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import type { Standard } from '../../../../src/core/standard/standard';
import { sampleCriterion } from '../../support/journalSamples';
import { heldOutRewrite, practiceRewrite, type RewrittenStandard } from './rewrittenStandards';

type Map = Readonly<Record<string, readonly string[]>>;

/** A standard of these wordings, which says where its criteria go if there is a `map`. */
function standard(urn: string, wordings: Readonly<Record<string, string>>, map?: Map): Standard {
  return {
    urn,
    title: urn,
    criteria: Object.entries(wordings).map(([code, text]) => sampleCriterion(urn, code, { text })),
    ...(map && { supersededBy: { urn: 'NEW', map: new Map(Object.entries(map)) } }),
  };
}

/** For each old code the proposed ones, and where they come from. */
function proposed(from: Standard, to: Standard): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    proposeMapping(from, to).map(({ criterion, proposals }) => [
      criterion.code,
      proposals.map((it) => `${it.criterion.code} ${it.origin}`),
    ]),
  );
}

const rushes = 'prepare rushes for the edit by the agreed time';
const formats = 'the camera formats in use on our shows';

describe('proposeMapping', () => {
  const cases: readonly (readonly [string, Standard, Standard, Map])[] = [
    [
      'what the old file declares, in the order of the file and in any spelling',
      standard('OLD', { P1: rushes, P2: 'x' }, { P1: ['p2', 'K1', 'P02'] }),
      standard('NEW', { P1: rushes, P2: 'y', K1: 'z' }),
      { P1: ['P2 declared', 'K1 declared'], P2: [] },
    ],
    [
      'nothing where the old file declares that nothing says the same, even in the same words',
      standard('OLD', { P1: rushes, P2: formats }, { P2: [] }),
      standard('NEW', { P1: rushes, P2: formats }),
      { P1: ['P1 same-wording'], P2: [] },
    ],
    [
      'by wording what the old file is silent about, or declares for criteria that are not there',
      standard('OLD', { P1: rushes, P2: formats }, { P1: ['P9'] }),
      standard('NEW', { P1: formats, P2: rushes }),
      { P1: ['P2 same-wording'], P2: ['P1 same-wording'] },
    ],
    [
      'by wording where the old file leads to another standard',
      standard('OLD', { P1: rushes }, { P1: ['P2'] }),
      standard('OTHER', { P1: rushes, P2: 'y' }),
      { P1: ['P1 same-wording'] },
    ],
    [
      'the same wording only where figures and names are the same',
      standard('OLD', { P1: 'wait 1.5 hours', P2: 'use C#' }),
      standard('NEW', { P1: 'wait 15 hours', P2: 'Wait 1.5 hours.', P3: 'use C++', P4: 'use C#!' }),
      { P1: ['P2 same-wording'], P2: ['P4 same-wording'] },
    ],
    [
      'the same wording whatever its case, punctuation and blanks',
      standard('OLD', { P1: 'Back up – daily; verify' }),
      standard('NEW', { P1: 'backup daily, verify.', P2: 'back up weekly, verify' }),
      { P1: ['P1 same-wording'] },
    ],
    [
      'the same wording in the same list first',
      standard('OLD', { P1: rushes, K1: rushes }),
      standard('NEW', { P4: rushes, K4: rushes }),
      { P1: ['P4 same-wording'], K1: ['K4 same-wording'] },
    ],
    [
      'one that is alike in the same list before a better one in the other',
      standard('OLD', { K1: 'how to prepare rushes for the edit' }),
      standard('NEW', {
        P1: 'prepare rushes for the edit well',
        K7: 'how rushes are prepared before an edit',
      }),
      { K1: ['K7 similar'] },
    ],
    [
      'nothing where nothing is alike',
      standard('OLD', { P1: rushes, P2: '…', P3: 'of the and' }),
      standard('NEW', { P1: 'negotiate contracts', K1: '…' }),
      { P1: [], P2: [], P3: [] },
    ],
    [
      'both halves of one that was split',
      standard('OLD', { P1: 'label and archive tapes' }),
      standard('NEW', { P1: 'label tapes', P2: 'archive tapes', P3: 'greet visitors' }),
      { P1: ['P2 similar', 'P1 similar'] },
    ],
  ];
  for (const [what, from, to, expected] of cases) {
    it(`proposes ${what}`, () => {
      assert.deepEqual(proposed(from, to), expected);
    });
  }

  it('gives scores from 0 to 1, and 1 to the same wording alone', () => {
    const [skspp05] = builtInStandards;
    assert(skspp05);
    const matcher = new CriterionMatcher(skspp05, practiceRewrite.standard);
    for (const criterion of skspp05.criteria) {
      for (const { score } of matcher.rank(criterion)) assert.isTrue(score >= 0 && score < 1);
    }
    const itself = new CriterionMatcher(skspp05, { ...skspp05, urn: 'COPY' });
    for (const criterion of skspp05.criteria) {
      assert.deepEqual(
        itself.propose(criterion).map((it) => [it.criterion.code, it.score]),
        [[criterion.code, 1]],
      );
    }
  });

  it('ranks every criterion, those of the same list first', () => {
    const [skspp05] = builtInStandards;
    assert(skspp05);
    const matcher = new CriterionMatcher(skspp05, practiceRewrite.standard);
    const k10 = skspp05.criteria.find(({ code }) => code === 'K10');
    assert(k10);
    const codes = matcher.rank(k10).map(({ criterion }) => criterion.code);
    assert.equal(codes[0], 'K6');
    assert.match(codes.join(' '), /^(K\d+ ){10}(P\d+ ?){10}$/);
  });

  describe('on a rewritten SKSPP05', () => {
    /** How many are proposed rightly first, and for how many old criteria something wrong is. */
    function measure({ standard: to, successors }: RewrittenStandard) {
      const [skspp05] = builtInStandards;
      assert(skspp05);
      let [right, wrong] = [0, 0];
      for (const { criterion, proposals } of proposeMapping(skspp05, to)) {
        const first = proposals[0]?.criterion.code;
        if (first === undefined) continue;
        if (first === successors.get(criterion.code)) right += 1;
        else wrong += 1;
      }
      return { right, wrong, of: successors.size };
    }

    it('finds nearly all that it was tuned on', () => {
      assert.deepEqual(measure(practiceRewrite), { right: 19, wrong: 0, of: 20 });
    });

    it('finds nearly all that it was not tuned on', () => {
      assert.deepEqual(measure(heldOutRewrite), { right: 19, wrong: 0, of: 20 });
    });
  });
});
