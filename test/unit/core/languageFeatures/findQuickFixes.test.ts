import { assert } from 'chai';
import { findNoteProblems } from '../../../../src/core/languageFeatures/findNoteProblems';
import { findQuickFixes, fixAllCodes } from '../../../../src/core/languageFeatures/findQuickFixes';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { formatMessage } from '../../../../src/core/text/message';
import type { ProblemCode } from '../../../../src/core/text/problem';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { sampleStandard } from '../../support/journalSamples';

const uri = 'file:///journal/notes/2026-11-06-turnover-to-sound.md';
const standards = new StandardSet(
  [...builtInStandards, sampleStandard('OTHER', ['P1', 'K1'])],
  'SKSPP05',
);
const today = '2026-11-30';
const hashOf = (file: string) => (file === '../a b.mov' ? 'ab'.repeat(32) : undefined);

/** The fixes of the first problem with this code: title, `!` where preferred, and the text after. */
function fixesOf(
  text: string,
  code: ProblemCode,
  file = uri,
): readonly { readonly title: string; readonly after: string }[] {
  const problem = findNoteProblems(file, text, { standards, wasNote: true, hashOf }).find(
    (it) => it.code === code,
  );
  assert(problem, `there is a problem ${code}`);
  return findQuickFixes(file, text, problem, {
    standards,
    everyStandard: standards,
    today,
    hashOf,
  }).map((fix) => ({
    title: formatMessage(fix.title) + (fix.isPreferred ? '!' : ''),
    after: applyEdits(text, fix.edits),
  }));
}

const titlesOf = (...args: Parameters<typeof fixesOf>) => fixesOf(...args).map((it) => it.title);

/** A note with title and date and these further lines in its front matter. */
const note = (yaml: string, body = 'Words.\n') =>
  `---\ntitle: T\ndate: 2026-11-20\n${yaml}\n---\n${body}`;

describe('findQuickFixes', () => {
  const single: readonly (readonly [
    what: string,
    code: ProblemCode,
    before: string,
    title: string,
    after: string,
  ])[] = [
    [
      'a spelling, in its quotes',
      'non-canonical-code',
      note("criteria: [ 'p01' , K4] # two"),
      'Change to P1!',
      note("criteria: [ 'P1' , K4] # two"),
    ],
    [
      'a spelling of a full id in a scalar',
      'non-canonical-code',
      note('criteria: K4, OTHER/pc1,P2'),
      'Change to OTHER/P1!',
      note('criteria: K4, OTHER/P1,P2'),
    ],
    [
      'a look-alike',
      'look-alike-code',
      note('criteria:\n  - K4\n  - \u04201 # late'),
      'Change to P1!',
      note('criteria:\n  - K4\n  - P1 # late'),
    ],
    [
      'a repeat, and not the first one',
      'repeated-criterion',
      note('criteria: [P1, K4, P1, P1, K5]'),
      'Remove P1!',
      note('criteria: [P1, K4, P1, K5]'),
    ],
    [
      'a repeat of lines with CRLF',
      'repeated-criterion',
      '---\r\ncriteria:\r\n- P1 # mine\r\n- p1\r\n---\r\n',
      'Remove p1!',
      '---\r\ncriteria:\r\n- P1 # mine\r\n---\r\n',
    ],
    [
      'an untagged passage',
      'passage-not-tagged',
      note('criteria: [P1]', 'See #OTHER/K1.\n'),
      'Tag the note with OTHER/K1!',
      note('criteria: [P1, OTHER/K1]', 'See #OTHER/K1.\n'),
    ],
    [
      'an accepted criterion that the note is not tagged with',
      'accepted-not-tagged',
      note('criteria: [P1]\naccepted: {by: A, criteria: [P2]}'),
      'Tag the note with P2',
      note('criteria: [P1, P2]\naccepted: {by: A, criteria: [P2]}'),
    ],
    [
      'evidence that has changed',
      'changed-evidence',
      note(`criteria: []\nevidence:\n  - {file: "../a b.mov", sha256: "${'0'.repeat(64)}"} # mine`),
      'Take the hash of the file as it is now',
      note(
        `criteria: []\nevidence:\n  - {file: "../a b.mov", sha256: "${'ab'.repeat(32)}"} # mine`,
      ),
    ],
    [
      'a title that is missing',
      'missing-title',
      '---\n# mine\ndate: 2026-11-20\ncriteria: []\n---\n',
      'Add the title “Turnover to sound”!',
      '---\ntitle: Turnover to sound\n# mine\ndate: 2026-11-20\ncriteria: []\n---\n',
    ],
    [
      'a title that says nothing',
      'missing-title',
      '---\ncriteria: []\ntitle: # later\n---\n',
      'Add the title “Turnover to sound”!',
      '---\ncriteria: []\ntitle: Turnover to sound # later\n---\n',
    ],
    [
      'a colon in the title',
      'yaml-error',
      '---\ntitle: Reel 2: conform  # why\ncriteria: [P1]\n---\n',
      'Put the title in quotes!',
      '---\ntitle: "Reel 2: conform"  # why\ncriteria: [P1]\n---\n',
    ],
    [
      'a colon in an evidence title',
      'yaml-error',
      '---\r\ncriteria: [P1]\r\nevidence:\r\n  - title: QC: pass\r\n    held: Archive\r\n---\r\n',
      'Put the title in quotes!',
      '---\r\ncriteria: [P1]\r\nevidence:\r\n  - title: "QC: pass"\r\n    held: Archive\r\n---\r\n',
    ],
    [
      'a value that starts with what means something to YAML',
      'yaml-error',
      '---\nproduction: *HALCYON*\ncriteria: [P1]\n---\n',
      'Put the production in quotes!',
      '---\nproduction: "*HALCYON*"\ncriteria: [P1]\n---\n',
    ],
    [
      'text after quotation marks',
      'yaml-error',
      '---\ntitle: "Reel 2" conform\ncriteria: [P1]\n---\n',
      'Put the title in quotes!',
      `---\ntitle: '"Reel 2" conform'\ncriteria: [P1]\n---\n`,
    ],
    [
      'an open quotation mark',
      'yaml-error',
      '---\ntitle: "Reel 2\ncriteria: [P1]\n---\n',
      'Close the quotation marks!',
      '---\ntitle: "Reel 2"\ncriteria: [P1]\n---\n',
    ],
    [
      'an open bracket',
      'yaml-error',
      '---\ncriteria: [P1, K4\nstatus: ready\n---\n',
      'Close the bracket!',
      '---\ncriteria: [P1, K4]\nstatus: ready\n---\n',
    ],
    [
      'a blank that is missing',
      'yaml-error',
      '---\ntitle:Conform\ncriteria: [P1]\n---\n',
      'Put a blank after the colon!',
      '---\ntitle: Conform\ncriteria: [P1]\n---\n',
    ],
    [
      'one of two errors, which is no full repair',
      'yaml-error',
      '---\ntitle: A: b\nrole: C: d\ncriteria: [P1]\n---\n',
      'Put the title in quotes',
      '---\ntitle: "A: b"\nrole: C: d\ncriteria: [P1]\n---\n',
    ],
    [
      'an unclosed fence before a blank line',
      'fence-unclosed',
      '---\ntitle: T\ncriteria:\n  - P1\n# late\n  - K4\n\n# Heading\n\nText: yes\n',
      'Close the front matter!',
      '---\ntitle: T\ncriteria:\n  - P1\n# late\n  - K4\n---\n\n# Heading\n\nText: yes\n',
    ],
    [
      'an unclosed fence before text, with CRLF',
      'fence-unclosed',
      '---\r\ncriteria: [P1]\r\n# What happened\r\nWords\r\n',
      'Close the front matter!',
      '---\r\ncriteria: [P1]\r\n---\r\n# What happened\r\nWords\r\n',
    ],
    [
      'an unclosed fence at the end of the text',
      'fence-unclosed',
      '---\ncriteria: [P1]',
      'Close the front matter!',
      '---\ncriteria: [P1]\n---\n',
    ],
    [
      'a fence of four dashes',
      'fence-unclosed',
      '---\ncriteria: [P1]\n---- \nWords\n',
      'Close the front matter!',
      '---\ncriteria: [P1]\n---\nWords\n',
    ],
    [
      'dots that close',
      'fence-close',
      '---\ncriteria: [P1]\n...\nWords\n',
      'Close the front matter with ---!',
      '---\ncriteria: [P1]\n---\nWords\n',
    ],
    [
      'a language',
      'fence-language',
      '\uFEFF---yaml \r\ncriteria: [P1]\r\n---\r\n',
      'Take “yaml” away!',
      '\uFEFF---\r\ncriteria: [P1]\r\n---\r\n',
    ],
    [
      'a British date in its quotes',
      'bad-date',
      '---\ndate: "20/11/2026"\ncriteria: []\n---\n',
      'Change to 2026-11-20!',
      '---\ndate: "2026-11-20"\ncriteria: []\n---\n',
    ],
  ];
  for (const [what, code, before, title, after] of single) {
    it(`mends ${what}`, () => {
      assert.deepEqual(fixesOf(before, code)[0], { title, after });
    });
  }

  it('offers the nearest codes that the note lacks, and to remove the unknown one', () => {
    assert.deepEqual(titlesOf(note('criteria: [P1, "P111", K4]'), 'unknown-criterion'), [
      'Change to P11',
      'Change to P10',
      'Change to P12',
      'Remove P111',
    ]);
    assert.deepEqual(fixesOf(note('criteria: [K4, "OTHER/P2"]'), 'unknown-criterion'), [
      { title: 'Change to OTHER/P1!', after: note('criteria: [K4, "OTHER/P1"]') },
      { title: 'Remove OTHER/P2', after: note('criteria: [K4]') },
    ]);
  });

  it('changes an unknown passage where it stands', () => {
    const before = note('standard: OTHER\ncriteria: [P1]', 'Done #P2.\n');
    assert.deepEqual(fixesOf(before, 'unknown-criterion'), [
      {
        title: 'Change to SKSPP05/P2',
        after: note('standard: OTHER\ncriteria: [P1]', 'Done #SKSPP05/P2.\n'),
      },
      {
        title: 'Change to P1',
        after: note('standard: OTHER\ncriteria: [P1]', 'Done #P1.\n'),
      },
    ]);
  });

  it('offers standards that are written alike, and prefers none', () => {
    assert.deepEqual(titlesOf(note('criteria: [SKSPP5/P7]'), 'unknown-standard'), [
      'Change to SKSPP05/P7',
      'Remove SKSPP5/P7',
    ]);
    assert.deepEqual(fixesOf(note('standard: "OTHE"\ncriteria: [P1]'), 'unknown-standard'), [
      { title: 'Change to OTHER', after: note('standard: "OTHER"\ncriteria: [P1]') },
    ]);
    assert.deepEqual(titlesOf(note('criteria: [ZZZZZZ/P7]'), 'unknown-standard'), [
      'Remove ZZZZZZ/P7',
    ]);
  });

  it('offers the date of the file name and today', () => {
    const text = '---\ntitle: T\ncriteria: []\n---\n';
    assert.deepEqual(fixesOf(text, 'missing-date'), [
      {
        title: 'Add the date 2026-11-06!',
        after: '---\ntitle: T\ndate: 2026-11-06\ncriteria: []\n---\n',
      },
      {
        title: 'Add the date 2026-11-30',
        after: '---\ntitle: T\ndate: 2026-11-30\ncriteria: []\n---\n',
      },
    ]);
    assert.deepEqual(titlesOf(text, 'missing-date', 'untitled:Untitled-1'), [
      'Add the date 2026-11-30!',
    ]);
  });

  it('offers the first heading as a title, quoted where it must be', () => {
    const text = '---\ndate: 2026\ncriteria: []\n---\n# Reel 2: conform\n';
    assert.deepEqual(fixesOf(text, 'missing-title', 'untitled:Untitled-1'), [
      {
        title: 'Add the title “Reel 2: conform”!',
        after: '---\ntitle: "Reel 2: conform"\ndate: 2026\ncriteria: []\n---\n# Reel 2: conform\n',
      },
    ]);
  });

  it('reads dates in the ways that people write them', () => {
    const offered = (date: string) =>
      titlesOf(`---\ndate: '${date}'\ncriteria: []\n---\n`, 'bad-date').map((title) =>
        title.replace('Change to ', ''),
      );
    assert.deepEqual(offered('3/4/2026'), ['2026-04-03', '2026-03-04']);
    assert.deepEqual(offered('11/20/2026'), ['2026-11-20!']);
    assert.deepEqual(offered('2026-1-5'), ['2026-01-05!']);
    assert.deepEqual(offered('2026-11-20T10:00:00Z'), ['2026-11-20!']);
    assert.deepEqual(offered('20 November 2026'), ['2026-11-20!']);
    assert.deepEqual(offered('1st Dec. 2026'), ['2026-12-01!']);
    assert.deepEqual(offered('Nov 20, 2026'), ['2026-11-20!']);
    assert.deepEqual(offered('31/02/2026'), [today]);
    assert.deepEqual(offered('soon'), [today]);
  });

  it('offers both statuses, the nearer one first', () => {
    assert.deepEqual(titlesOf(note('criteria: []\nstatus: redy'), 'bad-status'), [
      'Change to ready!',
      'Change to draft',
    ]);
    assert.deepEqual(titlesOf(note('criteria: []\nstatus: x'), 'bad-status'), [
      'Change to draft',
      'Change to ready',
    ]);
  });

  it('offers nothing that would not help', () => {
    assert.deepEqual(titlesOf('---\ncriteria: {a: 1}\n---\n', 'criteria-not-codes'), []);
    assert.deepEqual(titlesOf('---\ncriteria: [P1]\nx: 1\nx: 2\n---\n', 'yaml-error'), []);
  });

  it('offers nothing that would change another key, which refers to what is wrong', () => {
    for (const [code, yaml] of [
      ['bad-status', 'status: &x redy\nmood: *x'],
      ['bad-date', 'reviewed: &x 3/4/2026\nwhen: [*x]'],
      ['bad-date', 'accepted:\n  - {by: A, date: &x soon, criteria: [P1]}\nwhen: {then: *x}'],
      ['unknown-standard', 'standard: &x SKSPP5\nother: *x'],
    ] as const) {
      assert.deepEqual(titlesOf(note(`criteria: [P1]\n${yaml}`), code), [], yaml);
    }
  });
});

describe('fixAllCodes', () => {
  const fixed = (text: string) => applyEdits(text, fixAllCodes(uri, text, standards));

  it('mends spellings, look-alikes and repeats at once, and nothing else', () => {
    assert.equal(
      fixed(note('criteria: [p1, P99, "P1", \u04202, K04, P99, K4, pc2] # a\nstatus: odd')),
      note('criteria: [P1, P99, P2, K4] # a\nstatus: odd'),
    );
    assert.equal(
      fixed('---\r\ncriteria:\r\n  - p3 # one\r\n  - K4\r\n  - SKSPP05/P3\r\n---\r\n#p3 #p3\r\n'),
      '---\r\ncriteria:\r\n  - P3 # one\r\n  - K4\r\n---\r\n#p3 #p3\r\n',
    );
  });

  it('leaves a good note, an unreadable one and one that cannot be edited alone', () => {
    for (const text of [
      note('criteria: [P1, OTHER/P1]'),
      '---\ncriteria: [p1\n---\n',
      '---\na: &x [p1]\ncriteria: *x\n---\n',
      'p1\n',
    ]) {
      assert.deepEqual(fixAllCodes(uri, text, standards), []);
    }
  });
});
