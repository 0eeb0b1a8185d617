import { assert } from 'chai';
import { sealOf } from '../../../../src/core/note/sealOf';
import type { OpenNote, Portfolio, Proof } from '../../../../src/core/portfolio/portfolio';
import { sampleUnreadable } from '../../support/journalSamples';
import { journalOf, note, portfolioOf, rules, standards } from './samplePortfolio';

/** What is said for each criterion of the only standard: its state and the notes in order. */
function outline({ standards: [standard] }: Portfolio): readonly string[] {
  return (standard?.criteria ?? []).map(({ code, state, evidence }) =>
    [code, state, ...evidence.map((it) => it.note)].join(' '),
  );
}

function proofsOf({ standards: [standard] }: Portfolio, code: string): readonly Proof[] {
  const criterion = standard?.criteria.find((it) => it.code === code);
  return (criterion?.evidence ?? []).map(({ proof }) => proof);
}

function openNote({ notes }: Portfolio, number: number): OpenNote {
  const found = notes.find((it) => it.number === number);
  assert(found?.kind === 'open');
  return found;
}

const january = note('jan.md', [
  'title: January',
  'date: 2026-01-10',
  'production: HALCYON',
  'criteria: [P1, K1]',
]);
const march = note('march.md', [
  'title: March',
  'date: 2026-03-10',
  'production: Kestrel',
  'criteria: [P1, Y1/P1]',
]);
const undated = note('undated.md', ['title: Undated', 'criteria: [P2]']);

describe('buildPortfolio', () => {
  it('numbers notes from the oldest on and lists them newest first', () => {
    const portfolio = portfolioOf(journalOf([march, undated, january]));
    assert.deepEqual(
      portfolio.notes.map(({ number, title }) => [number, title]),
      [
        [1, 'January'],
        [2, 'March'],
        [3, 'Undated'],
      ],
    );
    assert.deepEqual(outline(portfolio), [
      'P1 evidenced 2 1',
      'P2 mapped 3',
      'P3 missing',
      'K1 evidenced 1',
    ]);
    assert.deepEqual(portfolio.standards[0]?.criteria[1]?.reasons, [
      { code: 'productions', have: 0, need: 1 },
    ]);
  });

  it('has the standards that are asked for, and notes and criteria of those alone', () => {
    const snapshot = journalOf([january, march]);
    const both = portfolioOf(snapshot, { standards: standards.map(({ urn }) => urn) });
    assert.deepEqual(openNote(both, 2).criteria, ['X1/P1', 'Y1/P1']);
    const one = portfolioOf(snapshot, { standards: ['Y1'] });
    assert.deepEqual(
      one.notes.map(({ title, criteria }) => [title, criteria]),
      [['March', ['Y1/P1']]],
    );
  });

  it('is the same however the journal came about', () => {
    const files = [january, march, undated];
    assert.deepEqual(portfolioOf(journalOf(files)), portfolioOf(journalOf([...files].reverse())));
  });

  it('judges by the notes inside a range of dates', () => {
    const portfolio = portfolioOf(journalOf([january, march, undated]), {
      limit: { from: '2026-03-01', to: '2026-03-10' },
    });
    assert.deepEqual(outline(portfolio), [
      'P1 evidenced 1',
      'P2 missing',
      'P3 missing',
      'K1 missing',
    ]);
    assert.deepEqual(portfolio.standards[0]?.matrix.columns, [
      { kind: 'production', name: 'Kestrel' },
    ]);
  });

  it('judges by the notes of the productions asked for, in any case', () => {
    const portfolio = portfolioOf(journalOf([january, march, undated]), {
      limit: { productions: ['halcyon'] },
    });
    assert.deepEqual(outline(portfolio), [
      'P1 evidenced 1',
      'P2 missing',
      'P3 missing',
      'K1 evidenced 1',
    ]);
  });

  it('gives the reasons of the journal’s own rules', () => {
    const portfolio = portfolioOf(journalOf([january, march], rules({ notes: 3 })));
    const [p1] = portfolio.standards[0]?.criteria ?? [];
    assert(p1);
    assert.equal(p1.state, 'mapped');
    assert.deepEqual(p1.reasons, [{ code: 'notes', have: 2, need: 3 }]);
  });

  describe('finds as proof', () => {
    const proofs: readonly (readonly [what: string, body: string, proof: Proof])[] = [
      [
        'the paragraphs with the hashtag, in order',
        'Intro.\n\n#P1 One\nand *on*.\n\nTwo.\n\n- a (#X1/P1) list\n\n> quoted #P1 [words](x)\n',
        {
          kind: 'passages',
          texts: ['#P1 One and on.', 'a (#X1/P1) list', 'quoted #P1 words'],
        },
      ],
      [
        'a paragraph once, however often it has the hashtag',
        '#P1 One #P1 two.\n',
        { kind: 'passages', texts: ['#P1 One #P1 two.'] },
      ],
      [
        'a heading with the paragraph after it',
        '## What I did #P1\n\nI rang.\n\nNot this.\n',
        { kind: 'passages', texts: ['What I did #P1 – I rang.'] },
      ],
      [
        'a heading alone where another follows',
        '## Done #P1\n\n## Next\n\nWords.\n',
        { kind: 'passages', texts: ['Done #P1'] },
      ],
      [
        'else the opening',
        '# Title\n\n![a still](x.png)\n\nMore.\n',
        { kind: 'opening', text: 'a still' },
      ],
      [
        'else the opening, past what is empty',
        '![](x.png)\n\nMore.\n',
        { kind: 'opening', text: 'More.' },
      ],
      [
        'no hashtag of another criterion',
        'Start.\n\n#K1 Other.\n',
        { kind: 'opening', text: 'Start.' },
      ],
      ['no hashtag in code', 'Start.\n\n`#P1 no`\n', { kind: 'opening', text: 'Start.' }],
      ['nothing in an empty note', '', { kind: 'none' }],
      ['nothing but headings', '# Title\n', { kind: 'none' }],
    ];
    for (const [what, body, proof] of proofs) {
      it(what, () => {
        const tagged = note('a.md', ['production: H', 'criteria: [P1]'], body);
        assert.deepEqual(proofsOf(portfolioOf(journalOf([tagged])), 'P1'), [proof]);
      });
    }

    it('the same with Windows line ends', () => {
      const text = '---\r\ncriteria: [P1]\r\n---\r\nStart.\r\n\r\n#P1 One\r\ntwo.\r\n';
      const windows = { ...note('a.md', ['criteria: [P1]']) };
      const body = text.slice(text.indexOf('Start'));
      const offset = text.indexOf('#P1');
      const file = {
        ...windows,
        body,
        bodyOffset: text.indexOf('Start'),
        passages: [{ code: 'P1', offset }],
      };
      assert.deepEqual(proofsOf(portfolioOf(journalOf([file], rules({ productions: 0 }))), 'P1'), [
        { kind: 'passages', texts: ['#P1 One two.'] },
      ]);
    });

    it('not more of an opening than a reader wants, cut between words', () => {
      const long = note('a.md', ['criteria: [P1]'], `${'word '.repeat(500)}\n`);
      const [proof] = proofsOf(portfolioOf(journalOf([long])), 'P1');
      assert(proof?.kind === 'opening');
      assert.isBelow(proof.text.length, 610);
      assert.match(proof.text, /word …$/);
    });

    it('nothing of a note that does not count', () => {
      const draft = note('a.md', ['status: draft', 'criteria: [P1]'], '#P1 Not yet.\n');
      assert.deepEqual(proofsOf(portfolioOf(journalOf([draft])), 'P1'), [{ kind: 'none' }]);
    });
  });

  describe('with bodies', () => {
    it('has the texts of notes, but for drafts', () => {
      const draft = note(
        'draft.md',
        ['date: 2026-02-01', 'status: draft', 'criteria: [P1]'],
        'Half.\n',
      );
      const portfolio = portfolioOf(journalOf([january, draft]), { bodies: true });
      assert.equal(openNote(portfolio, 1).body, 'Words.');
      assert.isUndefined(openNote(portfolio, 2).body);
    });

    it('and without, has none', () => {
      assert.notProperty(openNote(portfolioOf(journalOf([january])), 1), 'body');
    });
  });

  describe('of a confidential note', () => {
    const secret = [
      'title: What all may know',
      'date: 2026-02-01',
      'production: SECRETNAME',
      'role: SECRETROLE',
      'confidential: true',
      'criteria: [P1]',
      'evidence: [{file: SECRETFILE, title: SECRETTITLE, held: SECRETPLACE, shownBy: SECRETNAME}]',
      'accepted: [{by: SECRETPERSON, role: SECRETROLE, date: 2026-02-02, criteria: [P1]}]',
    ];
    const confidential = note('SECRETPATH.md', secret, '#P1 SECRETTEXT\n');

    it('has the title, the criteria and the date alone', () => {
      const portfolio = portfolioOf(journalOf([confidential]), { bodies: true });
      assert.deepEqual(portfolio.notes, [
        {
          kind: 'withheld',
          number: 1,
          title: 'What all may know',
          date: '2026-02-01',
          criteria: ['X1/P1'],
        },
      ]);
      assert.deepEqual(proofsOf(portfolio, 'P1'), [{ kind: 'withheld' }]);
      assert.deepEqual(portfolio.standards[0]?.matrix.columns, [{ kind: 'withheld' }]);
      assert.notInclude(JSON.stringify(portfolio), 'SECRET');
    });

    it('counts it all the same', () => {
      assert.equal(outline(portfolioOf(journalOf([confidential])))[0], 'P1 accepted 1');
    });

    it('has no more of it while it cannot be read', () => {
      const { confidential: is, ...before } = { ...note('a.md', secret, '#P1 SECRETTEXT\n') };
      assert.isTrue(is);
      const broken = sampleUnreadable('file:///j/a.md', { ...before, confidential: false });
      const portfolio = portfolioOf(journalOf([broken]), { bodies: true });
      assert.deepEqual(
        portfolio.notes.map(({ kind }) => kind),
        ['withheld'],
      );
      assert.equal(portfolio.unreadable, 1);
      assert.notInclude(JSON.stringify(portfolio), 'SECRET');
    });
  });

  describe('of acceptances', () => {
    const body = 'Words.\n';
    const accept = (seal: string) => [
      `accepted: [{by: S. Okafor, role: Post supervisor, date: 2026-03-01, criteria: [P1, X1/P2]${seal}}]`,
    ];
    const cases = [
      ['unsealed', ''],
      ['unchanged', `, seal: ${sealOf(body)}`],
      ['changed', `, seal: ${sealOf('Other words.\n')}`],
    ] as const;
    for (const [text, seal] of cases) {
      it(`says that the text is ${text}`, () => {
        const file = note('a.md', ['production: H', 'criteria: [P1]', ...accept(seal)], body);
        const [acceptance] = openNote(portfolioOf(journalOf([file])), 1).acceptances;
        assert.include(acceptance, { by: 'S. Okafor', date: '2026-03-01', text });
        assert.deepEqual(acceptance?.criteria, ['X1/P1']);
      });
    }

    it('leaves out those for other criteria', () => {
      const file = note('a.md', ['criteria: [P1, Y1/P1]', 'accepted: [{criteria: [Y1/P1]}]']);
      assert.deepEqual(openNote(portfolioOf(journalOf([file])), 1).acceptances, []);
    });

    it('shows accepted evidence alone where asked to, and leaves the states as they are', () => {
      const accepted = note('a.md', ['production: H', 'criteria: [P1, P2]', ...accept('')], body);
      const portfolio = portfolioOf(journalOf([accepted, january]), { onlyAccepted: true });
      assert.deepEqual(outline(portfolio), [
        'P1 accepted 1',
        'P2 accepted 1',
        'P3 missing',
        'K1 evidenced',
      ]);
      assert.deepEqual(
        portfolio.notes.map(({ title }) => title),
        ['a'],
      );
      assert.lengthOf(portfolio.standards[0]?.matrix.columns ?? [], 1);
    });
  });

  describe('makes a matrix', () => {
    it('of productions newest first, without case, then of notes without one', () => {
      const files = [
        january,
        march,
        undated,
        note('b.md', ['date: 2026-05-01', 'production: halcyon', 'criteria: [P1]']),
        note('c.md', ['date: 2026-05-02', 'criteria: [P1]', 'status: draft']),
      ];
      const matrix = portfolioOf(journalOf(files)).standards[0]?.matrix;
      assert(matrix);
      assert.deepEqual(matrix.columns, [
        { kind: 'production', name: 'halcyon' },
        { kind: 'production', name: 'Kestrel' },
        { kind: 'none' },
      ]);
      assert.deepEqual(matrix.rows, [
        [
          { notes: 2, state: 'evidenced' },
          { notes: 1, state: 'evidenced' },
          { notes: 1, state: 'mapped' },
        ],
        [null, null, { notes: 1, state: 'evidenced' }],
        [null, null, null],
        [{ notes: 1, state: 'evidenced' }, null, null],
      ]);
    });

    it('with the strongest state of a cell’s notes', () => {
      const files = [
        note('a.md', ['production: H', 'criteria: [P1]', 'status: draft']),
        note('b.md', ['production: H', 'criteria: [P1]', 'accepted: [{criteria: [P1]}]']),
        note('c.md', ['production: H', 'criteria: [P1]']),
      ];
      const matrix = portfolioOf(journalOf(files)).standards[0]?.matrix;
      assert.deepEqual(matrix?.rows[0], [{ notes: 3, state: 'accepted' }]);
    });
  });
});
