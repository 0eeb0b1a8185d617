import { assert } from 'chai';
import fc from 'fast-check';
import { judgeMapping, type Verdict } from '../../../../src/core/evidence/mapping';
import { defaultRules } from '../../../../src/core/evidence/rules';
import { planCriterionMoves } from '../../../../src/core/languageFeatures/planCriterionMoves';
import { findFrontMatter } from '../../../../src/core/note/findFrontMatter';
import type { Note } from '../../../../src/core/note/noteFile';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import type { Criterion } from '../../../../src/core/standard/standard';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { planRemap } from '../../../../src/core/suspect/planRemap';
import { planRetirement } from '../../../../src/core/suspect/planRetirement';
import { planStillHolds } from '../../../../src/core/suspect/planStillHolds';
import { suspectsOf, type SuspectMapping } from '../../../../src/core/suspect/suspectEvidence';
import { formatMessage } from '../../../../src/core/text/message';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { propertyRuns } from '../../support/properties';
import { sampleStandard } from '../../support/journalSamples';
import { generatedNote } from '../note/noteArbitrary';

const uri = 'file:///j/note.md';
const today = '2026-12-24';

/** The standards that generated notes name, every criterion reworded after their date. */
const standards = new StandardSet(
  ['SKSPP05', 'SKSCMGS3', 'a.b-c', 'X_1'].map((urn) => {
    const codes = ['P1', 'P2', 'P3', 'P7', 'P10', 'K1', 'K1.2', 'K2', 'K17'];
    const revision = { date: '2026-12-01', was: 'as it was' };
    return sampleStandard(urn, codes, Object.fromEntries(codes.map((it) => [it, [revision]])));
  }),
  'SKSPP05',
);

/** The note that `text` holds; a draft made ready. Nothing where it is none. */
function readyNote(text: string): { readonly text: string; readonly note: Note } | undefined {
  const ready = text.replace(/status: draft/, 'status: ready');
  const note = parseNoteFile(uri, ready);
  return note.kind === 'note' ? { text: ready, note } : undefined;
}

function criteriaOf({ criteria, standard }: Note): readonly Criterion[] {
  return criteria.flatMap((written) => {
    const resolution = standards.resolve(written, standard);
    return resolution.kind === 'criterion' ? [resolution.criterion] : [];
  });
}

function verdictsOf(note: Note): readonly Verdict['kind'][] {
  return criteriaOf(note).map(
    (criterion) => judgeMapping(note, criterion, standards, defaultRules, today).verdict.kind,
  );
}

function noteAfter(text: string): Note {
  const note = parseNoteFile(uri, text);
  assert(note.kind === 'note');
  return note;
}

describe('planStillHolds', () => {
  it('makes every mapping of the note count, and changes nothing but the key', () => {
    let suspect = 0;
    fc.assert(
      fc.property(generatedNote, (generated) => {
        const before = readyNote(generated.text);
        if (!before) return;
        const shown = suspectsOf(before.note, standards);
        if (shown.length === 0) return;
        suspect += 1;
        assert.include(verdictsOf(before.note), 'suspect');
        const plan = planStillHolds(uri, before.text, { shown, standards, today });
        assert(plan.kind === 'edits', plan.kind === 'refused' ? formatMessage(plan.reason) : '');
        assert.lengthOf(plan.edits, 1);
        const after = noteAfter(applyEdits(before.text, plan.edits));
        assert.isTrue(verdictsOf(after).every((kind) => kind === 'counts'));
        assert.deepEqual(
          { ...after, bodyOffset: 0, passages: [] },
          { ...before.note, reviewed: today, bodyOffset: 0, passages: [] },
        );
      }),
    );
    assert.isAbove(suspect, propertyRuns / 4);
  });
});

describe('planRemap', () => {
  /** The same standards with their performance criteria reworded, and no knowledge item. */
  const some = new StandardSet(
    standards.standards.map((standard) => ({
      ...standard,
      criteria: standard.criteria.map((it) =>
        it.kind === 'knowledge' ? { ...it, revisions: [] } : it,
      ),
    })),
    standards.defaultUrn,
  );
  const all = some.standards.flatMap(({ criteria }) => criteria);
  const idsOf = (suspects: readonly SuspectMapping[]): readonly string[] =>
    suspects.map(({ criterion }) => criterion.id);

  it('makes no note suspect for what it did not name before, and confirms what was seen alone', () => {
    const statistics = { confirmed: 0, moved: 0, refused: 0 };
    fc.assert(
      fc.property(generatedNote, fc.nat(), fc.nat(), fc.nat(), (generated, seed, target, mask) => {
        const before = readyNote(generated.text);
        const suspects = before ? suspectsOf(before.note, some) : [];
        const chosen = suspects[seed % Math.max(suspects.length, 1)];
        const to = all[target % all.length];
        if (!before || !chosen || !to || to === chosen.criterion) return;
        const moves = [{ from: chosen.criterion, to }];
        const shown = suspects.filter((it, bit) => it === chosen || (mask >> (bit % 8)) % 2 === 1);
        const unseen = idsOf(suspects.filter((it) => !shown.includes(it)));
        const plan = planRemap(uri, before.text, moves, { shown, standards: some, today });
        if (plan.kind === 'refused') {
          // As `planTagEdits` does, for one of several codes inside quotes.
          if (planCriterionMoves(uri, before.text, moves, some).kind === 'refused') return;
          assert.isNotEmpty(unseen);
          statistics.refused += 1;
          return;
        }
        const after = noteAfter(applyEdits(before.text, [...plan.frontMatter, ...plan.passages]));
        const left = idsOf(suspectsOf(after, some));
        assert.includeMembers([...idsOf(suspects)], [...left]);
        if (after.reviewed === before.note.reviewed) {
          statistics.moved += 1;
          return;
        }
        assert.equal(after.reviewed, today);
        assert.isEmpty(unseen);
        statistics.confirmed += 1;
      }),
    );
    for (const [name, count] of Object.entries(statistics)) {
      assert.isAbove(count, propertyRuns / 25, name);
    }
  });
});

/** Bodies in which hashtags stand in all sorts of places. */
const body = fc
  .array(
    fc.constantFrom(
      ...['#P1', '#P1', ' #P1', '#P1 ', ' #p01 ', '#SKSPP05/P1', '(#P1)', '#P3', '#P3 ', ' #K1'],
      ...['word', 'word', ' word ', '.', ', ', ' ', '  ', '\n', '\n', '\r\n', '\n\n', '\t'],
      ...['- ', '> ', '# ', '1. ', '---', '===', '`', '```\n', '    ', '(', ')', '<b>', '\\'],
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));

describe('planRetirement', () => {
  const p1 = standards.criterion('SKSPP05/P1')!;

  it('leaves no mapping, the other tags as they were, and every acceptance', () => {
    let retired = 0;
    fc.assert(
      fc.property(generatedNote, fc.nat(), (generated, seed) => {
        const before = readyNote(generated.text);
        const criteria = before ? criteriaOf(before.note) : [];
        const criterion = criteria[seed % Math.max(criteria.length, 1)];
        if (!before || !criterion) return;
        const plan = planRetirement(uri, before.text, [criterion], standards);
        // As `planTagEdits` does, for one of several codes inside quotes.
        if (plan.kind === 'refused') return;
        retired += 1;
        const after = noteAfter(applyEdits(before.text, [...plan.frontMatter, ...plan.passages]));
        assert.deepEqual(
          criteriaOf(after),
          criteria.filter((it) => it !== criterion),
        );
        assert.deepEqual(after.acceptances, before.note.acceptances);
        const others = before.note.criteria.filter(
          (written) => !names(written, criterion, before.note),
        );
        assert.deepEqual(after.criteria, others);
      }),
    );
    assert.isAbove(retired, propertyRuns / 4);
  });

  it('takes its own hashtags out of a text and no word', () => {
    const statistics = { passages: 0, others: 0 };
    fc.assert(
      fc.property(body, (words) => {
        const text = `---\ncriteria: [P1, P3]\n---\n${words}`;
        const before = noteAfter(text);
        const plan = planRetirement(uri, text, [p1], standards);
        assert(plan.kind === 'edits');
        const after = applyEdits(text, plan.passages);
        const front = findFrontMatter(text).bodyStart;
        assert.equal(after.slice(0, front), text.slice(0, front));
        const own = before.passages.filter(({ code }) => names(code, p1, before));
        const others = before.passages.filter((it) => !own.includes(it));
        assert.deepEqual(
          noteAfter(after).passages.map(({ code }) => code),
          others.map(({ code }) => code),
        );
        assert.deepEqual(bare(after), bare(text));
        if (own.length === 0) assert.equal(after, text);
        else statistics.passages += 1;
        if (others.length > 0) statistics.others += 1;
      }),
    );
    for (const [name, count] of Object.entries(statistics)) {
      assert.isAbove(count, propertyRuns / 10, name);
    }
  });
});

describe('planCriterionMoves', () => {
  const [first] = standards.standards;
  assert(first);
  const onwards = first.criteria.map((from, index) => ({
    from,
    to: first.criteria[(index + 1) % first.criteria.length]!,
  }));
  const back = onwards.map(({ from, to }) => ({ from: to, to: from }));

  it('moves every criterion of a standard by one, and back again to the byte', () => {
    let moved = 0;
    fc.assert(
      fc.property(generatedNote, ({ text }) => {
        const there = planCriterionMoves(uri, text, onwards, standards);
        // As `planTagEdits` does, for one of several codes inside quotes.
        if (there.kind === 'refused') return;
        const after = applyEdits(text, [...there.frontMatter, ...there.passages]);
        assert.deepEqual(
          namedIn(after),
          namedIn(text).map((id) => onwards.find(({ from }) => from.id === id)?.to.id ?? id),
        );
        if (after !== text) moved += 1;
        const again = planCriterionMoves(uri, after, back, standards);
        assert(again.kind === 'edits');
        const restored = applyEdits(after, [...again.frontMatter, ...again.passages]);
        assert.equal(canonical(restored), canonical(text));
      }),
    );
    assert.isAbove(moved, propertyRuns / 4);
  });
});

/** The ids of what a note's tags name, in their order. */
function namedIn(text: string): readonly string[] {
  const note = parseNoteFile(uri, text);
  return note.kind === 'note' ? criteriaOf(note).map(({ id }) => id) : [];
}

/** A text whose codes are written as the standard writes them. */
function canonical(text: string): string {
  return text.replace(/\b([pk])c?0*([1-9])/gi, (_, letter: string, rest: string) => {
    return letter.toUpperCase() + rest;
  });
}

/** A text without codes of P1 and all that may go with a hashtag of it. */
function bare(text: string): string {
  return text.replace(/SKSPP05\/P1|P1|p01/g, '').replace(/[\s()#]/g, '');
}

function names(written: string, criterion: Criterion, note: Note): boolean {
  const resolution = standards.resolve(written, note.standard);
  return resolution.kind === 'criterion' && resolution.criterion === criterion;
}
