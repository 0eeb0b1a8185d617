import { assert } from 'chai';
import type { ImportedStandard, ImportWarning } from '../../../../src/core/import/importedStandard';
import { compareStandards } from '../../../../src/core/revision/compareStandards';
import { plainWording } from '../../../../src/core/revision/plainWording';
import type { StandardChange } from '../../../../src/core/revision/standardChange';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import type { Standard } from '../../../../src/core/standard/standard';
import { message } from '../../../../src/core/text/message';

/** Items as `code: wording` lines; K items are knowledge. */
function standard(lines: readonly string[], fields = 'title: T'): Standard {
  const items = (letter: string): string =>
    lines
      .filter((line) => line.startsWith(letter))
      .map((line) => {
        const [code, text] = line.split(': ');
        return `\n  - {code: ${code}, text: "${text}"}`;
      })
      .join('');
  const text = `urn: X\n${fields}\nperformance:${items('P')}\nknowledge:${items('K')}\n`;
  const parsed = parseStandardFile(text, 'X.yaml').standard;
  assert(parsed);
  return parsed;
}

function imported(
  lines: readonly string[],
  fields: Partial<ImportedStandard> = {},
): ImportedStandard {
  const items = (letter: string) =>
    lines
      .filter((line) => line.startsWith(letter))
      .map((line) => line.split(': '))
      .map(([code = '', text = '']) => ({ code, text }));
  return {
    urn: 'X',
    title: 'T',
    performance: items('P'),
    knowledge: items('K'),
    warnings: [],
    ...fields,
  };
}

/** A change in a line, for comparison. */
function draw(change: StandardChange): string {
  if (change.kind === 'field') return `${change.field}: ${change.was ?? '∅'} → ${change.text}`;
  if (change.kind === 'successor') {
    const { was, supersession, dependent } = change;
    const rows = [...supersession.map].map(([code, codes]) => ` ${code}=${codes.join('+')}`);
    return `successor ${was?.urn ?? '∅'} → ${supersession.urn}${rows.join('')} (${[...dependent].join()})`;
  }
  const codes = change.codes.map(
    ({ code, was, text, from, after }) =>
      `${code}: ${was ?? '∅'} → ${text ?? '∅'}${from ? ` (${from})` : ''}${after ? ` [${after}]` : ''}`,
  );
  return `${change.kind} ${codes.join('; ')}`;
}

function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  return compareStandards(standard(before), imported(after)).map(draw);
}

describe('compareStandards', () => {
  const tables: readonly (readonly [
    string,
    readonly string[],
    readonly string[],
    readonly string[],
  ])[] = [
    ['the same', ['P1: aa', 'K1: bb'], ['P1: aa', 'K1: bb'], []],
    [
      'other capitals, punctuation and blanks',
      ['P1: keep meta-data, and “codes”', 'P2: e-mail the lab'],
      ['P1: Keep meta data and "codes".', 'P2: email the lab;'],
      [
        'respelled P1: keep meta-data, and “codes” → Keep meta data and "codes".',
        'respelled P2: e-mail the lab → email the lab;',
      ],
    ],
    ['other words', ['P1: aa', 'P2: bb'], ['P1: aa', 'P2: bb cc'], ['reworded P2: bb → bb cc']],
    ['other figures', ['P1: 1.5 hours'], ['P1: 15 hours'], ['reworded P1: 1.5 hours → 15 hours']],
    [
      'more items, at their places',
      ['P1: aa', 'K1: kk'],
      ['P1: aa', 'P2: bb', 'P3: cc', 'K1: kk', 'K2: ll'],
      ['added P2: ∅ → bb [P1]', 'added P3: ∅ → cc [P2]', 'added K2: ∅ → ll [K1]'],
    ],
    ['a first item', ['P1: aa'], ['P1: aa', 'K1: kk'], ['added K1: ∅ → kk']],
    ['fewer items', ['P1: aa', 'P2: bb'], ['P1: aa'], ['removed P2: bb → ∅']],
    [
      'an item between others',
      ['P1: aa', 'P2: bb', 'P3: cc', 'K1: kk'],
      ['P1: aa', 'P2: new', 'P3: bb', 'P4: CC.', 'K1: kk'],
      ['recoded P2: bb → new; P3: cc → bb (P2); P4: ∅ → CC. (P3) [P3]'],
    ],
    [
      'an item that is gone from between others',
      ['P1: aa', 'P2: bb', 'P3: cc'],
      ['P1: bb', 'P2: cc'],
      ['recoded P1: aa → bb (P2); P2: bb → cc (P3); P3: cc → ∅'],
    ],
    [
      'items that change places',
      ['P1: aa', 'P2: bb', 'P3: cc'],
      ['P1: bb', 'P2: aa', 'P3: dd'],
      ['recoded P1: aa → bb (P2); P2: bb → aa (P1)', 'reworded P3: cc → dd'],
    ],
    [
      'an item that is in the other list now',
      ['P1: aa', 'P2: bb', 'K1: kk'],
      ['P1: aa', 'K1: kk', 'K2: bb'],
      ['recoded P2: bb → ∅; K2: ∅ → bb (P2) [K1]'],
    ],
    [
      'the same words twice',
      ['P1: aa', 'P2: aa', 'P3: bb'],
      ['P1: bb', 'P2: aa', 'P3: aa'],
      ['recoded P1: aa → bb (P3); P3: bb → aa (P1)'],
    ],
    ['a code twice, of which the first counts', ['P1: aa'], ['P1: aa', 'P1: bb'], []],
  ];
  for (const [name, before, after, expected] of tables) {
    it(`finds ${name}`, () => assert.deepEqual(differences(before, after), expected));
  }

  it('finds fields that read otherwise, and leaves those that the import does not have', () => {
    const before = standard(['P1: a'], 'title: T\nsuite: S\napproved: 2017-01-01');
    const warnings: readonly ImportWarning[] = [{ code: 'no-title', message: message('x') }];
    const after = { approved: '2026-05-01', overview: 'All \n of it', title: 'X', warnings };
    assert.deepEqual(compareStandards(before, imported(['P1: a'], after)).map(draw), [
      'approved: 2017-01-01 → 2026-05-01',
      'overview: ∅ → All of it',
    ]);
    assert.deepEqual(compareStandards(before, imported(['P1: a'], { title: 'U' })).map(draw), [
      'title: T → U',
    ]);
  });

  const successors: readonly (readonly [
    what: string,
    before: string,
    lines: readonly string[],
    rows: Readonly<Record<string, readonly string[]>>,
    expected: readonly string[],
  ])[] = [
    [
      'where the file names none',
      '',
      ['P1: aa'],
      { P1: ['P4', ' '], P7: ['P8'] },
      ['successor ∅ → Y P1=P4 ()'],
    ],
    ['but not where the file says so', '{urn: Y, map: {P1: [P4]}}', ['P1: aa'], { P1: ['P4'] }, []],
    ['but not where the file says more', '{urn: Y, map: {P1: [P4]}}', ['P1: aa'], {}, []],
    [
      'where a criterion becomes another one',
      '{urn: Y, map: {P1: [P4]}}',
      ['P1: aa'],
      { P1: ['P5'] },
      ['successor Y → Y P1=P5 ()'],
    ],
    [
      'where it is another standard',
      '{urn: Z, map: {P1: [P4]}}',
      ['P1: aa'],
      { P1: ['P4'] },
      ['successor Z → Y P1=P4 ()'],
    ],
    [
      'but not where rows only go with their wordings',
      '{urn: Y, map: {P1: [P4]}}',
      ['P1: new', 'P2: aa'],
      { P2: ['P4'] },
      ['recoded P1: aa → new; P2: ∅ → aa (P1) [P1]'],
    ],
    [
      'with what depends on other changes',
      '{urn: Y, map: {P1: [P4]}}',
      ['P1: new', 'P2: aa', 'P3: cc'],
      { P1: ['P9'], P2: ['P4'], P3: [] },
      [
        'successor Y → Y P1=P9 P2=P4 P3= (P1,P2,P3)',
        'recoded P1: aa → new; P2: ∅ → aa (P1) [P1]',
        'added P3: ∅ → cc [P2]',
      ],
    ],
  ];
  for (const [what, before, lines, rows, expected] of successors) {
    it(`finds a successor ${what}`, () => {
      const fields = `title: T${before === '' ? '' : `\nsupersededBy: ${before}`}`;
      const supersededBy = { urn: 'Y', map: new Map(Object.entries(rows)) };
      const changes = compareStandards(
        standard(['P1: aa'], fields),
        imported(lines, { supersededBy }),
      );
      assert.deepEqual(changes.map(draw), expected);
    });
  }

  it('hands on what was uncertain', () => {
    const doubt: ImportWarning = { code: 'cut-off', item: 'P1', message: message('cut') };
    const [change] = compareStandards(
      standard(['P1: aa bb']),
      imported(['P1: aa'], { warnings: [doubt] }),
    );
    assert(change?.kind === 'reworded');
    assert.deepEqual(change.codes[0]?.doubts, [doubt.message]);
    assert.isTrue(change.codes[0]?.breaksOff);
  });

  it('takes time in proportion to the standards', () => {
    const count = 3_000;
    const lines = (text: (index: number) => string): readonly string[] =>
      Array.from({ length: count }, (_, index) => `P${index + 1}: ${text(index)}`);
    const cases: readonly (readonly [(index: number) => string, (index: number) => string])[] = [
      [(at) => `a${at}`, (at) => `a${at - 1}`],
      [(at) => `a${at}`, (at) => `a${at % 2 === 0 ? at + 1 : at - 1}`],
      [(at) => (at % 2 === 0 ? 'same' : `a${at}`), (at) => (at % 2 === 0 ? `b${at}` : 'same')],
    ];
    for (const [before, after] of cases) {
      const [old, now] = [standard(lines(before)), imported(lines(after))];
      const start = process.cpuUsage();
      assert.isNotEmpty(compareStandards(old, now));
      assert.isBelow(process.cpuUsage(start).user, 4_000_000);
    }
  }).timeout(40_000);
});

describe('plainWording', () => {
  it('keeps what makes another meaning', () => {
    assert.equal(plainWording('The “ﬁles”:  on-line.'), plainWording('the files on line'));
    for (const [one, other] of [
      ['1.5', '15'],
      ['1 5', '15'],
      ['C++', 'C'],
      ['use C#', 'use C'],
      ['use C#', 'use C++'],
      ['can', 'cannot'],
      ['…', '?'],
    ] as const) {
      assert.notEqual(plainWording(one), plainWording(other));
    }
  });
});
