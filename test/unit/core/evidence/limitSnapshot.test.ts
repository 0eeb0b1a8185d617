import { assert } from 'chai';
import { EvidenceIndex } from '../../../../src/core/evidence/evidenceIndex';
import type { JournalLimit } from '../../../../src/core/evidence/journalLimit';
import { noLimit } from '../../../../src/core/evidence/journalLimit';
import type { JournalSnapshot } from '../../../../src/core/evidence/journalSnapshot';
import { limiterFor, limitSnapshot } from '../../../../src/core/evidence/limitSnapshot';
import { readRuleBook } from '../../../../src/core/evidence/readRuleBook';
import type { NoteFile } from '../../../../src/core/note/noteFile';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import {
  defaultBasis,
  sampleNote,
  sampleStandard,
  sampleUnreadable,
  sampleUntagged,
} from '../../support/journalSamples';

const at = (name: string): string => `file:///journal/${name}.md`;

const files: readonly NoteFile[] = [
  sampleNote({ uri: at('h1'), date: '2026-05-10', criteria: ['P1', 'K1'] }),
  sampleNote({ uri: at('h2'), date: '2026-06-10', criteria: ['P1'], status: 'draft' }),
  sampleNote({
    uri: at('k1'),
    date: '2026-03-10',
    production: 'Kestrel',
    criteria: ['P1', 'P2'],
    acceptances: [{ criteria: ['P2'] }],
  }),
  sampleUnreadable(at('broken')),
  sampleUntagged(at('loose'), '2026-05-11'),
];

function indexOf(some: readonly NoteFile[], rules: unknown = {}): EvidenceIndex {
  const standards = new StandardSet([sampleStandard('X1', ['P1', 'P2', 'K1'])], 'X1');
  const basis = { ...defaultBasis(standards, '2026-06-30'), rules: readRuleBook(rules) };
  const index = new EvidenceIndex(basis);
  for (const file of some) index.set(file);
  return index;
}

function snapshotOf(some: readonly NoteFile[], rules: unknown = {}): JournalSnapshot {
  return indexOf(some, rules).snapshot();
}

function statesOf(snapshot: JournalSnapshot): readonly string[] {
  return snapshot.coverage.flatMap(({ criteria }) =>
    criteria.map(({ criterion, state, noteCount }) => `${criterion.code} ${state} ${noteCount}`),
  );
}

describe('limitSnapshot', () => {
  it('gives the very snapshot where there is no limit', () => {
    const snapshot = snapshotOf(files);
    assert.strictEqual(limitSnapshot(snapshot, noLimit), snapshot);
  });

  const cases: readonly (readonly [limit: JournalLimit, states: readonly string[]])[] = [
    [{ productions: ['kestrel'] }, ['P1 evidenced 1', 'P2 accepted 1', 'K1 missing 0']],
    [{ productions: ['HALCYON'] }, ['P1 evidenced 2', 'P2 missing 0', 'K1 evidenced 1']],
    [{ from: '2026-06-01' }, ['P1 mapped 1', 'P2 missing 0', 'K1 missing 0']],
    [{ to: '2026-01-01' }, ['P1 missing 0', 'P2 missing 0', 'K1 missing 0']],
    [{ productions: ['OTHER'] }, ['P1 missing 0', 'P2 missing 0', 'K1 missing 0']],
  ];
  for (const [limit, states] of cases) {
    it(`counts only what is inside ${JSON.stringify(limit)}`, () => {
      const limited = limitSnapshot(snapshotOf(files), limit);
      assert.deepEqual(statesOf(limited), states);
      const gaps = states.filter((state) => /missing|mapped/.test(state)).length;
      assert.deepEqual([limited.gapCount, limited.coveredCount], [gaps, 3 - gaps]);
      assert.deepEqual(limited.coverage[0]?.summary.total, 3);
    });
  }

  it('judges by the rules of the journal, and gives the reasons for what is inside', () => {
    const whole = snapshotOf(files, { productions: 2 });
    assert.equal(whole.criterion('X1/P1')?.state, 'evidenced');
    const limited = limitSnapshot(whole, { productions: ['HALCYON'] }).criterion('X1/P1');
    assert(limited);
    assert.equal(limited.state, 'mapped');
    assert.deepEqual(limited.reasons, [{ code: 'productions', have: 1, need: 2 }]);
  });

  it('is the same as a journal that has only those files', () => {
    for (const limit of cases.map(([each]) => each)) {
      const limited = limitSnapshot(snapshotOf(files), limit);
      const alone = snapshotOf(limited.files);
      assert.deepEqual(statesOf(limited), statesOf(alone));
      assert.deepEqual(
        limited.coverage.flatMap(({ criteria }) => criteria.map(({ reasons }) => reasons)),
        alone.coverage.flatMap(({ criteria }) => criteria.map(({ reasons }) => reasons)),
      );
      assert.deepEqual(limited.files, alone.files);
      assert.deepEqual(limited.productions, alone.productions);
    }
  });

  it('keeps the order of the files, what cannot be read, and the way to find a file', () => {
    const limited = limitSnapshot(snapshotOf(files), { from: '2026-04-01' });
    assert.deepEqual(
      limited.files.map(({ uri }) => uri),
      [at('h2'), at('loose'), at('h1'), at('broken')],
    );
    assert.equal(limited.fileCount, 4);
    assert.isUndefined(limited.fileAt(at('k1')));
    assert.equal(limited.fileAt(at('h1'))?.kind, 'note');
    assert.deepEqual(limited.productions, [
      { name: 'HALCYON', lastDate: '2026-06-10', noteCount: 2 },
    ]);
  });

  it('counts again only the criteria that have changed', () => {
    const limiter = limiterFor({ productions: ['HALCYON'] });
    const index = indexOf(files);
    const before = limiter(index.snapshot());
    index.set(sampleNote({ uri: at('h3'), criteria: ['P2'] }));
    index.set(sampleNote({ uri: at('k2'), production: 'KESTREL', criteria: ['P2'] }));
    const after = limiter(index.snapshot());
    assert.deepEqual(statesOf(after), ['P1 evidenced 2', 'P2 evidenced 1', 'K1 evidenced 1']);
    assert.strictEqual(after.criterion('X1/P1'), before.criterion('X1/P1'));
    assert.notStrictEqual(after.criterion('X1/P2'), before.criterion('X1/P2'));
  });

  it('leaves the snapshot as it was', () => {
    const snapshot = snapshotOf(files);
    const before = statesOf(snapshot);
    limitSnapshot(snapshot, { productions: ['Kestrel'] });
    assert.deepEqual(statesOf(snapshot), before);
    assert.equal(snapshot.fileCount, 5);
  });
});
