import { assert } from 'chai';
import fc from 'fast-check';
import { TextLines } from '../../../../src/core/text/textLines';

/** Texts with line ends of every kind, and nothing else of interest. */
const texts = fc.string({ unit: fc.constantFrom('a', 'é', '🎬', '\r', '\n', '\r\n') });

describe('TextLines', () => {
  it('finds its way back from every offset that is not inside a CRLF', () => {
    fc.assert(
      fc.property(texts, fc.nat(40), (text, seed) => {
        const offset = seed % (text.length + 1);
        fc.pre(offset === 0 || text.slice(offset - 1, offset + 1) !== '\r\n');
        const lines = new TextLines(text);
        assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
      }),
    );
  });

  it('has the lines that the text splits into', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const expected = text.split(/\r\n|\r|\n/);
        const lines = new TextLines(text);
        assert.equal(lines.positionAt(text.length).line, expected.length - 1);
        for (const [line, content] of expected.entries()) {
          const start = lines.offsetAt({ line, character: 0 });
          const end = lines.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
          assert.equal(text.slice(start, end), content);
        }
      }),
    );
  });
});
