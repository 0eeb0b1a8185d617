import { assert } from 'chai';
import fc from 'fast-check';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { completeStandard } from '../../../../src/core/standardFeatures/completeStandard';
import { findStandardFixes } from '../../../../src/core/standardFeatures/findStandardFixes';
import { findStandardProblems } from '../../../../src/core/standardFeatures/findStandardProblems';
import { applyEdits } from '../../../../src/core/text/textEdit';

const standards = new Map(builtInStandards.map((standard) => [standard.urn, standard]));
const surroundings = { today: '2026-11-26', standards, filesBefore: new Map([['Y', 'Y.yaml']]) };

const piece = fc.constantFrom(
  ...[
    'urn: X\n',
    'urn: Y\n',
    'title: a: b\n',
    'overveiw: x\n',
    'performance:\n',
    'knowledge: [',
    'approved: 1/2/2026\n',
  ],
  ...[
    '  - code: P1\n',
    '    text: b\n',
    '  - {code: P 1, text: a: b}\n',
    '{code: K1, text: a}',
    '# CHECK: a\n',
    '  # CHECK: b\r\n',
  ],
  ...[
    'keywords: {',
    'P1: [a]',
    'incomplete: [',
    'revisions:\n  - ',
    'supersededBy: {urn: SKSPP05, map: {',
    'P9',
  ],
  ...[
    '}',
    ']',
    '- ',
    ': ',
    ', ',
    '"',
    "'",
    '|\n',
    '>-\n',
    '# ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '  ',
    '---\n',
    '\u0000',
    '\uE000',
    '&a ',
    '*a',
    '? ',
  ],
);
const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('Features of standard files, for any text', () => {
  it('complete inside the line of the cursor and never throw', () => {
    fc.assert(
      fc.property(texts, fc.nat(200), (text, at) => {
        const offset = Math.min(at, text.length);
        const sources = { fileName: 'X.yaml', today: '2026-11-26', standards };
        for (const { range, insertText } of completeStandard(text, offset, sources)) {
          assert.equal(range.start.line, range.end.line);
          assert.isAtMost(range.start.character, range.end.character);
          assert.isNotEmpty(insertText);
        }
      }),
    );
  });

  it('find fixes whose edits can be made, and that change something', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const problem of findStandardProblems(text, 'X.yaml', surroundings)) {
          for (const { edits } of findStandardFixes(text, 'X.yaml', problem, standards)) {
            assert.notEqual(applyEdits(text, edits), text);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
