import { assert } from 'chai';
import { EvidenceIndex } from '../../../../src/core/evidence/evidenceIndex';
import { parseNoteFile } from '../../../../src/core/note/parseNoteFile';
import {
  countStranded,
  countSuspects,
  namingNotes,
} from '../../../../src/core/revision/namingNotes';
import type { CodeChange, StandardChange } from '../../../../src/core/revision/standardChange';
import { StandardSet } from '../../../../src/core/standard/standardSet';
import { defaultBasis, sampleStandard } from '../../support/journalSamples';

describe('namingNotes', () => {
  const [used, unused] = [sampleStandard('USED', ['P1']), sampleStandard('NEW', ['P1', 'P2'])];
  const index = new EvidenceIndex(defaultBasis(new StandardSet([used], 'USED'), '2026-06-01'));
  const write = (name: string, head: string): void =>
    index.set(parseNoteFile(`file:///${name}.md`, `---\n${head}\n---\n`));
  write('by-id', 'date: 2026-01-01\ncriteria: [NEW/P1, NEW/p01]');
  write('by-key', 'date: 2026-02-01\nstandard: NEW\ncriteria: [P1, P9]');
  write('bare', 'date: 2026-03-01\ncriteria: [P1]');
  const snapshot = index.snapshot();

  it('finds the notes of a standard that is not in use, newest first and each once', () => {
    const named = [...namingNotes(snapshot, unused)].map(([code, notes]) => [
      code,
      ...notes.map(({ uri }) => uri),
    ]);
    assert.deepEqual(named, [['P1', 'file:///by-key.md', 'file:///by-id.md']]);
    assert.lengthOf(namingNotes(snapshot, used).get('P1') ?? [], 1);
  });

  it('finds those that name a code which the standard is only to have', () => {
    const after = sampleStandard('NEW', ['P1', 'P9']);
    const naming = namingNotes(snapshot, unused, after);
    assert.deepEqual(
      naming.get('P9')?.map(({ uri }) => uri),
      ['file:///by-key.md'],
    );
  });

  it('counts those that become suspect', () => {
    const changes: readonly StandardChange[] = [
      {
        kind: 'reworded',
        codes: [
          { code: 'P1', list: 'performance', was: 'a', text: 'b', doubts: [], breaksOff: false },
        ],
      },
    ];
    const naming = namingNotes(snapshot, unused);
    assert.equal(countSuspects(naming, changes, '2026-02-01'), 1);
    assert.equal(countSuspects(naming, changes, '2026-02-02'), 2);
  });

  it('counts those whose code goes, drafts as well and each once', () => {
    const own = new EvidenceIndex(defaultBasis(new StandardSet([unused], 'NEW'), '2026-06-01'));
    const set = (name: string, head: string): void =>
      own.set(parseNoteFile(`file:///${name}.md`, `---\n${head}\n---\n`));
    set('both', 'criteria: [P1, P2]');
    set('draft', 'status: draft\ncriteria: [P2]');
    set('other', 'criteria: [P1]');
    const naming = namingNotes(own.snapshot(), unused);
    const gone = (code: string): CodeChange => ({
      code,
      list: 'performance',
      was: 'a',
      doubts: [],
      breaksOff: false,
    });
    const moved: CodeChange = { ...gone('P1'), text: 'b', from: 'P2' };
    const recoded: StandardChange = { kind: 'recoded', codes: [moved, gone('P2')] };
    assert.equal(countStranded(naming, [recoded]), 2);
    assert.equal(countStranded(naming, [{ kind: 'removed', codes: [gone('P1')] }, recoded]), 3);
    assert.equal(countStranded(naming, [{ kind: 'reworded', codes: [moved] }]), 0);
  });
});
