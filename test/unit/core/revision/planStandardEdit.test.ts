import { assert } from 'chai';
import type { ImportedStandard, ImportWarning } from '../../../../src/core/import/importedStandard';
import { compareStandards } from '../../../../src/core/revision/compareStandards';
import { planStandardEdit } from '../../../../src/core/revision/planStandardEdit';
import { EvidenceIndex } from '../../../../src/core/evidence/evidenceIndex';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import { builtInStandardTexts } from '../../../../src/core/standard/builtInStandards';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import type { Standard } from '../../../../src/core/standard/standard';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { formatMessage, message } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { defaultBasis } from '../../support/journalSamples';

const options = { date: '2026-05-01', translate: formatMessage };
const builtIn = builtInStandardTexts.get('SKSPP05') ?? '';

function read(text: string): Standard {
  const { standard } = parseStandardFile(text, '');
  assert(standard, text);
  return standard;
}

/** The standard of a file as an import would have it, with other lists. */
function imported(
  text: string,
  change: (performance: string[], knowledge: string[]) => void,
  fields: Partial<ImportedStandard> = {},
): ImportedStandard {
  const { criteria, title } = read(text);
  const texts = (wanted: string) =>
    criteria.filter(({ kind }) => kind === wanted).map((it) => it.text);
  const [performance, knowledge] = [texts('performance'), texts('knowledge')];
  change(performance, knowledge);
  const items = (letter: string, its: readonly string[]) =>
    its.map((it, index) => ({ code: `${letter}${index + 1}`, text: it }));
  return {
    title,
    performance: items('P', performance),
    knowledge: items('K', knowledge),
    warnings: [],
    ...fields,
  };
}

function plan(text: string, standard: ImportedStandard, date = '2026-05-01') {
  return planStandardEdit(text, compareStandards(read(text), standard), { ...options, date });
}

function edited(text: string, standard: ImportedStandard): string {
  const planned = plan(text, standard);
  if (planned.kind === 'refused') assert.fail(formatMessage(planned.reason));
  return applyEdits(text, planned.edits);
}

describe('planStandardEdit, by example', () => {
  it('replaces a wording inside its block, and completes one that broke off', () => {
    const after = edited(
      builtIn,
      imported(builtIn, (performance, knowledge) => {
        performance[6] = 'maintain confidentiality about specific productions at all times';
        knowledge[6] = 'how to adapt workflow and plan solutions to deal with the unexpected';
      }),
    );
    assert.equal(
      after,
      builtIn
        .replace(
          'maintain confidentiality about specific productions in line with company and production\n      requirements',
          'maintain confidentiality about specific productions at all times',
        )
        .replace('solutions to deal with the\n', 'solutions to deal with the unexpected\n')
        .replace('incomplete: [K7]', 'incomplete: []')
        .concat(
          [
            'revisions:',
            '  - date: 2026-05-01',
            '    code: P7',
            '    was: >-',
            '      maintain confidentiality about specific productions in line with company and production',
            '      requirements',
            '  - date: 2026-05-01',
            '    code: K7',
            '    was: how to adapt workflow and plan solutions to deal with the',
            '',
          ].join('\n'),
        ),
    );
  });

  it('moves keywords with wordings that get another code', () => {
    const file = [
      'urn: X',
      'title: T',
      'performance:',
      '  - {code: P1, text: aa}',
      '  - {code: P2, text: bb} # second',
      'keywords: {P1: [a], P2: [b]}',
      'incomplete: P2',
      '',
    ].join('\n');
    assert.equal(
      edited(
        file,
        imported(file, (performance) => performance.splice(1, 0, 'new')),
      ),
      [
        'urn: X',
        'title: T',
        'performance:',
        '  - {code: P1, text: aa}',
        '  - {code: P2, text: new} # second',
        '  - {code: P3, text: bb}',
        'keywords: {P1: [a], P3: [b]}',
        'incomplete: P3',
        'revisions:',
        '  - {date: 2026-05-01, code: P2, was: bb}',
        '',
      ].join('\n'),
    );
    assert.equal(
      edited(
        file,
        imported(file, (performance) => performance.splice(0, 1)),
      ),
      [
        'urn: X',
        'title: T',
        'performance:',
        '  - {code: P1, text: bb}',
        'keywords: {P1: [b]}',
        'incomplete: P1',
        'revisions:',
        '  - {date: 2026-05-01, code: P1, was: aa}',
        '',
      ].join('\n'),
    );
  });

  it('adds fields where files have them, and keeps line ends and the byte order mark', () => {
    const file = '\uFEFFurn: X\r\ntitle: T # mine\r\n\r\nperformance: [{code: P1, text: aa}]\r\n';
    const fields = { title: 'U: V', suite: 'S', approved: '2026', overview: 'All.' };
    assert.equal(
      edited(
        file,
        imported(file, (_, knowledge) => knowledge.push('kk'), fields),
      ),
      '\uFEFFurn: X\r\ntitle: "U: V" # mine\r\nsuite: S\r\napproved: "2026"\r\noverview: All.\r\n\r\nperformance: [{code: P1, text: aa}]\r\nknowledge:\r\n  - {code: K1, text: kk}\r\n',
    );
  });

  it('writes what an import says about the successor, beside codes that move', () => {
    const file = [
      'urn: X',
      'title: T',
      'performance:',
      '  - {code: P1, text: aa}',
      '  - {code: P2, text: bb}',
      '  - {code: P3, text: cc}',
      'supersededBy:',
      '  urn: Y # so they say',
      '  map:',
      '    P2: [Q2] # the second',
      '    P3: [Q3]',
      '    # of old',
      '    P9: [Q9]',
      '',
    ].join('\n');
    const supersededBy = {
      urn: 'Y',
      map: new Map([
        ['P1', ['Q1']],
        ['P2', ['Q7']],
        ['P3', ['Q2', 'Q4']],
      ]),
    };
    const change = (performance: string[]): void => {
      performance.splice(1, 2, 'new', 'bb');
    };
    assert.include(
      edited(file, imported(file, change, { supersededBy })),
      [
        'supersededBy:',
        '  urn: Y # so they say',
        '  map:',
        '    P3: [Q2, Q4] # the second',
        '    # of old',
        '    P9: [Q9]',
        '    P1: [Q1]',
        '    P2: [Q7]',
      ].join('\n'),
    );
    const changes = compareStandards(read(file), imported(file, change, { supersededBy }));
    const alone = planStandardEdit(
      file,
      changes.filter(({ kind }) => kind === 'successor'),
      options,
    );
    assert(alone.kind === 'edits');
    assert.equal(
      applyEdits(file, alone.edits),
      file.replace('    P9: [Q9]\n', '    P9: [Q9]\n    P1: [Q1]\n'),
      'P2 and P3 still are what they were',
    );
  });

  it('puts doubts above what is new, and takes away those about what is replaced', () => {
    const file = [
      'urn: X',
      'title: T',
      'performance:',
      '  # CHECK: Old?',
      '  # of mine',
      '  # CHECK: And this?',
      '  - code: P1',
      '    text: aa',
      '  # CHECK: Stays',
      '  - {code: P2, text: bb}',
      '  # CHECK: Moved',
      '  - code: P3 # CHECK: none',
      '    text: |',
      '      # CHECK: text',
      'knowledge: [{code: K1, text: kk}]',
      '',
    ].join('\r\n');
    const doubt = (item: string): ImportWarning => ({
      code: 'cut-off',
      item,
      message: message('Is {0} all?', item),
    });
    const warnings = ['P1', 'P2', 'P3', 'P4', 'K1', 'K2'].map(doubt);
    const change = (performance: string[], knowledge: string[]): void => {
      performance.splice(0, 3, 'AA!', 'bb', 'new', '# CHECK: text');
      knowledge.splice(0, 1, 'kk of', 'll');
    };
    assert.equal(
      edited(file, imported(file, change, { warnings })),
      [
        'urn: X',
        'title: T',
        'performance:',
        '  # of mine',
        '  # CHECK: Is P1 all?',
        '  - code: P1',
        '    text: AA!',
        '  # CHECK: Stays',
        '  - {code: P2, text: bb}',
        '  # CHECK: Is P3 all?',
        '  - code: P3 # CHECK: none',
        '    text: |',
        '      new',
        '  # CHECK: Is P4 all?',
        '  - code: P4',
        '    text: "# CHECK: text"',
        'knowledge: [{code: K1, text: kk of}, {code: K2, text: ll}]',
        'revisions:',
        '  - {date: 2026-05-01, code: P3, was: "# CHECK: text"}',
        '  - {date: 2026-05-01, code: K1, was: kk}',
        '',
      ].join('\r\n'),
    );
  });

  describe('of a history that is all about a code that goes', () => {
    const head = 'urn: X\ntitle: T\nperformance: [{code: P1, text: aa}, {code: P2, text: bb}]\n';
    const old = '{date: 2020-01-01, code: P2, was: b}';
    const older = '{date: 2019-01-01, code: P2, was: c}';
    const row = '{date: 2026-05-01, code: P1, was: aa}';
    const shapes: readonly (readonly [what: string, written: string, after: string])[] = [
      ['in brackets', `[${old}]`, `[${row}]`],
      ['in brackets with blanks', `[ ${old} ]`, `[ ${row} ]`],
      ['in brackets with a comma at the end', `[ ${old}, ]`, `[ ${row}, ]`],
      ['of several in brackets', `[ ${old}, ${older} ]`, `[ ${row} ]`],
      ['in brackets on lines', `[\n  ${old},\n  ${older}\n]`, `[\n  ${row}\n]`],
      ['in brackets with a remark', `[ # as printed\n  ${old}\n]`, `[ # as printed\n  ${row}\n]`],
      ['in brackets that begin on a line', `[ ${old},\n  ${older} ]`, `[ ${row} ]`],
      ['in a block', `\n  - ${old}\n  - ${older}`, `\n  - ${row}`],
    ];
    for (const [what, written, after] of shapes) {
      it(`replaces it ${what}`, () => {
        const file = `${head}revisions: ${written}\n`;
        const standard = imported(file, (performance) => performance.splice(0, 2, 'other'));
        assert.equal(
          edited(file, standard),
          `urn: X\ntitle: T\nperformance: [{code: P1, text: other}]\nrevisions: ${after}\n`,
        );
      });
    }

    it('leaves brackets where no other wording changes', () => {
      for (const written of [`[ ${old} ]`, `[\n  ${old}\n]`, `\n  - ${old}`]) {
        const file = `${head}revisions: ${written}\n`;
        const standard = imported(file, (performance) => performance.splice(1, 1));
        assert.match(edited(file, standard), /^revisions: \[\]\s*$/m);
      }
    });
  });

  describe('takes no line of a text for a comment', () => {
    const head = 'urn: X\ntitle: T\nperformance:\n';
    const first = '- code: P1\n  text: |\n    a\n    # one\n';
    const second = '- code: P2\n  text: b\n';

    it('where an entry goes', () => {
      const text = `${head}${first}${second}`;
      const without = imported(text, (performance) => performance.pop());
      assert.equal(edited(text, without), `${head}${first}`);
    });

    it('where a key comes behind a block that keeps its blanks', () => {
      for (const block of [
        '|+\n  a\n  # one\n\n\n',
        '>\n  a\n  # one\n   \n',
        '|2+\n  # one\n\n',
      ]) {
        const [above, below] = [
          `urn: X\ntitle: T\nmine: ${block}`,
          `${head.slice(16)}- {code: P1, text: b}\n`,
        ];
        const text = above + below;
        const after = edited(
          text,
          imported(text, () => undefined, { suite: 'Post' }),
        );
        assert.equal(after.replace('suite: Post\n', ''), text);
        assert.equal(after, `${above}suite: Post\n${below}`);
      }
    });
  });

  it('plans nothing where there is nothing to change', () => {
    assert.deepEqual(planStandardEdit(builtIn, [], options), {
      kind: 'edits',
      edits: [],
    });
  });

  it('refuses in words', () => {
    const reword = (file: string) => {
      const planned = plan(
        file,
        imported(file, (performance) => (performance[0] = 'other')),
      );
      assert(planned.kind === 'refused', file);
      return formatMessage(planned.reason);
    };
    const item = (text: string) =>
      `urn: X\ntitle: T\nperformance:\n  - code: P1\n    text: ${text}\n`;
    assert.match(reword(item('&a aa')), /aliases/);
    assert.match(reword(item('!mine aa')), /aliases/);
    assert.match(reword('{urn: X, title: T, performance: [{code: P1, text: aa}]}'), /unusual way/);
    assert.match(reword(`${item('aa')}revisions: *x\n`), /alias|anchor/i);
  });

  describe('refuses a file that has changed since it was compared', () => {
    const compared = `urn: X
title: T
suite: S
performance:
  - {code: P1, text: aa}
supersededBy: {urn: Y, map: {P1: [P1]}}
`;
    const other = (performance: string[]): void => {
      performance[0] = 'other';
    };
    const same = (): void => undefined;
    const successor = { urn: 'Z', map: new Map([['P1', ['P2']]]) };
    const cases: readonly (readonly [
      what: string,
      standard: ImportedStandard,
      was: string,
      now: string,
    ])[] = [
      ['in a wording', imported(compared, other), 'text: aa', 'text: bb'],
      ['in its title', imported(compared, same, { title: 'U' }), 'title: T', 'title: V'],
      ['in another field', imported(compared, same, { suite: 'U' }), 'suite: S', 'suite: V'],
      ['by a field that is gone', imported(compared, same, { suite: 'U' }), 'suite: S\n', ''],
      [
        'in what replaces it',
        imported(compared, same, { supersededBy: successor }),
        'urn: Y',
        'urn: W',
      ],
      [
        'in where a criterion goes',
        imported(compared, same, { supersededBy: successor }),
        'P1: [P1]',
        'P1: [P3]',
      ],
    ];
    for (const [what, standard, was, now] of cases) {
      it(what, () => {
        const changes = compareStandards(read(compared), standard);
        assert.lengthOf(changes, 1);
        assert.equal(planStandardEdit(compared, changes, options).kind, 'edits');
        const stale = planStandardEdit(compared.replace(was, now), changes, options);
        assert(stale.kind === 'refused');
        assert.match(formatMessage(stale.reason), /changed meanwhile/);
      });
    }
  });

  it('carries over no acceptance of an older wording, and only that', () => {
    const note = parseNoteFile(
      'file:///a.md',
      '---\ndate: 2026-04-01\nproduction: X\ncriteria: [P1, P2]\naccepted:\n  - {by: A, date: 2026-04-02, criteria: [P1, P2]}\n---\n',
    );
    const statesIn = (file: string): readonly string[] => {
      const standards = new StandardSet([read(file)], 'SKSPP05');
      const index = new EvidenceIndex(defaultBasis(standards, '2026-06-01'));
      index.set(note);
      const { coverage } = index.snapshot();
      return coverage.flatMap(({ criteria }) => criteria.slice(0, 2).map(({ state }) => state));
    };
    assert.deepEqual(statesIn(builtIn), ['accepted', 'accepted']);
    const after = edited(
      builtIn,
      imported(builtIn, (performance) => {
        performance[0] = 'Make sure you work to the brief, and to meet expected quality standards.';
        performance[1] = 'manage your time';
      }),
    );
    assert.deepEqual(statesIn(after), ['accepted', 'mapped']);
  });

  it('takes time in proportion to the file', () => {
    const count = 1_000;
    const lines = Array.from({ length: count }, (_, at) => `  - {code: P${at + 1}, text: a${at}}`);
    const file = ['urn: X', 'title: T', 'performance:', ...lines, ''].join('\n');
    const standard = imported(file, (performance) => performance.splice(1, 0, 'new'));
    const start = process.cpuUsage();
    assert.equal(plan(file, standard).kind, 'edits');
    assert.isBelow(process.cpuUsage(start).user, 4_000_000);
  }).timeout(40_000);
});
