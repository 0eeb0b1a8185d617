import { assert } from 'chai';
import { EvidenceIndex } from '../../../../src/core/evidence/evidenceIndex';
import type { JournalSnapshot } from '../../../../src/core/evidence/journalSnapshot';
import { readRuleBook } from '../../../../src/core/evidence/readRuleBook';
import type { NoteFile } from '../../../../src/core/note/noteFile';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import {
  defaultBasis,
  noteWithout,
  sampleNote,
  sampleStandard,
  sampleUnreadable,
  sampleUntagged,
} from '../../support/journalSamples';

const main = sampleStandard('SKSPP05', ['P1', 'P2', 'P10', 'K1']);
const camera = sampleStandard('CAM1', ['P1', 'K1']);
const basis = defaultBasis(new StandardSet([main, camera], 'SKSPP05'), '2026-06-30');

function indexOf(files: readonly NoteFile[] = []): EvidenceIndex {
  const index = new EvidenceIndex(basis);
  for (const file of files) index.set(file);
  return index;
}

/** The URIs of the notes of a criterion, as the snapshot orders them. */
function notesOf(snapshot: JournalSnapshot, id: string): readonly string[] | undefined {
  return snapshot.criterion(id)?.mappings.map(({ note }) => note.uri);
}

const at = (name: string): string => `file:///journal/${name}`;

describe('EvidenceIndex', () => {
  it('has every criterion missing at first, in the order of the standards', () => {
    const snapshot = indexOf().snapshot();
    assert.deepEqual(
      snapshot.coverage.map(({ standard, criteria }) => [
        standard.urn,
        criteria.map(({ criterion, state }) => `${criterion.code} ${state}`),
      ]),
      [
        ['SKSPP05', ['P1 missing', 'P2 missing', 'P10 missing', 'K1 missing']],
        ['CAM1', ['P1 missing', 'K1 missing']],
      ],
    );
    assert.deepEqual(
      [snapshot.gapCount, snapshot.coveredCount, snapshot.criterionCount, snapshot.fileCount],
      [6, 0, 6, 0],
    );
  });

  it('adds a note to each criterion it names', () => {
    const snapshot = indexOf([sampleNote({ criteria: ['P10', 'K1', 'CAM1/P1'] })]).snapshot();
    assert.equal(snapshot.criterion('SKSPP05/P10')?.state, 'evidenced');
    assert.equal(snapshot.criterion('SKSPP05/K1')?.state, 'evidenced');
    assert.equal(snapshot.criterion('CAM1/P1')?.state, 'evidenced');
    assert.equal(snapshot.criterion('SKSPP05/P1')?.state, 'missing');
    assert.deepEqual([snapshot.coveredCount, snapshot.gapCount], [3, 3]);
  });

  it('counts a note once however often and in whatever spelling it names a criterion', () => {
    const note = sampleNote({ criteria: ['P1', 'P1', 'p01', 'PC1', 'SKSPP05/P1'] });
    const coverage = indexOf([note]).snapshot().criterion('SKSPP05/P1');
    assert.equal(coverage?.noteCount, 1);
    assert.equal(coverage?.evidenceCount, 1);
  });

  it('takes bare codes as those of the note’s own standard', () => {
    const snapshot = indexOf([sampleNote({ standard: 'CAM1', criteria: ['P1', 'P2'] })]).snapshot();
    assert.deepEqual(notesOf(snapshot, 'CAM1/P1'), ['file:///journal/note.md']);
    assert.deepEqual(notesOf(snapshot, 'SKSPP05/P1'), []);
    assert.deepEqual(notesOf(snapshot, 'SKSPP05/P2'), []);
  });

  it('keeps a note whose codes are all unknown, and counts it nowhere', () => {
    const note = sampleNote({ criteria: ['P99', 'SKSPP5/P1', '__proto__', ''] });
    const snapshot = indexOf([note]).snapshot();
    assert.equal(snapshot.coveredCount, 0);
    assert.deepEqual(snapshot.notes, [note]);
  });

  it('puts a changed file in the place of the old one', () => {
    const index = indexOf([sampleNote({ criteria: ['P1', 'P2'] })]);
    index.set(sampleNote({ date: '2026-01-01', criteria: ['P2', 'P10'] }));
    const snapshot = index.snapshot();
    assert.equal(snapshot.fileCount, 1);
    assert.deepEqual(notesOf(snapshot, 'SKSPP05/P1'), []);
    assert.deepEqual(notesOf(snapshot, 'SKSPP05/P2'), ['file:///journal/note.md']);
    assert.deepEqual(notesOf(snapshot, 'SKSPP05/P10'), ['file:///journal/note.md']);
    assert.equal(snapshot.criterion('SKSPP05/P2')?.mappings[0]?.note.date, '2026-01-01');
  });

  it('takes nothing twice when a file is set again unchanged', () => {
    const note = sampleNote();
    const snapshot = indexOf([note, note]).snapshot();
    assert.equal(snapshot.criterion('SKSPP05/P1')?.noteCount, 1);
    assert.lengthOf(snapshot.files, 1);
  });

  it('follows a file from one kind to another', () => {
    const index = indexOf([sampleNote()]);
    index.set(sampleUntagged(sampleNote().uri));
    assert.equal(index.snapshot().criterion('SKSPP05/P1')?.state, 'missing');
    assert.lengthOf(index.snapshot().untagged, 1);
    assert.lengthOf(index.snapshot().notes, 0);
    index.set(sampleNote());
    assert.equal(index.snapshot().criterion('SKSPP05/P1')?.state, 'evidenced');
    assert.lengthOf(index.snapshot().untagged, 0);
  });

  it('forgets a deleted file, and says whether there was one', () => {
    const index = indexOf([sampleNote({ uri: at('a.md') }), sampleNote({ uri: at('b.md') })]);
    assert.isTrue(index.delete(at('a.md')));
    assert.isFalse(index.delete(at('a.md')));
    assert.isFalse(index.delete(at('nothing.md')));
    assert.isUndefined(index.get(at('a.md')));
    assert.deepEqual(notesOf(index.snapshot(), 'SKSPP05/P1'), [at('b.md')]);
  });

  it('keeps the last good tags of a note that cannot be read', () => {
    const good = sampleNote();
    const index = indexOf([good]);
    index.set(sampleUnreadable(good.uri, good));
    const broken = index.snapshot();
    assert.equal(broken.criterion('SKSPP05/P1')?.state, 'evidenced');
    assert.lengthOf(broken.unreadable, 1);
    assert.lengthOf(broken.notes, 0);
    index.set(sampleUnreadable(good.uri));
    assert.equal(index.snapshot().criterion('SKSPP05/P1')?.state, 'missing');
    index.set(sampleUnreadable(good.uri, good));
    index.delete(good.uri);
    assert.equal(index.snapshot().criterion('SKSPP05/P1')?.state, 'missing');
  });

  it('counts an unreadable note apart: it is no gap and no evidence', () => {
    const snapshot = indexOf([sampleUnreadable(at('broken.md')), sampleNote()]).snapshot();
    assert.equal(snapshot.coveredCount, 1);
    assert.deepEqual(
      snapshot.unreadable.map(({ uri }) => uri),
      [at('broken.md')],
    );
  });

  it('has the newest notes first, undated ones last, those of one day by URI', () => {
    const files = [
      sampleNote({ uri: at('b.md'), date: '2026-03-01' }),
      noteWithout(['date'], { uri: at('undated.md') }),
      sampleNote({ uri: at('year.md'), date: '2026' }),
      sampleNote({ uri: at('new.md'), date: '2026-05-01' }),
      sampleNote({ uri: at('a.md'), date: '2026-03-01' }),
      sampleUntagged(at('untagged.md'), '2026-04-01'),
    ];
    const snapshot = indexOf(files).snapshot();
    const expected = ['new.md', 'a.md', 'b.md', 'year.md', 'undated.md'].map(at);
    assert.deepEqual(notesOf(snapshot, 'SKSPP05/P1'), expected);
    assert.deepEqual(
      snapshot.notes.map(({ uri }) => uri),
      expected,
    );
    assert.equal(snapshot.files[1]?.uri, at('untagged.md'));
  });

  it('knows the productions, newest first, in the spelling of their newest note', () => {
    const files = [
      sampleNote({ uri: at('1.md'), date: '2026-01-01', production: 'halcyon' }),
      sampleNote({ uri: at('2.md'), date: '2026-03-01', production: 'Halcyon ' }),
      sampleNote({ uri: at('3.md'), date: '2026-04-01', production: 'KESTREL' }),
      noteWithout(['production'], { uri: at('4.md') }),
      noteWithout(['date'], { uri: at('5.md'), production: 'WREN' }),
    ];
    assert.deepEqual(indexOf(files).snapshot().productions, [
      { name: 'KESTREL', lastDate: '2026-04-01', noteCount: 1 },
      { name: 'Halcyon ', lastDate: '2026-03-01', noteCount: 2 },
      { name: 'WREN', noteCount: 1 },
    ]);
  });

  it('knows the roles as it knows the productions, and follows a note that changes both', () => {
    const index = indexOf([
      sampleNote({
        uri: at('1.md'),
        date: '2026-01-01',
        production: 'A',
        role: 'Assistant editor',
      }),
      sampleNote({
        uri: at('2.md'),
        date: '2026-02-01',
        production: 'A',
        role: 'assistant Editor',
      }),
    ]);
    assert.deepEqual(index.snapshot().roles, [
      { name: 'assistant Editor', lastDate: '2026-02-01', noteCount: 2 },
    ]);
    const before = index.snapshot();
    index.set(sampleNote({ uri: at('2.md'), date: '2025-12-01', production: 'B', role: 'Runner' }));
    assert.deepEqual(
      index.snapshot().roles.map(({ name }) => name),
      ['Assistant editor', 'Runner'],
    );
    assert.deepEqual(
      index.snapshot().productions.map(({ name }) => name),
      ['A', 'B'],
    );
    assert.lengthOf(before.roles, 1);
  });

  it('judges everything anew by another date, other rules and other standards', () => {
    const index = indexOf([sampleNote({ date: '2025-01-01', criteria: ['P1', 'CAM1/P1'] })]);
    index.setBasis({ ...basis, rules: readRuleBook({ maxAgeMonths: 12 }) });
    assert.equal(index.snapshot().criterion('SKSPP05/P1')?.state, 'mapped');
    index.setBasis({ ...basis, rules: readRuleBook({ maxAgeMonths: 12 }), today: '2025-06-01' });
    assert.equal(index.snapshot().criterion('SKSPP05/P1')?.state, 'evidenced');
    assert.equal(index.snapshot().today, '2025-06-01');
    index.setBasis({ ...basis, standards: new StandardSet([camera], 'CAM1') });
    const snapshot = index.snapshot();
    assert.deepEqual(
      snapshot.coverage.map(({ standard }) => standard.urn),
      ['CAM1'],
    );
    assert.equal(snapshot.criterion('CAM1/P1')?.noteCount, 1);
    assert.isUndefined(snapshot.criterion('SKSPP05/P1'));
  });

  it('forgets a file after the standards have changed', () => {
    const index = indexOf([sampleNote()]);
    index.setBasis({ ...basis, standards: new StandardSet([camera], 'CAM1') });
    index.delete(sampleNote().uri);
    index.setBasis(basis);
    assert.equal(index.snapshot().criterion('SKSPP05/P1')?.noteCount, 0);
  });

  it('hashes the body of an accepted note once, however many criteria and days it is judged by', () => {
    let reads = 0;
    const acceptances = [{ criteria: ['P1', 'P2', 'P10', 'K1'], seal: '77aa' }];
    const note: NoteFile = {
      ...sampleNote({ criteria: ['P1', 'P2', 'P10', 'K1'], acceptances }),
      get body(): string {
        reads++;
        return 'What happened.\n';
      },
    };
    const index = indexOf([note]);
    index.setBasis({ ...basis, today: '2026-07-01' });
    assert.equal(reads, 1);
    const states = index.snapshot().coverage.flatMap(({ criteria }) => criteria);
    assert.lengthOf(
      states.filter(({ reasons }) => reasons.some(({ code }) => code === 'seal-broken')),
      4,
    );
  });

  it('applies the rules of a single criterion', () => {
    const index = indexOf([sampleNote({ criteria: ['P1', 'P2'] })]);
    index.setBasis({ ...basis, rules: readRuleBook({ criteria: { 'SKSPP05/P2': { notes: 2 } } }) });
    assert.equal(index.snapshot().criterion('SKSPP05/P1')?.state, 'evidenced');
    assert.deepEqual(index.snapshot().criterion('SKSPP05/P2')?.reasons, [
      { code: 'notes', have: 1, need: 2 },
    ]);
  });

  it('adds up each of the two lists of a standard', () => {
    const coverage = indexOf([sampleNote({ criteria: ['P1', 'K1'] })]).snapshot().coverage[0];
    assert.deepEqual(coverage?.summary, {
      total: 4,
      missing: 2,
      mapped: 0,
      evidenced: 2,
      accepted: 0,
    });
    assert.deepEqual(coverage?.summaryOf('performance'), {
      total: 3,
      missing: 2,
      mapped: 0,
      evidenced: 1,
      accepted: 0,
    });
    assert.deepEqual(
      coverage?.ofKind('knowledge').map(({ criterion }) => criterion.code),
      ['K1'],
    );
  });
});

describe('JournalSnapshot', () => {
  it('does not change with an index of many files', () => {
    const index = indexOf();
    const table = new Map<string, NoteFile>();
    const moments: { readonly snapshot: JournalSnapshot; readonly files: readonly NoteFile[] }[] =
      [];
    // Enough changes for every month to come and go many times.
    for (let step = 0; step < 3000; step++) {
      const uri = at(`${(step * 7919) % 401}.md`);
      if (step % 5 < (step % 1000 < 500 ? 1 : 4)) {
        index.delete(uri);
        table.delete(uri);
      } else {
        const date = `2026-0${1 + ((step * 31) % 9)}-15`;
        const note = sampleNote({ uri, date, criteria: step % 3 === 0 ? ['P1', 'P2'] : ['P2'] });
        index.set(note);
        table.set(uri, note);
      }
      if (step % 200 === 0)
        moments.push({ snapshot: index.snapshot(), files: [...table.values()] });
    }
    assert.isAbove(Math.max(...moments.map(({ files }) => files.length)), 200);
    for (const { snapshot, files } of moments) {
      const fresh = indexOf(files).snapshot();
      assert.deepEqual(snapshot.files, fresh.files);
      for (const id of ['SKSPP05/P1', 'SKSPP05/P2']) {
        assert.deepEqual(snapshot.criterion(id)?.mappings, fresh.criterion(id)?.mappings);
        assert.equal(snapshot.criterion(id)?.evidenceCount, fresh.criterion(id)?.evidenceCount);
      }
    }
  });

  it('does not change with the index', () => {
    const index = indexOf([sampleNote({ uri: at('a.md') })]);
    const before = index.snapshot();
    index.set(sampleNote({ uri: at('a.md'), criteria: ['P2'], production: 'KESTREL' }));
    index.set(sampleNote({ uri: at('b.md'), criteria: ['P1', 'P2'] }));
    const between = index.snapshot();
    for (const { uri } of between.files) index.delete(uri);
    index.setBasis({ ...basis, standards: new StandardSet([camera], 'CAM1') });

    assert.deepEqual(notesOf(before, 'SKSPP05/P1'), [at('a.md')]);
    assert.deepEqual(notesOf(before, 'SKSPP05/P2'), []);
    assert.equal(before.fileCount, 1);
    assert.deepEqual(
      before.productions.map(({ name }) => name),
      ['HALCYON'],
    );
    assert.deepEqual(before.fileAt(at('a.md'))?.kind, 'note');
    assert.isUndefined(before.fileAt(at('b.md')));

    assert.deepEqual(notesOf(between, 'SKSPP05/P1'), [at('b.md')]);
    assert.deepEqual(notesOf(between, 'SKSPP05/P2'), [at('a.md'), at('b.md')]);
    assert.lengthOf(between.files, 2);
    assert.deepEqual([between.coveredCount, between.gapCount], [2, 4]);
    assert.equal(index.snapshot().fileCount, 0);
  });

  it('shares what has not changed with the one before', () => {
    const index = indexOf([sampleNote({ criteria: ['P1'] })]);
    const before = index.snapshot();
    index.set(sampleNote({ uri: at('b.md'), criteria: ['P2'] }));
    const after = index.snapshot();
    assert.strictEqual(after.criterion('SKSPP05/P1'), before.criterion('SKSPP05/P1'));
    assert.notStrictEqual(after.criterion('SKSPP05/P2'), before.criterion('SKSPP05/P2'));
    assert.strictEqual(after.coverage[1], before.coverage[1]);
    assert.notStrictEqual(after.coverage[0], before.coverage[0]);
    index.set(sampleNote({ uri: at('c.md'), date: '2026-01-15', criteria: ['P1'] }));
    const later = index.snapshot().months;
    assert.lengthOf(later, 2);
    assert.include(later, after.months[0], 'the month in which nothing has changed');
  });
});
