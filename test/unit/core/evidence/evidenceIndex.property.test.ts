import { assert } from 'chai';
import fc from 'fast-check';
import { gaps } from '../../../../src/core/evidence/coverageState';
import { EvidenceIndex } from '../../../../src/core/evidence/evidenceIndex';
import type { JournalSnapshot } from '../../../../src/core/evidence/journalSnapshot';
import type { RuleBook } from '../../../../src/core/evidence/rules';
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

const standards = new StandardSet(
  [
    sampleStandard('X', ['P1', 'P2', 'K1'], { P2: [{ date: '2026-03-01', was: 'other' }] }),
    sampleStandard('Y', ['P1']),
  ],
  'X',
);

const uris = fc.constantFrom(
  'j/a.md',
  'j/b.md',
  'j/a/1.md',
  'j/a/2.md',
  'j/a/b/3.md',
  'j/a-b/4.md',
);
const dates = fc.constantFrom(undefined, '2025', '2025-12-31', '2026-03-01', '2026-06-15');
const codes = fc.constantFrom('P1', 'P2', 'p1', 'K1', 'Y/P1', 'P9', 'Z/P1');

const acceptance = fc.record({
  criteria: fc.array(codes, { maxLength: 2 }),
  date: fc.constantFrom('2026-02-01', '2026-04-01'),
  seal: fc.constantFrom(sealOf(''), sealOf('before')),
});

const notes: fc.Arbitrary<Note> = fc
  .record({
    uri: uris,
    date: dates,
    production: fc.constantFrom(undefined, 'HALCYON', 'halcyon', 'KESTREL'),
    role: fc.constantFrom('', 'Assistant editor', 'assistant editor'),
    criteria: fc.array(codes, { maxLength: 4 }),
    status: fc.constantFrom('draft' as const, 'ready' as const),
    acceptances: fc.array(acceptance, { maxLength: 1 }),
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

/** One change of a journal. */
type Step =
  | { readonly kind: 'set'; readonly file: NoteFile }
  | { readonly kind: 'delete' | 'deleteBelow'; readonly uri: string };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: files.map((file) => ({ kind: 'set' as const, file })) },
    { weight: 1, arbitrary: uris.map((uri) => ({ kind: 'delete' as const, uri })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('j/a', 'j').map((uri) => ({ kind: 'deleteBelow' as const, uri })),
    },
  ),
  { maxLength: 12 },
);

const books: fc.Arbitrary<RuleBook> = fc
  .record({
    notes: fc.integer({ min: 1, max: 2 }),
    productions: fc.integer({ min: 0, max: 2 }),
    maxAgeMonths: fc.constantFrom(undefined, 4),
    acceptance: fc.boolean(),
  })
  .map((general) => ({ general, overrides: new Map([['X/P1', { notes: 3 }]]) }));

/** All that a snapshot says, as plain data. */
function contents(snapshot: JournalSnapshot): unknown {
  return {
    files: snapshot.files,
    productions: snapshot.productions,
    roles: snapshot.roles,
    counts: [snapshot.coveredCount, snapshot.gapCount, snapshot.criterionCount, snapshot.fileCount],
    coverage: snapshot.coverage.map(({ criteria, summary }) => ({
      summary,
      criteria: criteria.map(({ state, reasons, mappings, noteCount, evidenceCount }) => ({
        state,
        reasons,
        mappings,
        noteCount,
        evidenceCount,
      })),
    })),
  };
}

/** Makes `change` in the index and, for comparison, in a plain table of the files. */
function apply(index: EvidenceIndex, table: Map<string, NoteFile>, change: Step): void {
  if (change.kind === 'set') {
    index.set(change.file);
    table.set(change.file.uri, change.file);
    return;
  }
  const gone = [...table.keys()].filter(
    (uri) =>
      uri === change.uri || (change.kind === 'deleteBelow' && uri.startsWith(`${change.uri}/`)),
  );
  assert.equal(index[change.kind](change.uri), gone.length > 0);
  for (const uri of gone) table.delete(uri);
}

describe('EvidenceIndex, after any changes', () => {
  it('equals an index built from the files that are left, and so does every snapshot on the way', () => {
    fc.assert(
      fc.property(steps, books, (changes, rules) => {
        const basis = { standards, rules, today: '2026-06-30' };
        const index = new EvidenceIndex(basis);
        const table = new Map<string, NoteFile>();
        const moments = changes.map((change) => {
          apply(index, table, change);
          return { snapshot: index.snapshot(), files: [...table.values()] };
        });
        // Compared at the end, so that a snapshot that changed with the index is found out.
        for (const { snapshot, files: left } of moments.slice(-3)) {
          const fresh = new EvidenceIndex(basis);
          for (const file of [...left].reverse()) fresh.set(file);
          assert.deepEqual(contents(snapshot), contents(fresh.snapshot()));
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
