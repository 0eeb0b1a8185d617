import { assert } from 'chai';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { TextLines } from '../../../../src/core/text/textLines';

describe('applyEdits', () => {
  it('does all the edits at once as if from the last to the first', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '🎬'), maxLength: 30 });
    const cuts = fc.array(fc.tuple(fc.nat(30), fc.string({ maxLength: 4 })), { maxLength: 5 });
    fc.assert(
      fc.property(line, cuts, (text, seeds) => {
        const lines = new TextLines(text);
        const offsets = seeds.map(([seed]) => seed % (text.length + 1)).sort((a, b) => a - b);
        const edits = seeds.flatMap(([, newText], index) => {
          const [start, end] = [offsets[index * 2], offsets[index * 2 + 1]];
          return start === undefined || end === undefined || start === end
            ? []
            : [{ start, end, newText }];
        });
        const oneByOne = [...edits]
          .reverse()
          .reduce(
            (done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end),
            text,
          );
        const ranged = edits.map(({ start, end, newText }) => ({
          range: lines.rangeBetween(start, end),
          newText,
        }));
        assert.equal(applyEdits(text, ranged), oneByOne);
        assert.equal(applyEdits(text, ranged.reverse()), oneByOne);
      }),
    );
  });
});
