import { assert } from 'chai';
import fc from 'fast-check';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import { planSupersession } from '../../../../src/core/revision/planSupersession';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { unknownEntries } from '../note/entryArbitrary';
import { bracketStyles, inBrackets, unknownKeys } from './standardFileArbitrary';

const codes = ['P1', 'P2', 'P10', 'K1'];
const urn = fc.constantFrom('NEW', 'OTHER', 'a b.c-d', '2026', 'null');
const targets = fc.subarray(['P1', 'P7', 'K2.1']);
const comment = fc.constantFrom('', '', ' # of ours');

/** Some codes with what they become, each once. */
const map = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...codes), targets), { selector: ([code]) => code })
  .map((rows) => new Map(rows));

const quoted = (text: string): string => `"${text}"`;

const bracketStyle = fc.constantFrom(...bracketStyles);

const inBraces = fc
  .tuple(urn, map, comment, bracketStyle, bracketStyle)
  .map(([to, rows, remark, outside, inside]) => {
    const list = [...rows].map(([code, it]) => `${code}: [${it.join(', ')}]`);
    const mapping = inBrackets('  map: ', '{', list, '}', inside).join('\n').trimStart();
    const fields = [`urn: ${quoted(to)}`, mapping];
    return `${inBrackets('supersededBy: ', '{', fields, '}', outside).join('\n')}${remark}\n`;
  });

/** The map alone in braces. */
const inPart = fc.tuple(urn, map, comment, bracketStyle).map(([to, rows, remark, style]) => {
  const list = [...rows].map(([code, it]) => `${code}: [${it.join(', ')}]`);
  const mapping = inBrackets('  map: ', '{', list, '}', style).join('\n');
  return `supersededBy:\n  urn: ${quoted(to)}\n${mapping}${remark}\n`;
});

const inLines = fc
  .tuple(urn, map, comment, fc.boolean(), fc.constantFrom('  ', '    '))
  .map(([to, rows, remark, asBlock, indent]) => {
    const row = (code: string, it: readonly string[]): string =>
      asBlock && it.length > 0
        ? `${indent}${indent}${code}:${remark}\n${it.map((code) => `${indent}${indent}- ${code}\n`).join('')}`
        : `${indent}${indent}${code}: [${it.join(', ')}]${remark}\n`;
    const lines = [...rows].map(([code, it]) => row(code, it)).join('');
    const mapping = lines === '' ? '' : `${indent}map:${remark}\n${lines}`;
    return `supersededBy:${remark}\n${indent}urn: ${quoted(to)}\n${mapping}`;
  });

const rest = [
  'urn: OLD\n',
  'title: "Old: one" # as printed\n',
  'performance:\n  - { code: P1, text: a }\n  # CHECK\n  - code: P2\n    text: >-\n      b\n      c\n  - { code: P10, text: d }\n',
  'knowledge: [{code: K1, text: e}]\n',
];

const file = fc
  .record({
    present: fc.oneof(fc.constant(''), fc.constant('supersededBy:\n'), inBraces, inPart, inLines),
    place: fc.nat(rest.length),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    start: fc.constantFrom('', '# mine\n', '\uFEFF'),
    hasLastLineEnd: fc.boolean(),
    unknown: unknownEntries,
  })
  .map(({ present, place, lineEnd, start, hasLastLineEnd, unknown }) => {
    const others = unknown.map(({ yaml }) => yaml).join('');
    const text = start + [...rest.slice(0, place), others, present, ...rest.slice(place)].join('');
    return (hasLastLineEnd ? text : text.trimEnd()).replaceAll('\n', lineEnd);
  });

describe('planSupersession', () => {
  it('has the file say what it should, keeps every other line, and then has nothing to do', () => {
    fc.assert(
      fc.property(file, urn, map, (text, to, rows) => {
        const supersession = { urn: to, map: rows };
        const before = parseStandardFile(text, 'OLD.yaml');
        const plan = planSupersession(text, supersession);
        assert(plan.kind === 'edits', 'none of these files is refused');
        const after = applyEdits(text, plan.edits);
        const { standard, problems } = parseStandardFile(after, 'OLD.yaml');
        assert.deepEqual(problems, []);
        assert.deepEqual(unknownKeys(after), unknownKeys(text));
        assert.deepEqual(standard?.criteria, before.standard?.criteria);
        assert.equal(standard?.supersededBy?.urn, to);
        for (const [code, it] of rows) assert.deepEqual(standard?.supersededBy?.map.get(code), it);
        if (before.standard?.supersededBy?.urn === to) {
          const remarks = (it: string): number => it.split('# of ours').length;
          assert.equal(remarks(after), remarks(text));
        }
        for (const part of rest) {
          assert.include(after.replaceAll('\r\n', '\n'), part.trimEnd());
        }
        assert.deepEqual(planSupersession(after, supersession), { kind: 'edits', edits: [] });
      }),
    );
  });
});
