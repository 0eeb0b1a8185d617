import { assert } from 'chai';
import type { Note } from '../../../../src/core/note/noteFile';
import { sealOf } from '../../../../src/core/note/sealOf';
import { parseStandardFile } from '../../../../src/core/standard/parseStandardFile';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import {
  SuspectChoice,
  urisOf,
  type SuspectDraft,
  type SuspectReview,
} from '../../../../src/core/suspect/suspectChoice';
import { suspectsOf, type SuspectMapping } from '../../../../src/core/suspect/suspectEvidence';
import { groupByCriterion } from '../../../../src/core/suspect/suspectNotes';
import { sampleNote } from '../../support/journalSamples';
import { today } from './suspectSamples';

/** An edition that put "plan the day" before what was P1 and P2, and gave K1 other words. */
const { standard } = parseStandardFile(
  `urn: X
title: T
performance:
  - {code: P1, text: plan the day}
  - {code: P2, text: cut the picture}
  - {code: P3, text: mix the sound}
  - {code: P4, text: back up}
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
const choice = new SuspectChoice(standards, today);

/** A note of April 2026 by its title, with the codes that it names. */
const note = (title: string, ...criteria: readonly string[]): Note =>
  sampleNote({ uri: `file:///j/${title}.md`, title, date: '2026-04-01', criteria });

/** The notes with all of them checked, reviewed for `codes` or else for all that they are suspect for. */
function draftOf(notes: readonly Note[], parts: Partial<SuspectDraft>, ...codes: string[]) {
  const mappings = notes.flatMap((it) => suspectsOf(it, standards));
  const scope = groupByCriterion(
    mappings.filter(({ criterion }) => codes.length === 0 || codes.includes(criterion.code)),
  );
  return { scope, checked: urisOf(scope), ...parts };
}

const codesOf = (mappings: readonly SuspectMapping[]): readonly string[] =>
  mappings.map(({ criterion }) => criterion.code);

/** The titles of the notes that are edited. */
const titlesOf = ({ noteUris }: SuspectReview): readonly string[] =>
  noteUris.map((uri) => uri.slice('file:///j/'.length, -'.md'.length));

/** The moves of a decision to follow, as `P1 → P2`. */
function movesOf({ decision }: SuspectReview): readonly string[] {
  assert(decision?.kind === 'follow');
  return decision.moves.map(({ from, to }) => `${from.code} → ${to.code}`);
}

describe('SuspectChoice', () => {
  it('hands on each two wordings once, however many notes they were shown for', () => {
    const notes = ['a', 'b', 'c'].map((title) => note(title, 'P1', 'P2'));
    const { decision } = choice.review(draftOf(notes, { action: 'holds' }));
    assert(decision?.kind === 'holds');
    assert.deepEqual(codesOf(decision.shown), ['P1', 'P2']);
  });

  describe('where notes with other reworded criteria are left', () => {
    const notes = [note('a', 'P1', 'K1'), note('b', 'P2')];

    it('follows and names only what the other notes were written for', () => {
      const review = choice.review(draftOf(notes, { action: 'follow', others: 'leave' }));
      assert.deepEqual(titlesOf(review), ['b']);
      assert.deepEqual(movesOf(review), ['P2 → P3']);
      assert(review.decision?.kind === 'follow');
      assert.deepEqual(codesOf(review.decision.shown), ['P2']);
    });

    it('confirms and names only what the other notes are suspect for', () => {
      const draft = draftOf(notes, { action: 'holds', others: 'leave' }, 'P1', 'P2');
      const review = choice.review(draft);
      assert.deepEqual(titlesOf(review), ['b']);
      assert(review.decision?.kind === 'holds');
      assert.deepEqual(codesOf(review.decision.shown), ['P2']);
    });

    it('asks about the accepted texts of the other notes alone', () => {
      const body = 'Done. #P1 #P2\n';
      const accepted = notes.map((it) => ({
        ...it,
        body,
        passages: it.criteria.map((code) => ({ code, offset: 0 })),
        acceptances: [{ by: 'A', criteria: it.criteria, seal: sealOf(body) }],
      }));
      const draft = draftOf(accepted, { action: 'follow', others: 'leave' });
      assert.deepEqual(
        choice.acceptedNotes(draft).map((it) => it.note.title),
        ['b'],
      );
      assert.lengthOf(choice.acceptedNotes({ ...draft, others: 'confirm' }), 2);
    });
  });

  it('names every move of notes that are confirmed for their other criteria as well', () => {
    const notes = [note('a', 'P1', 'P2')];
    const review = choice.review(draftOf(notes, { action: 'follow', others: 'confirm' }, 'P1'));
    assert.deepEqual(movesOf(review), ['P1 → P2', 'P2 → P3']);
  });

  describe('where notes with other reworded criteria are remapped', () => {
    const to = (code: string) => ({
      action: 'remap' as const,
      to: standards.criterion(`X/${code}`)!,
    });
    const notes = [note('a', 'P1', 'K1'), note('b', 'P1')];

    const cases: readonly (readonly [what: string, note: Note, to: string, others: string])[] = [
      ['the others where the new criterion was reworded', note('a', 'P1', 'K1'), 'P2', 'K1'],
      ['nothing where it was not', note('a', 'P1', 'K1'), 'P4', ''],
      ['nothing where there are no others', note('a', 'P1'), 'P2', ''],
      ['the new criterion where the note names it already', note('a', 'P1', 'P2'), 'P2', 'P2'],
    ];
    for (const [what, named, target, others] of cases) {
      it(`asks about ${what}`, () => {
        assert.equal(codesOf(choice.others(draftOf([named], to(target), 'P1'))).join(), others);
      });
    }

    it('asks only when the new criterion is known', () => {
      assert.isEmpty(choice.others(draftOf(notes, { action: 'remap' }, 'P1')));
    });

    it('hands on what was seen, for the note to be confirmed', () => {
      const review = choice.review(draftOf(notes, { ...to('P2'), others: 'confirm' }, 'P1'));
      assert.deepEqual(titlesOf(review), ['a', 'b']);
      assert(review.decision?.kind === 'remap');
      assert.deepEqual(codesOf(review.decision.shown), ['P1', 'K1']);
    });

    it('leaves a note as it is that is not confirmed, so that the next review offers its own words', () => {
      const review = choice.review(draftOf(notes, { ...to('P2'), others: 'leave' }, 'P1'));
      assert.deepEqual(titlesOf(review), ['b']);
      const [left] = notes;
      assert(left);
      const offered = choice.moves(draftOf([left], {}));
      assert.deepEqual(
        offered.map((it) => `${it.from.code} → ${it.to.code}`),
        ['P1 → P2'],
      );
    });
  });
});
