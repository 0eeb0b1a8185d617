import { assert } from 'chai';
import { findNoteProblems } from '../../../../src/core/languageFeatures/findNoteProblems';
import { findQuickFixes } from '../../../../src/core/languageFeatures/findQuickFixes';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { sampleStandard } from '../../support/journalSamples';

const uri = 'file:///journal/notes/a.md';
const [nos, skills, job] = [
  sampleStandard('SKSPP05', ['P1', 'P2', 'K1']),
  sampleStandard('SKSCMGS3', ['P1', 'P2', 'P3', 'K1']),
  sampleStandard('JOB', ['P3', 'J1']),
];
const all = new StandardSet([nos, skills, job], 'SKSPP05');
/** The settings name a default standard that nobody has. */
const withoutDefault = new StandardSet([skills, job], 'SKSPP05');

const note = (yaml: string, body = 'Words.\n') =>
  `---\ntitle: T\ndate: 2026-11-20\n${yaml}\n---\n${body}`;

/** Each problem as `severity code: sentence`. */
function problemsOf(
  text: string,
  standards: StandardSet,
  everyStandard = standards,
): readonly string[] {
  return findNoteProblems(uri, text, { standards, everyStandard }).map(
    ({ severity, code, message }) => `${severity} ${code}: ${formatMessage(message)}`,
  );
}

/** The fixes of the first problem: title, `!` where preferred, and the text after. */
function fixesOf(text: string, standards: StandardSet): readonly (readonly [string, string])[] {
  const [problem] = findNoteProblems(uri, text, { standards });
  assert(problem);
  return findQuickFixes(uri, text, problem, {
    standards,
    everyStandard: standards,
    today: '2026-11-30',
  }).map((fix) => [
    formatMessage(fix.title) + (fix.isPreferred ? '!' : ''),
    applyEdits(text, fix.edits),
  ]);
}

describe('A bare code where there are several standards', () => {
  it('of the default standard alone is fine', () => {
    const alone = new StandardSet([nos, job], 'SKSPP05');
    assert.deepEqual(problemsOf(note('criteria: [P1, K1]'), alone), []);
  });

  it('is fine where the note says its standard, and with its standard in front', () => {
    assert.deepEqual(problemsOf(note('standard: SKSCMGS3\ncriteria: [P1, P3]'), all), []);
    assert.deepEqual(problemsOf(note('criteria: [SKSPP05/P1, SKSCMGS3/P1]'), all), []);
  });

  it('that two of them have is said once a note, with all such codes', () => {
    assert.deepEqual(problemsOf(note('criteria: [JOB/J1, P1, "p02", SKSCMGS3/P2]'), all), [
      'hint ambiguous-criterion: Read as SKSPP05, the default standard. SKSCMGS3 has P1, p02 too: which one is this note about?',
      'hint non-canonical-code: Write P2',
    ]);
  });

  it('that two of them have is settled by a key of the note', () => {
    const [before, after] = [
      note('criteria: [P1, K1] # two'),
      (urn: string) => note(`criteria: [P1, K1] # two\nstandard: ${urn}`),
    ];
    assert.deepEqual(fixesOf(before, all), [
      ['This note is about SKSPP05', after('SKSPP05')],
      ['This note is about SKSCMGS3', after('SKSCMGS3')],
    ]);
    assert.deepEqual(problemsOf(after('SKSCMGS3'), all), []);
  });

  it('of another standard alone is pointed to it', () => {
    const text = note('criteria: [P1, J1]');
    const pair = new StandardSet([nos, job], 'SKSPP05');
    assert.deepEqual(problemsOf(text, pair), [
      'warning unknown-criterion: J1 is not in SKSPP05, but in JOB: write JOB/J1',
    ]);
    assert.deepEqual(fixesOf(text, pair), [
      ['Change to JOB/J1', note('criteria: [P1, JOB/J1]')],
      ['Change to K1', note('criteria: [P1, K1]')],
      ['Remove J1', note('criteria: [P1]')],
    ]);
  });

  it('of several other standards is said to be of one of them', () => {
    assert.deepEqual(problemsOf(note('criteria: [P3]'), all), [
      'warning unknown-criterion: P3 is not in SKSPP05. It could be SKSCMGS3/P3, JOB/P3',
    ]);
    const titles = fixesOf(note('criteria: [P3]'), all).map(([title]) => title);
    assert.includeOrderedMembers(titles, ['Change to SKSCMGS3/P3', 'Change to JOB/P3']);
  });

  it('is pointed to where it could belong when the default standard is not there', () => {
    assert.deepEqual(problemsOf(note('criteria: [P1, P3, X9]'), withoutDefault), [
      'warning unknown-standard: The default standard SKSPP05 is not in this journal: write SKSCMGS3/P1',
      'warning unknown-standard: The default standard SKSPP05 is not in this journal. It could be SKSCMGS3/P3, JOB/P3',
      'warning unknown-standard: The standard SKSPP05 is not in this journal',
    ]);
    assert.deepEqual(fixesOf(note('criteria: [P1]'), withoutDefault), [
      ['Change to SKSCMGS3/P1!', note('criteria: [SKSCMGS3/P1]')],
      ['Remove P1', note('criteria: []')],
    ]);
  });
});

describe('A standard that is there and not in use', () => {
  const used = new StandardSet([nos], 'SKSPP05');
  const problems = (yaml: string): readonly string[] => problemsOf(note(yaml), used, all);
  const notInUse = (urn: string): string =>
    `standard-not-in-use: ${urn} is not among the standards in use, so this does not count at present`;

  it('is said to be so, beside codes that count by a hint alone', () => {
    assert.deepEqual(problems('criteria: [SKSCMGS3/P1]'), [`warning ${notInUse('SKSCMGS3')}`]);
    assert.deepEqual(problems('criteria: [SKSCMGS3/P1, P1, SKSCMGS3/P2, JOB/J1]'), [
      `hint ${notInUse('SKSCMGS3')}`,
      `hint ${notInUse('JOB')}`,
    ]);
    assert.deepEqual(problems('standard: SKSCMGS3\ncriteria: [P1, P3]'), [
      `warning ${notInUse('SKSCMGS3')}`,
    ]);
    assert.deepEqual(problems('standard: SKSCMGS3\ncriteria: [P1, SKSPP05/P1]'), [
      `hint ${notInUse('SKSCMGS3')}`,
    ]);
  });

  it('takes no code away, and has only those that it has', () => {
    const text = note('criteria: [SKSCMGS3/P1]');
    const [problem] = findNoteProblems(uri, text, { standards: used, everyStandard: all });
    assert(problem);
    const sources = { standards: used, everyStandard: all, today: '2026-11-30' };
    assert.isEmpty(findQuickFixes(uri, text, problem, sources));
    assert.deepEqual(problems('criteria: [SKSCMGS3/P9]'), [
      'warning unknown-criterion: P9 is not in SKSCMGS3',
    ]);
    assert.deepEqual(problems('standard: SKSCMGS3\ncriteria: [P1, P9]'), [
      `warning ${notInUse('SKSCMGS3')}`,
      'warning unknown-criterion: P9 is not in SKSCMGS3',
    ]);
  });

  it('as the default one gives way to those in use that have the code', () => {
    assert.deepEqual(problemsOf(note('criteria: [P1, P3, K1]'), withoutDefault, all), [
      'warning unknown-standard: The default standard SKSPP05 is not among those in use: write SKSCMGS3/P1',
      'warning unknown-standard: The default standard SKSPP05 is not among those in use. It could be SKSCMGS3/P3, JOB/P3',
      'warning unknown-standard: The default standard SKSPP05 is not among those in use: write SKSCMGS3/K1',
    ]);
  });
});
