import { assert } from 'chai';
import { findNoteProblems } from '../../../../src/core/languageFeatures/findNoteProblems';
import type { NoteSurroundings } from '../../../../src/core/languageFeatures/problems/noteContext';
import { newNoteFromTemplate } from '../../../../src/core/template/newNoteFromTemplate';
import { sealOf } from '../../../../src/core/note/sealOf';
import { builtInStandards } from '../../../../src/core/standard/builtInStandards';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { builtInTemplates } from '../../../../src/core/template/builtInTemplates';
import { parseTemplate } from '../../../../src/core/template/parseTemplate';
import { formatMessage } from '../../../../src/core/text/message';
import { TextLines } from '../../../../src/core/text/textLines';
import { sampleStandard } from '../../support/journalSamples';

const uri = 'file:///journal/notes/a.md';
const sha256 = 'ab'.repeat(32);
const surroundings: NoteSurroundings = {
  standards: new StandardSet(
    [...builtInStandards, sampleStandard('OTHER', ['P1', 'K1'])],
    'SKSPP05',
  ),
  templates: [
    ...builtInTemplates(),
    parseTemplate(
      'two',
      '---\ncriteria: []\nrequires: [First part, Second]\n---\n# First part\n# Second\n',
    ),
  ],
  isMissing: (file) => file.includes('gone'),
  hashOf: (file) => (file.includes('gone') ? undefined : sha256),
};

/** A standard whose criterion P1 was reworded in March 2026. */
const reworded = sampleStandard('SKSX1', ['P1', 'P2']);
const rewordedSet = new StandardSet(
  [
    {
      ...reworded,
      criteria: reworded.criteria.map((criterion) =>
        criterion.code === 'P1'
          ? { ...criterion, revisions: [{ date: '2026-03-01', was: 'sweep' }] }
          : criterion,
      ),
    },
  ],
  'SKSX1',
);

/** The problems of a text, as `severity code “the characters it stands at”`. */
function problemsOf(text: string, more: Partial<NoteSurroundings> = {}): readonly string[] {
  const lines = new TextLines(text);
  const problems = findNoteProblems(uri, text, { ...surroundings, ...more });
  // Both standards have P1 and K1; severalStandards.test.ts is about that.
  return problems
    .filter(({ code }) => code !== 'ambiguous-criterion')
    .map(({ severity, code, range }) => {
      const place = text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
      return `${severity} ${code} “${place}”`;
    });
}

/** A note with title and date and these further lines in its front matter. */
const note = (yaml: string, body = 'Words.\n') =>
  `---\ntitle: T\ndate: 2026-11-20\n${yaml}\n---\n${body}`;

const sealed = note(
  `criteria: [P1]\naccepted: {by: A, criteria: P1, seal: ${sealOf('One.\n\nTwo.\n')}}`,
  'One.\n\nTwo.\n',
);

describe('findNoteProblems', () => {
  const cases: readonly (readonly [what: string, text: string, ...problems: string[]])[] = [
    ['nothing in a good note', note('criteria: [P1, SKSPP05/K4, OTHER/P1]', '#P1 done\n')],
    ['nothing in a file that is no note', '---\ndate: never\nstatus: odd\n---\n#P99\n'],
    ['an unknown criterion', note('criteria: [P1, "P99"]'), 'warning unknown-criterion “P99”'],
    [
      'an unknown standard, at the code and at the key',
      note('standard: NONE\ncriteria: [P1, SKSPP5/P1]'),
      'warning unknown-standard “NONE”',
      'warning unknown-standard “SKSPP5/P1”',
    ],
    [
      'a repeat in another spelling, and the spelling',
      note('criteria:\n  - P1\n  - SKSPP05/P1\n  - pc01'),
      'warning repeated-criterion “SKSPP05/P1”',
      'warning repeated-criterion “pc01”',
      'hint non-canonical-code “pc01”',
    ],
    [
      'Cyrillic and Greek letters and wide digits',
      note('criteria: [\u04201, \u039a4, \uff30\uff12, P3\u200b, OTHER/\u041a1]'),
      'warning look-alike-code “\u04201”',
      'warning look-alike-code “\u039a4”',
      'warning look-alike-code “\uff30\uff12”',
      'warning look-alike-code “P3\u200b”',
      'warning look-alike-code “OTHER/\u041a1”',
    ],
    [
      'other letters that look like no criterion',
      note('criteria: [\u042099]'),
      'warning unknown-criterion “\u042099”',
    ],
    [
      'a passage that the note is not tagged with',
      note('criteria: [p1, OTHER/P1]', '#P1 #OTHER/P1 #OTHER/K1 #P2.\n`#P3` #P2\n'),
      'hint non-canonical-code “p1”',
      'warning passage-not-tagged “OTHER/K1”',
      'warning passage-not-tagged “P2”',
      'warning passage-not-tagged “P2”',
    ],
    [
      'a passage with an unknown code, and no hashtag about a card or a track',
      note('criteria: [P1]', '#P99 #A007 #V2 #XYZ/P1\n'),
      'warning unknown-criterion “P99”',
    ],
    ['a missing title', '---\ndate: 2026\ncriteria: []\n---\n', 'hint missing-title “---”'],
    [
      'a title and a date that say nothing',
      '\uFEFF---\r\ntitle: ""\r\ndate: ~\r\ncriteria: []\r\n---\r\n',
      'hint missing-title “---”',
      'hint missing-date “---”',
    ],
    [
      'dates that are none',
      '---\ntitle: T\ndate: "20/11/2026" # uk\nreviewed: 2026-02-30\ncriteria: [P1]\naccepted:\n  - {by: A, date: soon, criteria: P1}\n---\n',
      'warning bad-date “20/11/2026”',
      'warning bad-date “2026-02-30”',
      'warning bad-date “soon”',
    ],
    [
      'a list for a date',
      '---\ntitle: T\ndate: [1]\ncriteria: []\n---\n',
      'warning bad-date “[1]”',
    ],
    ['an unknown status', note("criteria: []\nstatus: 'done'"), 'warning bad-status “done”'],
    ['a status in capitals, which is read', note('criteria: []\nstatus: Draft')],
    [
      'evidence that is not there, and no address',
      note(
        'criteria: []\nevidence:\n  - ../gone.pdf\n  - ../here.pdf\n  - {title: x, file: "a gone b.mov"}\n  - https://x.invalid/gone\n  - title: gone\n    held: gone',
      ),
      'warning missing-evidence “../gone.pdf”',
      'warning missing-evidence “a gone b.mov”',
    ],
    [
      'acceptances without criteria',
      note(
        'criteria: [P1]\naccepted:\n  - by: S. Okafor\n    date: 2026-11-25\n  - by: B\n    criteria: [P1]\n  - A. Witness\n  - role: Tutor\n    criteria: []',
      ),
      'warning acceptance-without-criteria “S. Okafor”',
      'warning acceptance-without-criteria “A. Witness”',
      'warning acceptance-without-criteria “role”',
    ],
    [
      'evidence that has changed',
      note(
        `criteria: []\nevidence:\n  - {file: "same.mov", sha256: ${sha256.toUpperCase()}}\n  - file: 'other.mov'\n    sha256: ${'0'.repeat(64)}\n  - {file: gone.mov, sha256: ${'0'.repeat(64)}}\n  - {file: "https://x.invalid/a", sha256: ${'0'.repeat(64)}}\n  - plain.mov`,
      ),
      'warning missing-evidence “gone.mov”',
      'warning changed-evidence “other.mov”',
    ],
    [
      'hashes that are none',
      note(
        `criteria: []\nevidence:\n  - {file: a.mov, sha256: 77aa…}\n  - title: Mail\n    sha256: "${'g'.repeat(64)}"\n  - {title: x, sha256: }\n  - {title: y, sha256: ${sha256}}`,
      ),
      'warning bad-hash “77aa…”',
      `warning bad-hash “${'g'.repeat(64)}”`,
    ],
    [
      'a text that has changed since it was accepted, at the acceptance',
      note(
        `criteria: [P1, P2]\naccepted:\n  - {by: "A", date: 2026-11-25, criteria: [P1, p2], seal: 77aa}\n  - {by: B, criteria: P1, seal: ${sealOf('Words.\n').toUpperCase()}}\n  - {by: C, criteria: [P2]}\n  - {by: D, seal: 77aa}`,
      ),
      'warning acceptance-without-criteria “D”',
      'hint seal-broken “A”',
    ],
    [
      'a text that was accepted again only in part',
      note(
        `criteria: [P1, P2]\naccepted:\n  - role: Tutor\n    by: A\n    criteria: [P1, P2]\n    seal: 77aa\n  - {by: B, criteria: P1, seal: ${sealOf('Words.\n')}}\n  - {by: C, criteria: P1, seal: [x]}`,
      ),
      'warning seal-broken “A”',
      'hint seal-broken “C”',
    ],
    ['no text under other line ends', sealed.replaceAll('\n', '\r\n')],
    ['no change of the front matter', sealed.replace('title: T', 'title: U')],
    ['a blank more in the body', `${sealed} `, 'warning seal-broken “A”'],
    [
      'accepted criteria that the note does not name',
      note(
        'criteria: [p1, K4]\naccepted:\n  - by: A\n    criteria: [SKSPP05/P1, P2, "P99"]\n  - {by: B, criteria: "K4, K5"}',
      ),
      'hint non-canonical-code “p1”',
      'warning accepted-not-tagged “P2”',
      'warning accepted-not-tagged “P99”',
      'warning accepted-not-tagged “K5”',
    ],
    [
      'one acceptance that is no list',
      note('criteria: [P1]\naccepted: {by: B}'),
      'warning acceptance-without-criteria “B”',
    ],
    [
      'empty and missing sections of the template',
      note('criteria: []\ntemplate: two', '# First  part #\n<!-- later -->\n\n## Sub\n- \n'),
      'warning empty-section “two”',
      'warning empty-section “First  part”',
    ],
    [
      'no section that has something below a heading of its own, or is written further down',
      note(
        'criteria: []\ntemplate: two',
        'FIRST PART\n===\n## Sub\nDone.\n# Second\n# Second\n👍\n',
      ),
    ],
    ['no sections in a draft', note('criteria: []\ntemplate: two\nstatus: draft', '# Second\n')],
    ['no sections of an unknown template', note('criteria: []\ntemplate: three')],
    [
      'a colon in the title',
      '---\ntitle: Reel 2: conform\ncriteria: [P1]\n---\n',
      'error yaml-error “title: Reel 2: conform”',
    ],
    ['an unclosed fence', '---\ncriteria: [P1]\n\nBody\n', 'error fence-unclosed “---”'],
    ['nothing while the closing fence is being typed', '---\ncriteria: [P1]\n--\n\nBody\n'],
    [
      'what only other programs object to, and the codes all the same',
      '---\ncriteria: [P99]\nx: [a,,b]\n---\n',
      'warning yaml-warning “,”',
      'warning unknown-criterion “P99”',
    ],
  ];
  for (const [what, text, ...expected] of cases) {
    it(`reports ${what}`, () => {
      assert.deepEqual(problemsOf(text), expected);
    });
  }

  it('takes the prompts of a template for nothing written', () => {
    const star = builtInTemplates().find(({ name }) => name === 'star')!;
    const values = { title: 'T', date: '2026-11-20', criteria: ['P1'] };
    const { text } = newNoteFromTemplate(star, values);
    const ready = text.replace('status: draft', 'status: ready');
    assert.deepEqual(problemsOf(text), []);
    assert.deepEqual(
      problemsOf(ready),
      ['Situation', 'Task', 'Action', 'Result', 'Learning'].map(
        (title) => `warning empty-section “${title}”`,
      ),
    );
    const windows = ready.replaceAll('\n', '\r\n').replace('Which stage', 'The stage');
    assert.lengthOf(problemsOf(windows), 4);
  });

  it('needs to know nothing of templates and files', () => {
    const { standards } = surroundings;
    const text = note('criteria: []\ntemplate: two\nevidence: gone.pdf');
    assert.deepEqual(findNoteProblems(uri, text, { standards }), []);
  });

  it('says in words what to write', () => {
    const said = (text: string) =>
      findNoteProblems(uri, text, surroundings).map((problem) => formatMessage(problem.message));
    assert.deepEqual(said(note('criteria: [\u04201]')), [
      'Written with letters of another alphabet: write P1',
    ]);
    assert.deepEqual(said('---\ntitle: Reel 2: conform\ncriteria: []\n---\n'), [
      'A colon inside the title needs quotes: title: "Reel 2: conform"',
    ]);
    const accepted = '{by: A, date: 2026-11-25, criteria: P2, seal: 77aa}';
    assert.deepEqual(said(note(`criteria: [P2]\naccepted: ${accepted}`)), [
      'The accepted text has changed since 25 Nov 2026: this counts for nothing until accepted again',
    ]);
  });

  it('are none of an acceptance whose wording is history', () => {
    const accepted = (...dates: readonly string[]): string =>
      note(
        `criteria: [P2]\naccepted: [${dates.map((date) => `{by: A, date: ${date}, criteria: [P1]}`).join(', ')}]`,
      );
    const problems = (text: string): readonly string[] =>
      problemsOf(text, { standards: rewordedSet });
    assert.deepEqual(problems(accepted('2026-02-28')), []);
    assert.deepEqual(problems(accepted('2026-03-01')), ['warning accepted-not-tagged “P1”']);
    assert.lengthOf(problems(accepted('2026-02-28', '2026-03-01')), 2);
  });
});
