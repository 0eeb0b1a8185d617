import { assert } from 'chai';
import type { NoteFile } from '../../../../../src/core/note/noteFile';
import type { StandardCoverage } from '../../../../../src/core/evidence/standardCoverage';
import {
  coverageMatrix,
  type CoverageMatrix,
  type MatrixAxis,
} from '../../../../../src/core/report/matrix/coverageMatrix';
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

function coverageOf(some = files, position = 0): StandardCoverage {
  const coverage = sampleSnapshot(some, standards).coverage[position];
  assert(coverage);
  return coverage;
}

function matrixOf(
  { criteria }: StandardCoverage,
  axis: MatrixAxis,
  isWithheld?: Parameters<typeof coverageMatrix>[2],
): CoverageMatrix {
  return coverageMatrix(
    criteria.map(({ mappings }) => mappings),
    axis,
    isWithheld,
  );
}

/** The matrix as lines: its headings, then for each criterion what is in its cells. */
function draw(
  coverage: StandardCoverage,
  axis: MatrixAxis,
  isWithheld?: Parameters<typeof coverageMatrix>[2],
): readonly string[] {
  const { columns, rows } = matrixOf(coverage, axis, isWithheld);
  const headings = columns.map((column) => {
    switch (column.kind) {
      case 'production':
        return column.name;
      case 'month':
        return column.month;
      case 'year':
        return column.year;
      case 'none':
      case 'withheld':
        return column.kind;
    }
  });
  const lines = coverage.criteria.map(({ criterion, state }, index) => {
    const drawn = rows[index]?.map((cell) => (cell ? `${cell.notes} ${cell.state}` : '-')) ?? [];
    return `${criterion.code} ${state}: ${drawn.join(' | ')}`;
  });
  return [headings.join(' | '), ...lines];
}

describe('coverageMatrix', () => {
  it('has productions across, the one with the newest note first, and none last', () => {
    assert.deepEqual(draw(coverageOf(), 'production'), [
      'HALCYON | KESTREL | none',
      'P1 accepted: 2 accepted | - | -',
      'P2 evidenced: 1 mapped | 2 evidenced | -',
      'P10 evidenced: 2 evidenced | - | 1 evidenced',
      'K1 missing: - | - | -',
    ]);
  });

  it('has months across in their order, a year alone before them, and no date last', () => {
    assert.deepEqual(draw(coverageOf(), 'month'), [
      '2025 | 2026-02 | 2026-03 | 2026-05 | 2026-06 | none',
      'P1 accepted: - | - | - | 2 accepted | - | -',
      'P2 evidenced: 1 mapped | 1 evidenced | 1 mapped | - | - | -',
      'P10 evidenced: - | - | - | 1 evidenced | 1 evidenced | 1 evidenced',
      'K1 missing: - | - | - | - | - | -',
    ]);
  });

  it('has only the columns and lists of the standard it is about', () => {
    assert.deepEqual(draw(coverageOf(files, 1), 'month'), ['2026-05', 'K1 evidenced: 1 evidenced']);
  });

  it('counts each note of a criterion in just one cell', () => {
    const coverage = coverageOf();
    for (const axis of ['production', 'month'] as const) {
      for (const [index, row] of matrixOf(coverage, axis).rows.entries()) {
        const counted = row.reduce((sum, cell) => sum + (cell?.notes ?? 0), 0);
        assert.equal(counted, coverage.criteria[index]?.noteCount);
      }
    }
  });

  it('has rows and no columns for a journal without notes', () => {
    assert.deepEqual(draw(coverageOf([]), 'production').slice(0, 2), ['', 'P1 missing: ']);
  });

  it('has what is withheld in a column of its own, after all others', () => {
    const drawn = draw(coverageOf(), 'production', ({ production }) => production === 'HALCYON');
    assert.deepEqual(drawn.slice(0, 2), [
      'halcyon | KESTREL | none | withheld',
      'P1 accepted: 1 evidenced | - | - | 1 accepted',
    ]);
  });

  it('takes names of productions for what they are', () => {
    const odd = ['__proto__', 'constructor', '2026-05', ' None', 'withheld'].map(
      (production, index) =>
        sampleNote({ uri: at(`odd${index}`), date: `2026-0${index + 1}-01`, production }),
    );
    const secret = noteWithout(['production'], { uri: at('secret') });
    const drawn = draw(coverageOf([...odd, secret]), 'production', ({ uri }) => uri === secret.uri);
    assert.deepEqual(drawn.slice(0, 2), [
      'withheld | None | 2026-05 | constructor | __proto__ | withheld',
      'P1 evidenced: 1 evidenced | 1 evidenced | 1 evidenced | 1 evidenced | 1 evidenced | 1 evidenced',
    ]);
  });
});
