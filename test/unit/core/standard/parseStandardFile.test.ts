import { assert } from 'chai';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { sampleCriterion } from '../../support/journalSamples';
import type { Problem, ProblemCode, Severity } from '../../../../src/core/text/problem';

const valid = `urn: X
title: A standard
performance: [{code: P1, text: cut to picture}, {code: P2, text: cut to length}]
knowledge:
  - code: K1
    text: why pictures are cut
`;

/** What the problem's range holds. */
function underlined(text: string, { range }: Problem): string {
  return text.slice(
    applyEdits(text, [{ range: { start: range.start, end: endOf(text) }, newText: '' }]).length,
    text.length -
      applyEdits(text, [
        { range: { start: { line: 0, character: 0 }, end: range.end }, newText: '' },
      ]).length,
  );
}

function endOf(text: string) {
  const lines = text.split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

describe('parseStandardFile', () => {
  it('reads a standard of three criteria without a problem', () => {
    const { standard, problems } = parseStandardFile(valid, 'X.yaml');
    assert.deepEqual(problems, []);
    assert.deepEqual(standard, {
      urn: 'X',
      title: 'A standard',
      criteria: [
        sampleCriterion('X', 'P1', { text: 'cut to picture' }),
        sampleCriterion('X', 'P2', { text: 'cut to length' }),
        sampleCriterion('X', 'K1', { text: 'why pictures are cut' }),
      ],
    });
  });

  it('reads every key', () => {
    const { standard, problems } = parseStandardFile(
      `${valid}suite: Post
developedBy: A house
approved: 2017
reviewBy: 2020-01-31
overview: >
  Over
  view
keywords: {P1: [NDA, 007, 1.10, NDA], K1: why}
incomplete: [K1]
revisions:
  - {date: 2026-05-01, code: P1, was: newer}
  - {date: 2025-05-01, code: P1, was: "older   one"}
supersededBy: {urn: Y, map: {P1: [P1, P7], K1: K2}}
`,
      'X.yml',
    );
    assert.deepEqual(problems, []);
    const { criteria, supersededBy, ...metadata } = standard!;
    assert.deepEqual(metadata, {
      urn: 'X',
      title: 'A standard',
      suite: 'Post',
      developedBy: 'A house',
      approved: '2017',
      reviewBy: '2020-01-31',
      overview: 'Over view',
    });
    assert.deepEqual(criteria[0]!.keywords, ['NDA', '007', '1.10']);
    assert.deepEqual(criteria[0]!.revisions, [
      { date: '2025-05-01', was: 'older one' },
      { date: '2026-05-01', was: 'newer' },
    ]);
    assert.deepEqual(criteria[2]!.keywords, ['why']);
    assert.deepEqual(
      criteria.map(({ incomplete }) => incomplete),
      [false, false, true],
    );
    assert.equal(supersededBy?.urn, 'Y');
    assert.deepEqual(
      [...supersededBy!.map],
      [
        ['P1', ['P1', 'P7']],
        ['K1', ['K2']],
      ],
    );
  });

  it('reads scalars as they are written', () => {
    const { standard } = parseStandardFile(
      'urn: 007\ntitle: 1e3\nperformance: [{code: P1.10, text: yes}, {code: P1.1, text: 12:30}]',
      '007.yaml',
    );
    assert.equal(standard?.urn, '007');
    assert.equal(standard?.title, '1e3');
    assert.deepEqual(
      standard?.criteria.map(({ code, text }) => [code, text]),
      [
        ['P1.10', 'yes'],
        ['P1.1', '12:30'],
      ],
    );
  });

  it('folds white space in texts and takes CRLF and a byte order mark', () => {
    const text = `\uFEFF${valid.replace('cut to picture', '"cut  to\n   picture"')}`;
    const { standard, problems } = parseStandardFile(text.replaceAll('\n', '\r\n'), 'X.yaml');
    assert.deepEqual(problems, []);
    assert.equal(standard?.criteria[0]?.text, 'cut to picture');
  });

  it('keeps the order of the file, performance criteria first', () => {
    const { standard } = parseStandardFile(
      'urn: X\ntitle: t\nknowledge: [{code: K2, text: a}, {code: K1, text: b}]\n' +
        'performance: [{code: P10, text: a}, {code: P2, text: b}]',
      'X.yaml',
    );
    assert.deepEqual(
      standard?.criteria.map(({ code }) => code),
      ['P10', 'P2', 'K2', 'K1'],
    );
  });

  it('passes over keys that it does not know, whatever they are called', () => {
    const { standard, problems } = parseStandardFile(
      `${valid}__proto__: {title: stolen, polluted: yes}\nconstructor: x\nnotes: [a]\n`,
      'X.yaml',
    );
    assert.deepEqual(problems, []);
    assert.equal(standard?.title, 'A standard');
    assert.notProperty({}, 'polluted');
  });

  describe('gives no standard for', () => {
    const cases: readonly (readonly [
      what: string,
      text: string,
      code: ProblemCode,
      underlined: string,
    ])[] = [
      ['an empty file', '', 'standard-empty', ''],
      ['a file of comments', '# nothing\n', 'standard-empty', ''],
      ['a text', 'just text', 'standard-shape', 'just text'],
      ['a list', '[P1]', 'standard-shape', '[P1]'],
      ['an empty mapping', '{}', 'standard-urn', ''],
      ['a key that is a mapping', '? urn: X\n', 'standard-urn', ''],
      ['a missing urn', valid.replace('urn: X\n', ''), 'standard-urn', ''],
      ['an empty urn', valid.replace('urn: X', 'urn:'), 'standard-urn', ''],
      ['a urn that is a list', valid.replace('urn: X', 'urn: [X]'), 'standard-shape', '[X]'],
      ['a urn with a slash', valid.replace('urn: X', 'urn: a/X'), 'standard-urn', 'a/X'],
      ['a urn with a backslash', valid.replace('urn: X', 'urn: a\\X'), 'standard-urn', 'a\\X'],
      ['a urn that leaves its folder', valid.replace('urn: X', 'urn: ..'), 'standard-urn', '..'],
      ['a urn that hides its file', valid.replace('urn: X', 'urn: .X'), 'standard-urn', '.X'],
      ['a urn with a colon', valid.replace('urn: X', 'urn: C:X'), 'standard-urn', 'C:X'],
      ['a urn that Windows reserves', valid.replace('urn: X', 'urn: nul'), 'standard-urn', 'nul'],
      [
        'a urn past 100 characters',
        valid.replace('urn: X', `urn: ${'X'.repeat(101)}`),
        'standard-urn',
        'X'.repeat(101),
      ],
      ['no criterion', 'urn: X\ntitle: t\nperformance:\n', 'standard-empty', 'performance'],
      ['lists that are texts', 'urn: X\ntitle: t\nknowledge: {a: b}', 'standard-shape', '{a: b}'],
      ['an alias', 'a: &a X\nurn: *a\ntitle: t', 'standard-shape', '*a'],
      [
        'a colon in the title',
        valid.replace('A standard', 'Reel 2: conform'),
        'standard-yaml',
        'R',
      ],
      ['a tab', 'urn: X\noverview:\n\ta: b', 'standard-yaml', '\t'],
      ['an unclosed list', 'urn: X\nperformance: [a', 'standard-yaml', ''],
      ['two documents', `${valid}---\n${valid}`, 'standard-yaml', `---\n${valid}`],
      ['nesting without end', '['.repeat(100_000), 'standard-yaml', ''],
      ['more than 256 KB', `${valid}# ${'é'.repeat(131_072)}`, 'standard-too-large', ''],
    ];
    for (const [what, text, code, expected] of cases) {
      it(what, () => {
        const { standard, problems } = parseStandardFile(text, 'X.yaml');
        assert.isUndefined(standard);
        assert.isNotEmpty(problems);
        assert.equal(problems[0]!.code, code);
        assert.equal(underlined(text, problems[0]!), expected);
      });
    }
  });

  describe('keeps the rest of a file with', () => {
    const item = (text: string) => valid.replace('{code: P2, text: cut to length}', text);
    const cases: readonly (readonly [
      what: string,
      text: string,
      code: ProblemCode,
      severity: Severity,
      underlined: string,
    ])[] = [
      ['no title', valid.replace('title: A standard\n', ''), 'standard-shape', 'error', ''],
      ['a repeated code', item('{code: P1, text: b}'), 'standard-repeated-code', 'error', 'P1'],
      ['a code with a blank', item('{code: P 2, text: b}'), 'standard-code', 'error', 'P 2'],
      ['a code without a letter', item('{code: 2, text: b}'), 'standard-code', 'error', '2'],
      ['a code like a path', item('{code: ../P2, text: b}'), 'standard-code', 'error', '../P2'],
      [
        'a code named __proto__',
        item('{code: __proto__, text: b}'),
        'standard-code',
        'error',
        '__proto__',
      ],
      ['an item without a text', item('{code: P2}'), 'standard-shape', 'error', '{code: P2}'],
      ['an item without anything', item('{}'), 'standard-shape', 'error', '{}'],
      ['an item that is a text', item('cut'), 'standard-shape', 'error', 'cut'],
      ['a text that is a list', item('{code: P2, text: [a]}'), 'standard-shape', 'error', '[a]'],
      ['a repeated key', `${valid}urn: Y\n`, 'standard-shape', 'error', 'urn'],
      [
        'an empty list',
        valid.replace(/knowledge:[^]*/, 'knowledge: []'),
        'standard-empty',
        'warning',
        'knowledge',
      ],
      [
        'keywords for no criterion',
        `${valid}keywords: {P9: [a]}`,
        'standard-unknown-code',
        'warning',
        'P9',
      ],
      ['keywords as a list', `${valid}keywords: [a]`, 'standard-shape', 'error', '[a]'],
      [
        'an unknown incomplete item',
        `${valid}incomplete: [P9]`,
        'standard-unknown-code',
        'warning',
        'P9',
      ],
      [
        'a date that does not exist',
        `${valid}approved: 2017-02-30`,
        'standard-date',
        'warning',
        '2017-02-30',
      ],
      [
        'a revision without a day',
        `${valid}revisions: [{date: 2026, code: P1, was: a}]`,
        'standard-shape',
        'warning',
        '{date: 2026, code: P1, was: a}',
      ],
      [
        'a revision of nothing',
        `${valid}revisions: [{date: 2026-01-01, code: P9, was: a}]`,
        'standard-unknown-code',
        'warning',
        'P9',
      ],
      [
        'a successor without urn',
        `${valid}supersededBy: {map: {}}`,
        'standard-urn',
        'warning',
        'supersededBy',
      ],
      [
        'a successor of no criterion',
        `${valid}supersededBy: {urn: Y, map: {P9: [P1]}}`,
        'standard-unknown-code',
        'warning',
        'P9',
      ],
    ];
    for (const [what, text, code, severity, expected] of cases) {
      it(what, () => {
        const { standard, problems } = parseStandardFile(text, 'X.yaml');
        assert.equal(standard?.urn, 'X');
        assert.equal(standard?.criteria[0]?.text, 'cut to picture');
        const problem = problems.find((it) => it.code === code)!;
        assert.deepInclude(problem, { code, severity });
        assert.equal(underlined(text, problem), expected);
      });
    }
  });

  it('reads a standard whose urn notes can hardly name, and says so', () => {
    for (const urn of ['A B', '"@x"', '!!str -x', '"A\u00adB"']) {
      const text = valid.replace('urn: X', `urn: ${urn}`) + 'supersededBy: {urn: C D, map: {}}\n';
      const { standard, problems } = parseStandardFile(text, 'X.yaml');
      assert.isAbove(standard?.criteria.length ?? 0, 0, urn);
      assert.equal(standard?.supersededBy?.urn, 'C D');
      assert.deepInclude(
        problems.map(({ code, severity }) => ({ code, severity })),
        { code: 'standard-urn', severity: 'warning' },
      );
    }
  });

  it('says that a file is not named after its urn, exactly', () => {
    for (const name of ['x.yaml', 'X.yaml.bak', 'SKSPP05.yaml']) {
      const { standard, problems } = parseStandardFile(valid, name);
      assert.equal(standard?.urn, 'X');
      assert.deepEqual(
        problems.map(({ code, severity }) => [code, severity]),
        [['standard-file-name', 'warning']],
      );
    }
  });

  it('does not follow an alias bomb', () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`,
    );
    const text = `l0: &l0 [x]\n${levels.join('\n')}\n${valid}keywords: {P1: *l30}\n`;
    const { standard, problems } = parseStandardFile(text, 'X.yaml');
    assert.deepEqual(standard?.criteria[0]?.keywords, []);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['standard-shape'],
    );
  });
});
