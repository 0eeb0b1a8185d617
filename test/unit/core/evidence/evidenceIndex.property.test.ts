import { assert } from 'chai';
import fc from 'fast-check';
import { gaps } from '../../../../src/core/evidence/coverageState';
import { EvidenceIndex, type CoverageBasis } from '../../../../src/core/evidence/evidenceIndex';
import {
  insideLimit,
  noLimit,
  type JournalLimit,
} from '../../../../src/core/evidence/journalLimit';
import type { JournalSnapshot } from '../../../../src/core/evidence/journalSnapshot';
import { findReasons } from '../../../../src/core/evidence/judgeCoverage';
import { limiterFor } from '../../../../src/core/evidence/limitSnapshot';
import { judgeMapping, type Mapping } from '../../../../src/core/evidence/mapping';
import { rulesFor, type RuleBook } from '../../../../src/core/evidence/rules';
import { compareNewestFirst } from '../../../../src/core/note/compareNewestFirst';
import type { Criterion } from '../../../../src/core/standard/standard';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import type { Note, NoteFile } from '../../../../src/core/note/noteFile';
import { sealOf } from '../../../../src/core/note/sealOf';
import {
  noteWithout,
  sampleNote,
  sampleStandard,
  sampleUnreadable,
  sampleUntagged,
} from '../../support/journalSamples';

const x = sampleStandard('X', ['P1', 'P2', 'K1'], { P2: [{ date: '2026-03-01', was: 'other' }] });
const y = sampleStandard('Y', ['P1']);
const standards = new StandardSet([x, y], 'X');

const allUris = ['j/a.md', 'j/b.md', 'j/a/1.md', 'j/a/2.md', 'j/a/b/3.md', 'j/a-b/4.md'];
const uris = fc.constantFrom(...allUris);
const dates = fc.constantFrom(undefined, '2025', '2025-12-31', '2026-03-01', '2026-06-15');
const codes = fc.constantFrom('P1', 'P2', 'p1', 'K1', 'Y/P1', 'P9', 'Z/P1');

// Often of the whole note and unsealed, so that many are in force.
const acceptance = fc
  .record({
    criteria: fc.oneof(fc.constant(['P1', 'P2', 'K1', 'Y/P1']), fc.array(codes, { maxLength: 2 })),
    date: fc.constantFrom('2026-02-01', '2026-04-01'),
    seal: fc.constantFrom(undefined, sealOf(''), sealOf('before')),
  })
  .map(({ seal, ...parts }) => ({ ...parts, ...(seal !== undefined && { seal }) }));

const notes: fc.Arbitrary<Note> = fc
  .record({
    uri: uris,
    date: dates,
    production: fc.constantFrom(undefined, 'HALCYON', 'halcyon', 'KESTREL'),
    role: fc.constantFrom('', 'Assistant editor', 'assistant editor'),
    criteria: fc.array(codes, { maxLength: 4 }),
    status: fc.constantFrom('draft' as const, 'ready' as const),
    acceptances: fc.array(acceptance, { maxLength: 2 }),
  })
  .map(({ date, production, ...parts }) =>
    noteWithout(date === undefined ? ['date'] : [], {
      ...parts,
      body: '',
      ...(date !== undefined && { date }),
      production: production ?? '',
    }),
  );

const files: fc.Arbitrary<NoteFile> = fc.oneof(
  { weight: 6, arbitrary: notes },
  { weight: 1, arbitrary: notes.map((note) => sampleUnreadable(note.uri, note)) },
  { weight: 1, arbitrary: uris.map((uri) => sampleUnreadable(uri)) },
  { weight: 1, arbitrary: fc.tuple(uris, dates).map(([uri, date]) => sampleUntagged(uri, date)) },
);

/** One change of a journal, or of what it is judged by. */
type Step =
  | { readonly kind: 'set'; readonly file: NoteFile }
  | { readonly kind: 'delete'; readonly uri: string }
  | { readonly kind: 'setBasis'; readonly basis: CoverageBasis };

const books: fc.Arbitrary<RuleBook> = fc
  .record({
    notes: fc.integer({ min: 1, max: 2 }),
    productions: fc.integer({ min: 0, max: 2 }),
    maxAgeMonths: fc.constantFrom(undefined, 4),
    acceptance: fc.boolean(),
  })
  .map((general) => ({ general, overrides: new Map([['X/P1', { notes: 3 }]]) }));

const bases: fc.Arbitrary<CoverageBasis> = fc.record({
  standards: fc.constantFrom(standards, new StandardSet([y, x], 'Y'), new StandardSet([y], 'X')),
  rules: books,
  today: fc.constantFrom('2026-06-30', '2026-01-15'),
});

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: files.map((file) => ({ kind: 'set' as const, file })) },
    { weight: 2, arbitrary: uris.map((uri) => ({ kind: 'delete' as const, uri })) },
    { weight: 1, arbitrary: bases.map((basis) => ({ kind: 'setBasis' as const, basis })) },
  ),
  { minLength: 4, maxLength: 20 },
);

const limits: fc.Arbitrary<JournalLimit> = fc.constantFrom<JournalLimit>(
  noLimit,
  { from: '2026-01-01' },
  { to: '2025-12-31' },
  { productions: ['Halcyon'] },
  { from: '2025-01-01', productions: ['KESTREL', 'HALCYON'] },
);

/** All that a snapshot says, as plain data. */
function contents(snapshot: JournalSnapshot): unknown {
  return {
    today: snapshot.today,
    files: snapshot.files,
    fileCount: snapshot.fileCount,
    notes: snapshot.notes,
    unreadable: snapshot.unreadable,
    untagged: snapshot.untagged,
    found: allUris.map((uri) => snapshot.fileAt(uri)),
    productions: snapshot.productions,
    roles: snapshot.roles,
    counts: [snapshot.coveredCount, snapshot.gapCount, snapshot.criterionCount],
    coverage: snapshot.coverage.map(({ standard, criteria }) => [
      standard.urn,
      criteria.map(({ criterion, state, reasons, mappings, noteCount, evidenceCount }) => ({
        id: criterion.id,
        state,
        reasons,
        mappings,
        noteCount,
        evidenceCount,
      })),
    ]),
  };
}

/** The same, from nothing but the list of the files: every figure is counted by itself. */
function recount(unsorted: readonly NoteFile[], basis: CoverageBasis): unknown {
  const sorted = [...unsorted].sort(compareNewestFirst);
  const readable = sorted.filter((file) => file.kind === 'note');
  const coverage = basis.standards.standards.map(({ urn, criteria }) => ({
    urn,
    criteria: criteria.map((criterion) => recountCriterion(sorted, criterion, basis)),
  }));
  const states = coverage.flatMap(({ criteria }) => criteria.map(({ state }) => state));
  const coveredCount = states.filter((it) => it === 'evidenced' || it === 'accepted').length;
  return {
    today: basis.today,
    files: sorted,
    fileCount: sorted.length,
    notes: readable,
    unreadable: sorted.filter(({ kind }) => kind === 'unreadable'),
    untagged: sorted.filter(({ kind }) => kind === 'untagged'),
    found: allUris.map((uri) => sorted.find((file) => file.uri === uri)),
    productions: recountValues(readable, 'production'),
    roles: recountValues(readable, 'role'),
    counts: [coveredCount, states.length - coveredCount, states.length],
    coverage: coverage.map(({ urn, criteria }) => [urn, criteria]),
  };
}

function recountCriterion(sorted: readonly NoteFile[], criterion: Criterion, basis: CoverageBasis) {
  const rules = rulesFor(basis.rules, criterion.id);
  const mappings = sorted
    .flatMap((file) =>
      file.kind === 'note' ? file : file.kind === 'unreadable' ? (file.lastGood ?? []) : [],
    )
    .filter(({ criteria, standard }) =>
      criteria.some((written) => {
        const resolution = basis.standards.resolve(written, standard);
        return resolution.kind === 'criterion' && resolution.criterion === criterion;
      }),
    )
    .sort(compareNewestFirst)
    .map((note) => judgeMapping(note, criterion, basis.standards, rules, basis.today));
  const withVerdict = (kind: Mapping['verdict']['kind']): readonly Mapping[] =>
    mappings.filter(({ verdict }) => verdict.kind === kind);
  const productionsOf = (some: readonly Mapping[]): number =>
    new Set(some.map(({ note }) => note.production?.toLowerCase()).filter(Boolean)).size;
  const counting = withVerdict('counts');
  const accepted = counting.filter(({ acceptance }) => acceptance === 'accepted');
  const meetsRules = (some: readonly Mapping[]): boolean =>
    some.length >= rules.notes && productionsOf(some) >= rules.productions;
  const state =
    mappings.length === 0
      ? 'missing'
      : meetsRules(accepted)
        ? 'accepted'
        : meetsRules(counting) && !rules.acceptance
          ? 'evidenced'
          : 'mapped';
  const figures = {
    mapped: mappings.length,
    verdicts: {
      counts: counting.length,
      draft: withVerdict('draft').length,
      'too-old': withVerdict('too-old').length,
      suspect: withVerdict('suspect').length,
    },
    productions: productionsOf(counting),
    accepted: accepted.length,
    acceptedProductions: productionsOf(accepted),
    sealBroken: mappings.filter(({ acceptance }) => acceptance === 'seal-broken').length,
  };
  return {
    id: criterion.id,
    state,
    reasons: findReasons(state, figures, rules, mappings),
    mappings,
    noteCount: mappings.length,
    evidenceCount: counting.length,
  } as const;
}

function recountValues(sorted: readonly Note[], key: 'production' | 'role'): unknown {
  const spellings = sorted.map((note) => note[key] ?? '').filter(Boolean);
  return [...new Set(spellings.map((name) => name.toLowerCase()))].map((lower) => {
    const all = sorted.filter((note) => note[key]?.toLowerCase() === lower);
    const [newest] = all;
    return {
      name: newest?.[key],
      ...(newest?.date && { lastDate: newest.date }),
      noteCount: all.length,
    };
  });
}

describe('EvidenceIndex, after any changes', () => {
  it('says what a recount of the files says, and so does every snapshot on the way', () => {
    fc.assert(
      fc.property(steps, bases, limits, (changes, first, limit) => {
        let basis = first;
        const index = new EvidenceIndex(basis);
        const limiter = limiterFor(limit);
        const table = new Map<string, NoteFile>();
        const moments = changes.map((change) => {
          if (change.kind === 'set') {
            index.set(change.file);
            table.set(change.file.uri, change.file);
          } else if (change.kind === 'delete') {
            assert.equal(index.delete(change.uri), table.delete(change.uri));
          } else {
            index.setBasis(change.basis);
            basis = change.basis;
          }
          const snapshot = index.snapshot();
          return { snapshot, limited: limiter(snapshot), all: [...table.values()], basis };
        });
        // Compared at the end, so that a snapshot that changed with the index is found out.
        for (const { snapshot, limited, all, basis: then } of moments) {
          assert.deepEqual(contents(snapshot), recount(all, then));
          const inside = all.filter(insideLimit(limit));
          assert.deepEqual(contents(limited), recount(inside, then));
        }
      }),
    );
  });

  it('has four states that add up, and a reason for every gap', () => {
    fc.assert(
      fc.property(fc.array(files, { maxLength: 12 }), books, (set, rules) => {
        const index = new EvidenceIndex({ standards, rules, today: '2026-06-30' });
        for (const file of set) index.set(file);
        const snapshot = index.snapshot();
        assert.equal(snapshot.gapCount + snapshot.coveredCount, snapshot.criterionCount);
        for (const coverage of snapshot.coverage) {
          const { total, missing, mapped, evidenced, accepted } = coverage.summary;
          assert.equal(missing + mapped + evidenced + accepted, total);
          assert.equal(total, coverage.standard.criteria.length);
          const kinds = (['performance', 'knowledge'] as const).map((kind) =>
            coverage.summaryOf(kind),
          );
          assert.equal(
            kinds.reduce((sum, summary) => sum + gaps(summary), 0),
            missing + mapped,
          );
          for (const { state, reasons } of coverage.criteria) {
            const unmet = reasons.filter(({ code }) => code !== 'seal-broken');
            assert.equal(unmet.length > 0, state === 'missing' || state === 'mapped');
          }
        }
      }),
    );
  });

  it('never gains from an unfinished note, and never loses by a finished one', () => {
    fc.assert(
      fc.property(fc.array(files, { maxLength: 8 }), notes, books, (set, note, rules) => {
        const index = new EvidenceIndex({ standards, rules, today: '2026-06-30' });
        for (const file of set) index.set(file);
        index.delete(note.uri);
        const before = index.snapshot().coveredCount;
        index.set({ ...note, status: 'draft' });
        assert.equal(index.snapshot().coveredCount, before);
        index.set(sampleNote({ ...note, status: 'ready' }));
        assert.isAtLeast(index.snapshot().coveredCount, before);
      }),
    );
  });
});
