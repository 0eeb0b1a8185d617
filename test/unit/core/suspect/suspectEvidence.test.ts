import { assert } from 'chai';
import type { Note } from '../../../../src/core/note/noteFile';
import { sealOf } from '../../../../src/core/note/sealOf';
import { compareWordings } from '../../../../src/core/suspect/compareWordings';
import {
  isSettledBy,
  listSuspects,
  suspectsOf,
  wouldConfirm,
  type SuspectMapping,
} from '../../../../src/core/suspect/suspectEvidence';
import {
  groupByCriterion,
  isAcceptedPassage,
  namesIn,
  notesIn,
  suspectsBeside,
} from '../../../../src/core/suspect/suspectNotes';
import { noteWithout, sampleNote } from '../../support/journalSamples';
import { sampleSnapshot } from '../report/sampleSnapshot';
import { rewordedSet, today } from './suspectSamples';

const note = (name: string, parts: Partial<Note> = {}): Note =>
  sampleNote({ uri: `file:///j/${name}.md`, title: name, date: '2026-04-01', ...parts });

const inWords = ({ note, criterion, rewording }: SuspectMapping): string =>
  `${note.title} ${criterion.id}: ${rewording.was} (${rewording.revised})`;

describe('listSuspects', () => {
  const snapshot = sampleSnapshot(
    [
      note('new', { date: '2026-05-01', criteria: ['P1', 'K1'] }),
      note('old', { criteria: ['p1', 'P3', 'X/P01'] }),
      note('older', { date: '2024-04-01', criteria: ['P1', 'K1'] }),
      note('confirmed', { reviewed: '2026-06-01', criteria: ['P1', 'K1'] }),
      note('draft', { status: 'draft', criteria: ['P1'] }),
      noteWithout(['date'], { uri: 'file:///j/undated.md', title: 'undated', criteria: ['K1'] }),
      note('other', { criteria: ['Y/P1'] }),
    ],
    rewordedSet.standards,
  );

  it('lists the notes of each reworded criterion, newest first, with the wording of their time', () => {
    const listed = listSuspects(snapshot).map(({ mappings }) => mappings.map(inWords));
    assert.deepEqual(listed, [
      ['old X/P1: P1 as it was (2026-05-01)', 'older X/P1: P1 at first (2026-05-01)'],
      ['older X/K1: K1 as it was (2026-05-01)', 'undated X/K1: K1 as it was (2026-05-01)'],
      ['other Y/P1: P1 of Y as it was (2026-05-02)'],
    ]);
  });

  it('gives each note once, with all that it is reviewed for', () => {
    const scope = listSuspects(snapshot);
    assert.deepEqual(
      notesIn(scope).map(({ note, mappings }) => [
        note.title,
        ...mappings.map(({ criterion }) => criterion.id),
      ]),
      [
        ['old', 'X/P1'],
        ['older', 'X/P1', 'X/K1'],
        ['undated', 'X/K1'],
        ['other', 'Y/P1'],
      ],
    );
    assert.deepEqual(groupByCriterion(scope.flatMap(({ mappings }) => mappings)), scope);
  });

  it('names criteria with their standard only where they are of several', () => {
    const scope = listSuspects(snapshot);
    assert.equal(namesIn(scope), 'X/P1, X/K1, Y/P1');
    assert.equal(namesIn(scope.slice(0, 2)), 'P1, K1');
  });

  it('is empty where nothing was reworded', () => {
    assert.deepEqual(listSuspects(sampleSnapshot()), []);
  });
});

describe('suspectsOf', () => {
  it('gives every reworded criterion of a note once, in the note’s order', () => {
    const found = suspectsOf(
      note('a', { criteria: ['K1', 'P99', 'p01', 'P1', 'Y/P1'] }),
      rewordedSet,
    );
    assert.deepEqual(
      found.map(({ criterion }) => criterion.id),
      ['X/K1', 'X/P1', 'Y/P1'],
    );
  });

  it('gives none of a draft', () => {
    assert.isEmpty(suspectsOf(note('a', { status: 'draft' }), rewordedSet));
  });

  it('is settled by a review on the day of the rewording, not by one before', () => {
    const [suspect] = suspectsOf(note('a'), rewordedSet);
    assert(suspect);
    assert.isTrue(isSettledBy('2026-05-01', suspect));
    assert.isFalse(isSettledBy('2026-04-30', suspect));
  });
});

describe('wouldConfirm', () => {
  const cases: readonly (readonly [what: string, code: string, parts: Partial<Note>, boolean])[] = [
    ['a criterion that was reworded after the note', 'P1', {}, true],
    ['one that the note does not name', 'K1', { criteria: ['P3'] }, true],
    ['one that was reworded before the note', 'P1', { date: '2026-05-01' }, false],
    ['one that is reworded only later', 'P2', {}, false],
    ['one that was never reworded', 'P3', {}, false],
    ['a draft', 'P1', { status: 'draft' }, false],
  ];
  for (const [what, code, parts, expected] of cases) {
    it(`${expected ? 'holds' : 'does not hold'} for ${what}`, () => {
      const criterion = rewordedSet.criterion(`X/${code}`);
      assert(criterion);
      assert.equal(wouldConfirm(note('a', parts), criterion, today), expected);
    });
  }
});

describe('suspectsBeside', () => {
  it('gives what a review would confirm besides what is reviewed', () => {
    const both = note('a', { criteria: ['P1', 'P2', 'K1'] });
    const scope = groupByCriterion(suspectsOf(both, rewordedSet).slice(0, 1));
    const beside = suspectsBeside(scope, both, rewordedSet, today);
    assert.deepEqual(
      beside.map(({ criterion }) => criterion.code),
      ['K1'],
      'P2 is reworded later, and stays suspect',
    );
  });
});

describe('isAcceptedPassage', () => {
  const body = 'We did it. #P1\n';
  const accepted = [{ by: 'A', criteria: ['P1'], seal: sealOf(body) }];
  const cases: readonly (readonly [string, Partial<Note>, boolean])[] = [
    ['a sealed text that marks the criterion', { acceptances: accepted }, true],
    [
      'one that marks another',
      { acceptances: accepted, passages: [{ code: 'K1', offset: 0 }] },
      false,
    ],
    ['a text that has changed since', { acceptances: [{ criteria: ['P1'], seal: 'ff' }] }, false],
    ['an acceptance without a seal', { acceptances: [{ criteria: ['P1'] }] }, false],
  ];
  for (const [what, parts, expected] of cases) {
    it(`${expected ? 'holds' : 'does not hold'} for ${what}`, () => {
      const sample = note('a', { body, passages: [{ code: 'p1', offset: 0 }], ...parts });
      const scope = groupByCriterion(suspectsOf(sample, rewordedSet));
      assert.equal(isAcceptedPassage(scope, sample, rewordedSet), expected);
    });
  }
});

describe('compareWordings', () => {
  it('has a paragraph for each criterion and each former wording', () => {
    const notes = [
      note('a', { criteria: ['P1', 'K1'] }),
      note('b', { criteria: ['P1'] }),
      note('c', { date: '2024-01-01', criteria: ['P1'] }),
    ];
    const suspects = notes.flatMap((it) => suspectsOf(it, rewordedSet));
    assert.deepEqual(compareWordings(suspects), {
      before: 'P1  P1 as it was\n\nK1  K1 as it was\n\nP1  P1 at first\n',
      after: 'P1  the wording of P1\n\nK1  the wording of K1\n\nP1  the wording of P1\n',
    });
  });

  it('tells the standards apart where there are several', () => {
    const suspects = suspectsOf(note('a', { criteria: ['P1', 'Y/P1'] }), rewordedSet);
    assert.equal(
      compareWordings(suspects).before,
      'X/P1  P1 as it was\n\nY/P1  P1 of Y as it was\n',
    );
  });
});
