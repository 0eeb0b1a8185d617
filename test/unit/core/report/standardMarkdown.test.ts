import { assert } from 'chai';
import { standardMarkdown } from '../../../../src/core/report/standardMarkdown';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import { formatMessage } from '../../../../src/core/text/message';

const yaml = `
urn: X1
title: Cutting *rooms*
developedBy: A & B
approved: 2017
overview: What it is about.
performance:
  - {code: P1, text: do this}
  - {code: P2, text: "do [that](command:x)"}
knowledge: [{code: K1, text: know}]
keywords: {P1: [NDA, _x_]}
incomplete: [K1]
revisions: [{date: 2026-05-01, code: P1, was: do it}]
supersededBy: {urn: Y2, map: {P1: [P3, P4]}}
`;

describe('standardMarkdown', () => {
  it('tells all that is known, in the standard’s order', () => {
    const { text, lines } = standardMarkdown(
      parseStandardFile(yaml, 'X1.yaml').standard!,
      formatMessage,
    );
    assert.equal(
      text,
      String.raw`# X1: Cutting \*rooms\*

- Developed by: A \& B
- Approved: 2017
- Replaced by: Y2

What it is about.

## Performance criteria

### P1

do this

- Until 2026-05-01: do it
- Replaced by: Y2/P3, Y2/P4
- Words of the trade: NDA, \_x\_

### P2

do \[that\](command:x)

## Knowledge and understanding

### K1

know

- The source text breaks off here.
`,
    );
    assert.deepEqual(
      [...lines],
      [
        ['P1', 10],
        ['P2', 18],
        ['K1', 24],
      ],
    );
  });

  it('has every criterion of the built-in standards at its line', () => {
    for (const standard of builtInStandards) {
      const { text, lines } = standardMarkdown(standard, formatMessage);
      const written = text.split('\n');
      assert.equal(lines.size, standard.criteria.length);
      for (const { code, text: wording } of standard.criteria) {
        const line = lines.get(code)!;
        assert.deepEqual(written.slice(line, line + 3), [`### ${code}`, '', wording]);
      }
    }
  });

  it('says of no standard that it replaces itself', () => {
    const own = yaml.replace('urn: Y2', 'urn: X1');
    assert.notEqual(own, yaml);
    const { standard } = parseStandardFile(own, 'X1.yaml');
    assert(standard);
    assert.notInclude(standardMarkdown(standard, formatMessage).text, 'Replaced by');
  });
});
