import { assert } from 'chai';
import type { Completion } from '../../../../src/core/languageFeatures/completion';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { completeStandard } from '../../../../src/core/standardFeatures/completeStandard';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { readCursor } from '../languageFeatures/markedText';

const standards = new Map(builtInStandards.map((standard) => [standard.urn, standard]));

/** What is offered at the `|` in `marked`. */
function offered(marked: string): readonly Completion[] {
  const { text, offset } = readCursor(marked);
  const sources = { fileName: 'X-1.yaml', today: '2026-11-26', standards };
  return completeStandard(text, offset, sources);
}

function labels(marked: string): readonly string[] {
  return offered(marked).map(({ label }) => label);
}

/** The text after the completion with this label, or the first one; tab stops stay as they are. */
function complete(marked: string, label?: string): string {
  const { text } = readCursor(marked);
  const all = offered(marked);
  const chosen = label === undefined ? all[0] : all.find((it) => it.label === label);
  assert(chosen, `${label ?? 'anything'} is offered`);
  return applyEdits(text, [{ range: chosen.range, newText: chosen.insertText }]);
}

const head = `urn: X-1
title: T
performance:
  - code: P1
    text: cut to picture
  - code: P2
    text: cut to length
knowledge:
  - {code: K1, text: why pictures are cut}
`;

describe('completeStandard', () => {
  describe('offers keys', () => {
    const cases: readonly (readonly [what: string, marked: string, expected: readonly string[]])[] =
      [
        ['in an empty file', '|', ['urn', 'title', 'suite', 'developedBy']],
        ['that begin with what is typed', 'urn: X\nk|\n', ['knowledge', 'keywords']],
        ['that the file does not have, above or below', `|\n${head}`, ['suite', 'developedBy']],
        ['after a list', `${head}|`, ['suite', 'developedBy', 'approved']],
        [
          'between two lists',
          head.replace('knowledge', 's|\nknowledge'),
          ['suite', 'supersededBy'],
        ],
        ['of an item', 'performance:\n  - code: P1\n    |', ['text']],
        ['of an item in braces', 'performance: [{text: a, |}]', ['code']],
        ['of an item, looking below', 'performance:\n  - |: P1\n    text: a\n', ['code']],
        [
          'of an item, not looking at the next',
          'performance:\n  - text: a\n    |\n  - code: P2\n    text: b\n',
          ['code'],
        ],
        ['of a revision', 'revisions:\n  - date: 2026-01-01\n    |', ['code', 'was']],
        ['of a successor', 'supersededBy:\n  |', ['urn', 'map']],
        ['of a successor in braces', 'supersededBy: {urn: Y, m|}', ['map']],
      ];
    for (const [what, marked, expected] of cases) {
      it(what, () => {
        assert.deepEqual(labels(marked).slice(0, expected.length), expected);
      });
    }

    for (const [what, marked] of [
      ['below a list, at the column of its dashes', head.replace('knowledge', '  |\nknowledge')],
      ['below a list, with a part of a key', head.replace('knowledge', '  s|\nknowledge')],
      ['before the keys of a file that is indented', ' urn: X\n|\n title: T\n'],
    ] as const) {
      it(`not where none of the file could stand: ${what}`, () => {
        assert.notInclude(labels(marked), 'suite');
        assert.notInclude(labels(marked), 'supersededBy');
      });
    }

    it('with their meaning and what follows', () => {
      const [key] = offered('incom|');
      assert.match(formatMessage(key!.documentation!), /breaks off/);
      assert.equal(complete('incom|'), 'incomplete: [$1]');
      assert.equal(complete('ti|: x'), 'title: x');
      assert.equal(complete('know|'), 'knowledge:\n  - code: K1\n    text: $1');
    });
  });

  describe('offers the next code', () => {
    const cases: readonly (readonly [what: string, marked: string, expected: string])[] = [
      ['after code:', head.replace('code: P2', 'code: |'), head.replace('code: P2', 'code: P2')],
      ['without a blank', head.replace('code: P2', 'code:|'), head.replace('code: P2', 'code: P2')],
      [
        'in braces',
        head.replace('knowledge:\n', 'knowledge:\n  - {code: |}\n'),
        head.replace('knowledge:\n', 'knowledge:\n  - {code: K2}\n'),
      ],
      [
        'in quotes',
        'performance:\n  - {code: Q1, text: a}\n  - {code: "|", text: b}\n',
        'performance:\n  - {code: Q1, text: a}\n  - {code: "Q2", text: b}\n',
      ],
      [
        'for a new item, as the others are written',
        head.replace('knowledge', '  - |\nknowledge'),
        head.replace('knowledge', '  - code: P3\n  text: $1\nknowledge'),
      ],
      ['for a new item in braces', `${head}  - |`, `${head}  - {code: K2, text: $1}`],
      ['for a new item straight after the dash', `${head}  -|`, `${head}  - {code: K2, text: $1}`],
      [
        'for a new item in brackets',
        'performance: [{code: P9, text: a}, |]',
        'performance: [{code: P9, text: a}, {code: P10, text: $1}]',
      ],
      ['for the first item', 'performance:\n  |', 'performance:\n  - code: P1\n  text: $1'],
      ['on the line of the list', 'knowledge: |', 'knowledge: \n  - code: K1\n    text: $1'],
    ];
    for (const [what, marked, expected] of cases) {
      it(what, () => {
        assert.equal(complete(marked), expected);
      });
    }

    it('that neither list has', () => {
      assert.deepEqual(labels('performance: [{code: P1}, {code: |}]\nknowledge: [{code: P2}]'), [
        'P3',
      ]);
      assert.deepEqual(labels('knowledge: [{code: P2}]\nperformance: [{code: P1}, {code: |}]'), [
        'P3',
      ]);
    });
  });

  describe('offers codes with their wording', () => {
    const cases: readonly (readonly [what: string, end: string, expected: readonly string[]])[] = [
      ['as keywords', 'keywords:\n  |', ['P1', 'P2', 'K1']],
      ['as keywords that are not there', 'keywords: {P1: [a], |}', ['P2', 'K1']],
      ['by words of the wording', 'keywords:\n  leng|', ['P2']],
      ['as incomplete', 'incomplete: [K1, |]', ['P1', 'P2']],
      ['as incomplete in a list of lines', 'incomplete:\n  - |', ['P1', 'P2', 'K1']],
      ['in revisions', 'revisions:\n  - {date: 2026-01-01, code: |}', ['P1', 'P2', 'K1']],
      ['as what is replaced', 'supersededBy: {urn: SKSPP05, map: {P1: [P1], |}}', ['P2', 'K1']],
      [
        'of the standard that replaces',
        'supersededBy: {urn: SKSPP05, map: {P1: [P12, P1|]}}',
        ['P1', 'P10', 'P11'],
      ],
    ];
    for (const [what, end, expected] of cases) {
      it(what, () => {
        const completions = offered(head + end);
        assert.deepEqual(
          completions.map(({ label }) => label),
          expected,
        );
        assert.isTrue(completions.every(({ detail }) => detail !== undefined && detail !== ''));
      });
    }

    it('in a list where there is none yet', () => {
      assert.equal(complete(`${head}incomplete: |`), `${head}incomplete: [P1$1]`);
      assert.equal(complete(`${head}keywords: |`), `${head}keywords: {P1: [$1]}`);
      assert.equal(complete(`${head}keywords:\n  K|`), `${head}keywords:\n  K1: [$1]`);
      const map = 'supersededBy:\n  urn: SKSPP05\n  map:\n    P1: ';
      assert.equal(complete(`${head}${map}|`, 'P8'), `${head}${map}[P8$1]`);
    });

    it('not of a standard that nobody knows', () => {
      assert.deepEqual(labels(`${head}supersededBy: {urn: Y, map: {P1: [|]}}`), []);
    });
  });

  it('offers URNs, the name of the file and today', () => {
    assert.deepEqual(labels('urn: |'), ['X-1']);
    assert.deepEqual(labels('urn: X-1\nsupersededBy: {urn: |'), ['SKSPP05']);
    assert.deepEqual(labels('approved: |'), ['2026-11-26']);
    assert.deepEqual(labels('reviewBy: 20|'), ['2026-11-26']);
    assert.deepEqual(labels('revisions: [{date: |'), ['2026-11-26']);
    assert.equal(
      complete('revisions:\n  - |'),
      'revisions:\n  - {date: ${1:2026-11-26}, code: $2, was: "$3"}',
    );
  });

  describe('keeps silent', () => {
    const cases: readonly (readonly [what: string, marked: string])[] = [
      ['in a wording', 'performance:\n  - code: P1\n    text: co|\n'],
      [
        'in a wording of several lines',
        'performance:\n  - code: P1\n    text: >-\n      a\n      co|\n',
      ],
      ['in a title', 'title: ur|'],
      ['in a comment', 'urn: X # ti|'],
      ['in a comment of its own', '# ti|\n'],
      ['among keywords', `${head}keywords: {P1: [P|]}`],
      ['where the file nests without end', `${'['.repeat(200)}|`],
    ];
    for (const [what, marked] of cases) {
      it(what, () => {
        assert.deepEqual(labels(marked), []);
      });
    }
  });
});
