import { assert } from 'chai';
import { findNoteProblems } from '../../../../src/core/languageFeatures/findNoteProblems';
import { findQuickFixes } from '../../../../src/core/languageFeatures/findQuickFixes';
import { hoverCriterion } from '../../../../src/core/languageFeatures/hoverCriterion';
import { formatMessage } from '../../../../src/core/text/message';
import type { Problem } from '../../../../src/core/text/problem';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { TextLines } from '../../../../src/core/text/textLines';
import { sampleSnapshot } from '../report/sampleSnapshot';
import { rewordedSet, today } from '../suspect/suspectSamples';
import { readCursor } from './markedText';

const uri = 'file:///j/a.md';
const note = (yaml: string, date = 'date: 2026-04-01'): string =>
  `---\ntitle: T\n${date}\n${yaml}\n---\nWords #P1\n`;

function suspectsIn(text: string): readonly Problem[] {
  return findNoteProblems(uri, text, { standards: rewordedSet }).filter(
    ({ code }) => code === 'suspect-criterion',
  );
}

/** The problems as `severity “the characters they stand at”: sentence`. */
function said(text: string): readonly string[] {
  const lines = new TextLines(text);
  return suspectsIn(text).map(({ severity, range, message }) => {
    const place = text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
    return `${severity} “${place}”: ${formatMessage(message)}`;
  });
}

describe('A criterion that was reworded after the note', () => {
  const cases: readonly (readonly [what: string, text: string, ...problems: string[]])[] = [
    [
      'is a warning at its first tag',
      note('criteria: [P3, "p1", P1, Y/P1]'),
      'warning “p1”: P1 was reworded on 1 May 2026, after this note: does it still hold?',
      'warning “Y/P1”: P1 was reworded on 2 May 2026, after this note: does it still hold?',
    ],
    [
      'is one in a note without a date too',
      note('criteria: [K1]', 'role: x'),
      'warning “K1”: K1 was reworded on 1 May 2026, and the note has no date: does it still hold?',
    ],
    ['is none in a draft', note('criteria: [P1]\nstatus: draft')],
    ['is none once reviewed', note('criteria: [P1]\nreviewed: 2026-05-01')],
    ['is none in a later note', note('criteria: [P1]', 'date: 2026-05-01')],
  ];
  for (const [what, text, ...expected] of cases) {
    it(what, () => {
      assert.deepEqual(said(text), expected);
    });
  }

  function fixesOf(text: string): readonly (readonly [title: string, after: string])[] {
    const [problem] = suspectsIn(text);
    assert(problem);
    const fixes = findQuickFixes(uri, text, problem, {
      standards: rewordedSet,
      everyStandard: rewordedSet,
      today,
    });
    return fixes.map(({ title, edits, isPreferred }) => {
      assert.isFalse(isPreferred, 'somebody has to read the wording');
      return [formatMessage(title), applyEdits(text, edits)];
    });
  }

  it('is settled at once where the note has no other', () => {
    assert.deepEqual(fixesOf(note('criteria: [P1, P3]')), [
      ['P1 still holds: reviewed today', note(`criteria: [P1, P3]\nreviewed: ${today}`)],
    ]);
  });

  it('is not settled at once where the note speaks to a standard that is not in use', () => {
    const [x] = rewordedSet.standards;
    assert(x);
    const text = note('criteria: [P1, Y/P1]');
    const [problem] = suspectsIn(text);
    assert(problem);
    const sources = { standards: new StandardSet([x], 'X'), everyStandard: rewordedSet, today };
    assert.isEmpty(findQuickFixes(uri, text, problem, sources));
  });

  it('is not settled at once where the note has others, or the new wording is still to come', () => {
    assert.isEmpty(fixesOf(note('criteria: [P1, K1]')));
    assert.isEmpty(fixesOf(note('criteria: [P2]')));
  });

  function hoverAt(marked: string) {
    const { text, offset } = readCursor(marked);
    return hoverCriterion(text, offset, sampleSnapshot([], rewordedSet.standards));
  }

  it('shows in its hover the wording of the note’s time', () => {
    const rewording = { revised: '2026-05-01', was: 'P1 as it was' };
    assert.deepEqual(hoverAt(note('criteria: [P|1]'))?.rewording, rewording);
    const passage = note('criteria: [P1]').replace('#P1', '#P|1');
    assert.deepEqual(hoverAt(passage)?.rewording, rewording);
  });

  it('shows no other wording where the note has seen the present one, or is none', () => {
    for (const marked of [
      note('criteria: [P|1]\nreviewed: 2026-06-01'),
      note('criteria: [P|3]'),
      'See X/P|1.',
    ]) {
      const hover = hoverAt(marked);
      assert(hover, marked);
      assert.isUndefined(hover.rewording, marked);
    }
  });
});
