import { assert } from 'chai';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  .filter((text) => text !== '' && !/[\uFEFF\uFFFE\uFFFF]/.test(text));
const items = (letter: string) =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), line), { selector: ([n]) => n })
    .map((rows) => rows.map(([number, text]) => ({ code: `${letter}${number}`, text })));
const standards = fc
  .record({ title: line, performance: items('P'), knowledge: items('K') })
  .filter(({ performance, knowledge }) => performance.length + knowledge.length > 0);
const styles = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED');

describe('parseStandardFile, for any text', () => {
  it('reads back what a YAML writer wrote', () => {
    fc.assert(
      fc.property(standards, styles, (file, style) => {
        const yaml = stringify({ urn: 'X', ...file }, { defaultStringType: style });
        const { standard } = parseStandardFile(yaml, 'X.yaml');
        assert.equal(standard?.title, file.title);
        assert.deepEqual(
          standard?.criteria.map(({ code, text }) => ({ code, text })),
          [...file.performance, ...file.knowledge],
        );
      }),
    );
  });

  const piece = fc.constantFrom(
    ...[
      'urn: X\n',
      'title: a\n',
      'performance:\n',
      '  - code: P1\n',
      '    text: b\n',
      'keywords: ',
    ],
    ...['{', '}', '[', ']', '- ', '? ', ': ', '&a ', '*a', '!!js/function ', '<<: ', '__proto__: '],
    ...[
      '|\n',
      '>-\n',
      '"',
      "'",
      '# ',
      '\n',
      '\r\n',
      '\r',
      '\t',
      '  ',
      '---\n',
      '...\n',
      '%YAML 1.1\n',
    ],
    ...[
      '\u0000',
      '\uFEFF',
      '\u2028',
      '😀',
      'P1',
      'null',
      '~',
      ',',
      'supersededBy: ',
      'revisions: ',
    ],
  );
  it('never throws, and every problem lies inside the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const lineCount = text.split(/\r\n|\n|\r/).length;
        const { standard, problems } = parseStandardFile(text, 'X.yaml');
        if (!standard) assert.isNotEmpty(problems);
        for (const { range } of problems) {
          assert.isAtLeast(range.start.line, 0);
          assert.isAtMost(range.end.line, lineCount - 1);
          assert.isTrue(
            range.start.line < range.end.line || range.start.character <= range.end.character,
          );
        }
      }),
    );
  });
});
