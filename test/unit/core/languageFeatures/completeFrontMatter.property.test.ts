import { assert } from 'chai';
import fc from 'fast-check';
import { completeFrontMatter } from '../../../../src/core/languageFeatures/completeFrontMatter';
import { CriterionSearch } from '../../../../src/core/search/criterionSearch';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { TextLines } from '../../../../src/core/text/textLines';
import { propertyRuns } from '../../support/properties';

const standards = new StandardSet(builtInStandards, 'SKSPP05');
const search = new CriterionSearch(builtInStandards.flatMap(({ criteria }) => criteria));
const piece = fc.constantFrom(
  ...[
    'criteria:',
    'criteria: [',
    'P1',
    ', ',
    ',',
    ']',
    '- ',
    '  - ',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
  ],
  ...[
    '"',
    "'",
    '#',
    ' # why',
    'status: ',
    'title: ',
    'cr',
    '---\n',
    '---',
    '{',
    '}',
    '|',
    ': ',
    'é',
  ],
  ...['accepted:\n', '  - criteria: [', '    criteria: ', 'production: '],
  ...['SKSPP05/K2', 'standard: SKSPP05', '\t', 'nda', '\u2028'],
);

const opening = fc.constantFrom('', 'criteria: [', 'criteria:\n  - ', 'criteria: P1', 'status: ');

describe('completeFrontMatter, for any text', () => {
  it('replaces one line’s stretch around the cursor, inside the front matter', () => {
    let offered = 0;
    fc.assert(
      fc.property(
        opening,
        fc.array(piece, { maxLength: 8 }),
        fc.nat(40),
        (start, pieces, place) => {
          const text = `---\n${start}${pieces.join('')}\n---\nbody`;
          // No editor puts its cursor between the two halves of a line end.
          const inLineEnd = text.slice(place - 1, place + 1) === '\r\n';
          const offset = Math.min(inLineEnd ? place - 1 : place, text.length);
          const lines = new TextLines(text);
          const items = completeFrontMatter(text, offset, { standards, search });
          if (items.length > 0) offered += 1;
          for (const { range, filterText } of items) {
            const [from, to] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
            assert.equal(range.start.line, range.end.line);
            assert.isTrue(4 <= from && from <= offset && offset <= to);
            assert.equal(text.slice(from, offset), filterText);
          }
        },
      ),
    );
    assert.isAbove(offered, propertyRuns / 10, 'too few cases had anything to offer');
  });
});
