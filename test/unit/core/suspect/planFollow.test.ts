import { assert } from 'chai';
import { planFollow } from '../../../../src/core/suspect/planFollow';
import { planRemap } from '../../../../src/core/suspect/planRemap';
import { suspectsOf } from '../../../../src/core/suspect/suspectEvidence';
import { MovedWordings } from '../../../../src/core/suspect/movedWordings';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import type { NoteRename } from '../../../../src/core/languageFeatures/noteRename';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { today } from './suspectSamples';

/** An edition that put "plan the day" before what was P1 and P2, and gave K1 other words. */
const { standard } = parseStandardFile(
  `urn: X
title: T
performance:
  - {code: P1, text: plan the day}
  - {code: P2, text: Cut the picture.}
  - {code: P3, text: mix the sound}
knowledge:
  - {code: K1, text: what the client wants}
revisions:
  - {date: 2026-05-01, code: P1, was: cut the picture}
  - {date: 2026-05-01, code: P2, was: mix the sound}
  - {date: 2026-05-01, code: K1, was: what the client needs}
`,
  'X.yaml',
);
assert(standard);
const standards = new StandardSet([standard], 'X');
const moved = new MovedWordings(standards);
const uri = 'file:///j/a.md';

function suspectsIn(text: string) {
  const file = parseNoteFile(uri, text);
  return file.kind === 'note' ? suspectsOf(file, standards) : [];
}

function applied(text: string, plan: NoteRename): string {
  assert(plan.kind === 'edits', plan.kind === 'refused' ? formatMessage(plan.reason) : '');
  return applyEdits(text, [...plan.frontMatter, ...plan.passages]);
}

function refusal(plan: NoteRename): string {
  return plan.kind === 'refused' ? formatMessage(plan.reason) : 'not refused';
}

const note = (yaml: string, body = 'Words.\n'): string =>
  `---\ndate: 2026-04-01\n${yaml}\nrole: Assistant\n---\n${body}`;

/** The note after it has followed its wordings, its author having seen those of `codes`. */
function followed(text: string, ...codes: readonly string[]): string {
  const shown = suspectsIn(text).filter(({ criterion }) => codes.includes(criterion.code));
  return applied(text, planFollow(uri, text, moved, { shown, standards, today }));
}

describe('planFollow', () => {
  it('takes each code to where its words are, and confirms the note', () => {
    const after = followed(note('criteria: [P1, P2]', '#P1 and #P2\n'), 'P1', 'P2');
    const expected = note(`criteria: [P2, P3]\nreviewed: ${today}`, '#P2 and #P3\n');
    assert.equal(after, expected);
    assert.isEmpty(suspectsIn(after));
  });

  it('leaves a note alone that it could not confirm, which has more than its author has seen', () => {
    const text = note('criteria: [P1, K1]');
    const shown = suspectsIn(text).filter(({ criterion }) => criterion.code === 'P1');
    assert.equal(
      refusal(planFollow(uri, text, moved, { shown, standards, today })),
      'K1 was reworded too, in a way you have not been shown',
    );
    assert.equal(followed(text, 'P1', 'K1'), note(`criteria: [P2, K1]\nreviewed: ${today}`));
  });

  it('follows without confirming where nothing would be in doubt for the new code', () => {
    assert.equal(followed(note('criteria: [P2, K1]'), 'P2'), note('criteria: [P3, K1]'));
  });

  it('follows nothing that the author has not been shown', () => {
    const text = note('criteria: [P2, K1]');
    assert.equal(followed(text, 'K1'), text);
  });

  it('goes by what the note says by now, and leaves what names nothing of it', () => {
    const shown = suspectsIn(note('criteria: [P1]'));
    const later = note('criteria: [P3]');
    assert.equal(applied(later, planFollow(uri, later, moved, { shown, standards, today })), later);
    const broken = '---\ncriteria: [P1\n---\n';
    assert.equal(planFollow(uri, broken, moved, { shown, standards, today }).kind, 'refused');
  });
});

describe('planRemap', () => {
  /** The plan for an author who has seen the wordings of `shown`. */
  const remap = (text: string, from: string, to: string, shown = [from]): NoteRename => {
    const criterion = (code: string) => standards.criterion(`X/${code}`)!;
    const moves = [{ from: criterion(from), to: criterion(to) }];
    const seen = suspectsIn(text).filter((it) => shown.includes(it.criterion.code));
    return planRemap(uri, text, moves, { shown: seen, standards, today });
  };

  it('confirms the note where the new criterion was reworded as well', () => {
    const text = note('criteria:\n  - P1 # mine');
    const after = applied(text, remap(text, 'P1', 'P2'));
    assert.equal(after, note(`criteria:\n  - P2 # mine\nreviewed: ${today}`));
  });

  it('leaves the day alone where there is nothing to confirm', () => {
    for (const [before, after] of [
      ['[P1]', '[P3]'],
      ['[P1, K1]', '[P3, K1]'],
    ] as const) {
      const text = note(`criteria: ${before}`);
      assert.equal(applied(text, remap(text, 'P1', 'P3')), note(`criteria: ${after}`));
    }
  });

  it('confirms a note that is suspect for more where its author has seen that too', () => {
    const text = note('criteria: [P1, K1]');
    const after = applied(text, remap(text, 'P1', 'P2', ['P1', 'K1']));
    assert.equal(after, note(`criteria: [P2, K1]\nreviewed: ${today}`));
    assert.isEmpty(suspectsIn(after));
  });

  const unseen: readonly (readonly [what: string, criteria: string, reason: string])[] = [
    ['another criterion', '[P1, K1]', 'K1 was reworded too, in a way you have not been shown'],
    ['the new one', '[P1, P2]', 'P2 was reworded too, in a way you have not been shown'],
  ];
  for (const [what, criteria, reason] of unseen) {
    it(`leaves a note alone that names ${what}, which its author has not seen`, () => {
      assert.equal(refusal(remap(note(`criteria: ${criteria}`), 'P1', 'P2')), reason);
    });
  }
});
