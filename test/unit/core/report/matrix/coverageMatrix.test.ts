import { assert } from 'chai';
import type { NoteFile } from '../../../../../src/core/note/noteFile';
import {
  coverageMatrix,
  type CoverageMatrix,
} from '../../../../../src/core/report/matrix/coverageMatrix';
import type { MatrixAxis } from '../../../../../src/core/report/matrix/matrixColumns';
import {
  noteWithout,
  sampleNote,
  sampleStandard,
  sampleUnreadable,
} from '../../../support/journalSamples';
import { sampleSnapshot } from '../sampleSnapshot';

const standards = [sampleStandard('X1', ['P1', 'P2', 'P10', 'K1']), sampleStandard('Y2', ['K1'])];
const at = (name: string): string => `file:///j/${name}.md`;

const files: readonly NoteFile[] = [
  sampleNote({ uri: at('a'), date: '2026-05-01', production: 'halcyon', criteria: ['P1', 'P10'] }),
  sampleNote({
    uri: at('b'),
    date: '2026-05-20',
    production: 'HALCYON',
    criteria: ['P1', 'Y2/K1'],
    acceptances: [{ criteria: ['P1'] }],
  }),
  sampleNote({ uri: at('c'), date: '2026-02-01', production: 'KESTREL', criteria: ['P2', 'P99'] }),
  sampleNote({
    uri: at('d'),
    date: '2026-03-01',
    production: 'KESTREL',
    criteria: ['P2'],
    status: 'draft',
  }),
  sampleNote({ uri: at('e'), date: '2025', criteria: ['P2'], status: 'draft' }),
  noteWithout(['date', 'production'], { uri: at('f'), criteria: ['P10'] }),
  sampleUnreadable(at('g'), sampleNote({ uri: at('g'), date: '2026-06-01', criteria: ['P10'] })),
];

function matrixOf(axis: MatrixAxis, some = files, position = 0): CoverageMatrix {
  const coverage = sampleSnapshot(some, standards).coverage[position];
  assert(coverage);
  return coverageMatrix(coverage, axis);
}

/** The matrix as lines: its headings, then for each criterion what is in its cells. */
function draw({ columns, groups }: CoverageMatrix): readonly string[] {
  const headings = columns.map(({ heading }) => {
    switch (heading.kind) {
      case 'production':
        return heading.name;
      case 'month':
        return heading.month;
      case 'year':
        return heading.year;
      case 'none':
        return 'none';
    }
  });
  const lines = groups.flatMap(({ kind, rows }) => [
    kind,
    ...rows.map(({ coverage, cells }) => {
      const drawn = cells.map((cell) => (cell ? `${cell.mappings.length} ${cell.worth}` : '-'));
      return `${coverage.criterion.code} ${coverage.state}: ${drawn.join(' | ')}`;
    }),
  ]);
  return [headings.join(' | '), ...lines];
}

describe('coverageMatrix', () => {
  it('has productions across, the one with the newest note first, and none last', () => {
    assert.deepEqual(draw(matrixOf('production')), [
      'HALCYON | KESTREL | none',
      'performance',
      'P1 accepted: 2 accepted | - | -',
      'P2 evidenced: 1 mapped | 2 evidence | -',
      'P10 evidenced: 2 evidence | - | 1 evidence',
      'knowledge',
      'K1 missing: - | - | -',
    ]);
  });

  it('has months across in their order, a year alone before them, and no date last', () => {
    assert.deepEqual(draw(matrixOf('month')), [
      '2025 | 2026-02 | 2026-03 | 2026-05 | 2026-06 | none',
      'performance',
      'P1 accepted: - | - | - | 2 accepted | - | -',
      'P2 evidenced: 1 mapped | 1 evidence | 1 mapped | - | - | -',
      'P10 evidenced: - | - | - | 1 evidence | 1 evidence | 1 evidence',
      'knowledge',
      'K1 missing: - | - | - | - | - | -',
    ]);
  });

  it('has only the columns and lists of the standard it is about', () => {
    assert.deepEqual(draw(matrixOf('month', files, 1)), [
      '2026-05',
      'knowledge',
      'K1 evidenced: 1 evidence',
    ]);
  });

  it('has the notes of a cell, newest first', () => {
    const cell = matrixOf('production').groups[0]?.rows[0]?.cells[0];
    assert.deepEqual(
      cell?.mappings.map(({ note }) => note.uri),
      [at('b'), at('a')],
    );
  });

  it('counts each note of a criterion in just one cell', () => {
    for (const axis of ['production', 'month'] as const) {
      for (const { rows } of matrixOf(axis).groups) {
        for (const { coverage, cells } of rows) {
          const notes = cells.flatMap((cell) => cell?.mappings ?? []);
          assert.sameMembers(notes, [...coverage.mappings]);
        }
      }
    }
  });

  it('has the totals of each list', () => {
    assert.deepEqual(
      matrixOf('month').groups.map(({ kind, summary }) => [kind, summary]),
      [
        ['performance', { total: 3, missing: 0, mapped: 0, evidenced: 2, accepted: 1 }],
        ['knowledge', { total: 1, missing: 1, mapped: 0, evidenced: 0, accepted: 0 }],
      ],
    );
  });

  it('has rows and no columns for a journal without notes', () => {
    const matrix = matrixOf('production', []);
    assert.deepEqual(matrix.columns, []);
    assert.deepEqual(draw(matrix)[2], 'P1 missing: ');
  });

  it('takes names of productions for what they are', () => {
    const odd = ['__proto__', 'constructor', '2026-05'].map((production, index) =>
      sampleNote({ uri: at(`odd${index}`), date: `2026-0${index + 1}-01`, production }),
    );
    assert.deepEqual(draw(matrixOf('production', odd)).slice(0, 3), [
      '2026-05 | constructor | __proto__',
      'performance',
      'P1 evidenced: 1 evidence | 1 evidence | 1 evidence',
    ]);
  });
});
