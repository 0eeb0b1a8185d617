import { assert } from 'chai';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import { planStillHolds } from '../../../../src/core/suspect/planStillHolds';
import { suspectsOf } from '../../../../src/core/suspect/suspectEvidence';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { sampleStandard } from '../../support/journalSamples';
import { rewordedSet, today } from './suspectSamples';

const uri = 'file:///j/a.md';

/** The text after it, or why not, for an author who has seen the wordings of `seen`. */
function confirmed(text: string, seen = text): string {
  const file = parseNoteFile(uri, seen);
  const shown = file.kind === 'note' ? suspectsOf(file, rewordedSet) : [];
  const plan = planStillHolds(uri, text, { shown, standards: rewordedSet, today });
  return plan.kind === 'edits' ? applyEdits(text, plan.edits) : formatMessage(plan.reason);
}

const note = (yaml: string): string => `---\ndate: 2026-04-01\n${yaml}\n---\nWords #P1\n`;

describe('planStillHolds', () => {
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    [
      'adds the key',
      note('criteria: [P1] # one'),
      note(`criteria: [P1] # one\nreviewed: ${today}`),
    ],
    [
      'changes only the date that is there',
      note('reviewed: "2025-02-01"  # by me\ncriteria: P1'),
      note(`reviewed: "${today}"  # by me\ncriteria: P1`),
    ],
    [
      'replaces what is no date',
      note('reviewed: last week\ncriteria: [K1]'),
      note(`reviewed: ${today}\ncriteria: [K1]`),
    ],
    [
      'keeps the line ends',
      '---\r\ncriteria: [P1]\r\n---\r\n',
      `---\r\ncriteria: [P1]\r\nreviewed: ${today}\r\n---\r\n`,
    ],
    ['leaves a note alone that is not suspect', note('criteria: [P3]'), note('criteria: [P3]')],
    [
      'leaves one alone that was reviewed already',
      note('criteria: [P1]\nreviewed: 2026-05-01'),
      note('criteria: [P1]\nreviewed: 2026-05-01'),
    ],
    [
      'confirms what it can where another wording holds only later',
      note('criteria: [P1, P2]'),
      note(`criteria: [P1, P2]\nreviewed: ${today}`),
    ],
    [
      'refuses where the new wording holds only later',
      note('criteria: [P2]'),
      'The new wording of P2 holds from 1 Jan 2027: review it then',
    ],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => {
      assert.equal(confirmed(before), after);
    });
  }

  it('refuses a note that cannot be read', () => {
    const broken = '---\ncriteria: [P1\n---\n';
    assert.notInclude(confirmed(broken, note('criteria: [P1]')), broken);
  });

  it('refuses a note that has come to name another reworded criterion', () => {
    assert.equal(
      confirmed(note('criteria: [P1, K1]'), note('criteria: [P1]')),
      'K1 was reworded too, in a way you have not been shown',
    );
  });

  it('refuses a note that was written under another wording than the one shown', () => {
    const older = note('criteria: [P1]').replace('2026-04', '2024-04');
    assert.match(confirmed(older, note('criteria: [P1]')), /^P1 was reworded too/);
  });

  it('refuses where the criterion has been reworded again meanwhile', () => {
    const text = note('criteria: [P1]');
    const file = parseNoteFile(uri, text);
    assert(file.kind === 'note');
    const again = sampleStandard('X', ['P1'], {
      P1: [{ date: '2026-05-01', was: 'P1 as it was' }],
    });
    const standards = new StandardSet(
      [{ ...again, criteria: again.criteria.map((it) => ({ ...it, text: 'quite another one' })) }],
      'X',
    );
    const plan = planStillHolds(uri, text, {
      shown: suspectsOf(file, rewordedSet),
      standards,
      today,
    });
    assert.equal(plan.kind, 'refused');
  });
});
