import { assert } from 'chai';
import {
  successorToReplace,
  supersessionToKeep,
} from '../../../../src/core/migration/mappedCriterion';
import { builtInStandardTexts } from '../../../../src/core/standard/builtInStandards';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import { planSupersession } from '../../../../src/core/revision/planSupersession';
import type { Supersession } from '../../../../src/core/standard/standard';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { sampleStandard } from '../../support/journalSamples';

const head =
  'urn: OLD\ntitle: Old\nperformance: # all\n  - {code: P1, text: a}\n  - {code: P7, text: b}\n';
const supersession: Supersession = {
  urn: 'NEW',
  map: new Map([
    ['P1', ['P1']],
    ['P7', ['P8', 'K2']],
  ]),
};

function kept(text: string, kept = supersession): string {
  const plan = planSupersession(text, kept);
  if (plan.kind === 'refused') assert.fail(formatMessage(plan.reason));
  return applyEdits(text, plan.edits);
}

const whole = 'supersededBy:\n  urn: NEW\n  map:\n    P1: [P1]\n    P7: [P8, K2]\n';

describe('planSupersession', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['adds the key at the end', head, head + whole],
    ['adds the key where the last line has no end', head.trimEnd(), head + whole.trimEnd()],
    ['adds the key before the end of the document', `${head}...\n`, `${head}${whole}...\n`],
    ['fills an empty key', `${head}supersededBy:\n`, head + whole],
    [
      'replaces what leads to another standard',
      `${head}supersededBy: {urn: OTHER, map: {P1: [P3]}} # hm\n# end\n`,
      `${head}supersededBy: {urn: NEW, map: {P1: [P1], P7: [P8, K2]}} # hm\n# end\n`,
    ],
    [
      'adds the map to a urn alone',
      `supersededBy: {urn: NEW}\n${head}`,
      `supersededBy: {urn: NEW, map: {P1: [P1], P7: [P8, K2]}}\n${head}`,
    ],
    [
      'changes single codes of a map in braces',
      `${head}supersededBy: {urn: NEW, map: {P1: [P1], P7: P9}} # mine\n`,
      `${head}supersededBy: {urn: NEW, map: {P1: [P1], P7: [P8, K2]}} # mine\n`,
    ],
    [
      'adds codes to a map in braces',
      `${head}supersededBy: {urn: NEW, map: {P1: [P1]}}\n`,
      `${head}supersededBy: {urn: NEW, map: {P1: [P1], P7: [P8, K2]}}\n`,
    ],
    [
      'fills a map in braces that is empty',
      `${head}supersededBy: {urn: NEW, map: {}}\n`,
      `${head}supersededBy: {urn: NEW, map: {P1: [P1], P7: [P8, K2]}}\n`,
    ],
    [
      'changes and adds lines of a block, with their comments',
      `supersededBy:\n    map: # ours\n      P1: # first\n        - P2\n        - P3\n    urn: "NEW"\n${head}`,
      `supersededBy:\n    map: # ours\n      P1: # first\n        - P1\n      P7: [P8, K2]\n    urn: "NEW"\n${head}`,
    ],
    [
      'writes over single codes beside their comments',
      `${head}supersededBy:\n  urn: NEW\n  map:\n    P1:\n      - P7 # foo\n    P7: # bar\n      [P9]\n`,
      `${head}supersededBy:\n  urn: NEW\n  map:\n    P1:\n      - P1 # foo\n    P7: # bar\n      [P8, K2]\n`,
    ],
    [
      'keeps the codes that stay, with their comments',
      `${head}supersededBy:\n  urn: NEW\n  map:\n    P1:\n      - P4\n      # why\n      - P1\n    P7: [P8, # main\n      K2]\n`,
      `${head}supersededBy:\n  urn: NEW\n  map:\n    P1:\n      # why\n      - P1\n    P7: [P8, # main\n      K2]\n`,
    ],
    [
      'adds the map below a urn with a comment',
      `${head}supersededBy:\n  # why\n  urn: NEW # that\n`,
      `${head}supersededBy:\n  # why\n  urn: NEW # that\n  map:\n    P1: [P1]\n    P7: [P8, K2]\n`,
    ],
    [
      'fills a map without value, and adds a urn',
      `${head}supersededBy:\n  # why\n  map: # here\n`,
      `${head}supersededBy:\n  urn: NEW\n  # why\n  map: # here\n    P1: [P1]\n    P7: [P8, K2]\n`,
    ],
    [
      'takes out the rows of another standard, and keeps the style',
      `${head}  - {code: P9, text: c}\nsupersededBy:\n  urn: 'OTHER' # was\n  map:\n    P9: [P3]\n    # mine\n    P1: P3\n`,
      `${head}  - {code: P9, text: c}\nsupersededBy:\n  urn: 'NEW' # was\n  map:\n    # mine\n    P1: [P1]\n    P7: [P8, K2]\n`,
    ],
    [
      'passes over a comment behind the last line',
      `${head}supersededBy:\n  urn: NEW\n  map:\n    P1: [P1] # same\n# end\n`,
      `${head}supersededBy:\n  urn: NEW\n  map:\n    P1: [P1] # same\n    P7: [P8, K2]\n# end\n`,
    ],
    [
      'fills a code without value',
      `${head}supersededBy:\n  urn: NEW\n  map:\n    P7:\n    P1: [P1]\n`,
      `${head}supersededBy:\n  urn: NEW\n  map:\n    P7: [P8, K2]\n    P1: [P1]\n`,
    ],
    [
      'keeps what the file says about other codes',
      `${head}  - {code: P9, text: c}\nsupersededBy: {urn: NEW, map: {P9: [P1]}}\n`,
      `${head}  - {code: P9, text: c}\nsupersededBy: {urn: NEW, map: {P9: [P1], P1: [P1], P7: [P8, K2]}}\n`,
    ],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => {
      assert.equal(kept(before), after);
      assert.equal(kept(after), after, 'a second time changes nothing');
      const windows = before.replaceAll('\n', '\r\n');
      assert.equal(kept(`\uFEFF${windows}`), `\uFEFF${after.replaceAll('\n', '\r\n')}`);
    });
  }

  it('leaves the rest of the built-in standard as it is', () => {
    const text = builtInStandardTexts.get('SKSPP05') ?? '';
    const after = kept(text);
    assert.equal(after, text + whole);
    assert.deepEqual(parseStandardFile(after, 'SKSPP05.yaml').problems, []);
  });

  it('writes that a criterion has no successor', () => {
    assert.include(kept(head, { urn: 'NEW', map: new Map([['P1', []]]) }), '    P1: []\n');
  });

  it('refuses what it cannot edit safely', () => {
    for (const text of [
      '',
      'urn: [',
      '{urn: OLD, title: x, performance: [{code: P1, text: a}]}\n',
      `${head}supersededBy: &x {urn: NEW}\n`,
      `${head}supersededBy: {urn: NEW, map: {P1: &x [P2]}}\n`,
      `${head}supersededBy: {urn: NEW, map: {P1: [{a: b}]}}\n`,
      `${head}supersededBy: [NEW]\n`,
    ]) {
      assert.equal(planSupersession(text, supersession).kind, 'refused', text);
    }
  });
});

describe('supersessionToKeep', () => {
  const [from, to] = [sampleStandard('OLD', ['P1', 'P7']), sampleStandard('NEW', ['P1', 'P8'])];
  const [p1, p7] = from.criteria;
  const [, p8] = to.criteria;
  assert(p1 && p7 && p8);
  const proposal = { criterion: p8, origin: 'similar', score: 0.5 } as const;
  const none = { criterion: p1, proposals: [], isCorrected: false, noteCount: 1 };
  const mapped = { criterion: p7, proposals: [proposal], isCorrected: false, noteCount: 0 };

  it('keeps what was mapped, and that somebody has seen to a criterion', () => {
    const map = (mapping: readonly (typeof none | typeof mapped)[]) =>
      [...(supersessionToKeep(from, 'NEW', mapping)?.map ?? [])].map(([code, codes]) => [
        code,
        ...codes,
      ]);
    assert.deepEqual(map([none, mapped]), [['P7', 'P8']]);
    assert.deepEqual(map([{ ...none, isCorrected: true }, mapped]), [['P1'], ['P7', 'P8']]);
    assert.deepEqual(map([none]), []);
  });

  it('keeps nothing that the file says already', () => {
    const supersededBy = { urn: 'NEW', map: new Map([['P7', ['P8']]]) };
    assert.isUndefined(supersessionToKeep({ ...from, supersededBy }, 'NEW', [none, mapped]));
    assert.isDefined(supersessionToKeep({ ...from, supersededBy }, 'OTHER', [none, mapped]));
  });
});

describe('successorToReplace', () => {
  const from = sampleStandard('OLD', ['P1']);
  const cases: readonly (readonly [declared: string | undefined, expected: string | undefined])[] =
    [
      [undefined, undefined],
      ['NEW', undefined],
      ['OTHER', 'OTHER'],
    ];
  for (const [declared, expected] of cases) {
    it(`is ${expected ?? 'nothing'} where the file leads to ${declared ?? 'none'}`, () => {
      const leading = { ...from, supersededBy: { urn: declared ?? '', map: new Map() } };
      assert.equal(successorToReplace(declared === undefined ? from : leading, 'NEW'), expected);
    });
  }
});
