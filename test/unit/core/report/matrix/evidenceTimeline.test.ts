import { assert } from 'chai';
import type { NoteFile } from '../../../../../src/core/note/noteFile';
import {
  evidenceTimeline,
  type EvidenceTimeline,
} from '../../../../../src/core/report/matrix/evidenceTimeline';
import { noteWithout, sampleNote, sampleStandard } from '../../../support/journalSamples';
import { sampleSnapshot } from '../sampleSnapshot';

const standards = [sampleStandard('X1', ['P1', 'P2', 'K1']), sampleStandard('Y2', ['P1'])];
let count = 0;

function note(date: string, parts: Partial<Parameters<typeof sampleNote>[0]> = {}): NoteFile {
  return sampleNote({ uri: `file:///j/${count++}.md`, date, ...parts });
}

function timelineOf(files: readonly NoteFile[], position = 0): EvidenceTimeline {
  const coverage = sampleSnapshot(files, standards).coverage[position];
  assert(coverage);
  return evidenceTimeline(coverage);
}

/** The entries as lines: the month with mapped/evidenced/accepted notes and the criteria. */
function draw({ entries }: EvidenceTimeline): readonly string[] {
  return entries.map((entry) => {
    if (entry.kind === 'pause') return `pause of ${entry.months}`;
    const { mapped, evidenced, accepted } = entry.notes;
    return `${entry.month}: ${mapped}/${evidenced}/${accepted}, ${entry.criteria}`;
  });
}

describe('evidenceTimeline', () => {
  it('counts each note once, by the most that it is worth', () => {
    const accepted = { criteria: ['P1', 'P2'], acceptances: [{ criteria: ['P2'] }] };
    const files = [
      note('2026-05-01', accepted),
      note('2026-05-31', { criteria: ['P1', 'K1'] }),
      note('2026-05-15', { criteria: ['P2'], status: 'draft' }),
    ];
    assert.deepEqual(draw(timelineOf(files)), ['2026-05: 1/1/1, 3']);
  });

  it('has the empty months between, over the turn of a year', () => {
    const files = [note('2026-02-03'), note('2025-11-30')];
    assert.deepEqual(draw(timelineOf(files)), [
      '2025-11: 0/1/0, 1',
      '2025-12: 0/0/0, 0',
      '2026-01: 0/0/0, 0',
      '2026-02: 0/1/0, 1',
    ]);
  });

  it('skips more than a year without notes, such as a slip in a date leaves', () => {
    const files = [note('2026-02-03'), note('0206-02-03')];
    assert.deepEqual(draw(timelineOf(files)), [
      '0206-02: 0/1/0, 1',
      'pause of 21839',
      '2026-02: 0/1/0, 1',
    ]);
    assert.lengthOf(draw(timelineOf([note('2026-02-03'), note('2025-01-03')])), 14);
    assert.lengthOf(draw(timelineOf([note('2026-02-03'), note('2024-12-03')])), 3);
  });

  it('counts apart the notes of no known month', () => {
    const timeline = timelineOf([
      note('2026'),
      noteWithout(['date'], { uri: 'file:///j/undated.md' }),
      note('2026-01-01'),
    ]);
    assert.deepEqual(draw(timeline), ['2026-01: 0/1/0, 1']);
    assert.equal(timeline.withoutMonth, 2);
  });

  it('is about the notes of one standard', () => {
    assert.deepEqual(draw(timelineOf([note('2026-05-01')], 1)), []);
    assert.deepEqual(draw(timelineOf([note('2026-05-01', { criteria: ['Y2/P1'] })], 1)), [
      '2026-05: 0/1/0, 1',
    ]);
  });
});
