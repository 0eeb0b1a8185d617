import * as vscode from 'vscode';
import {
  coverageStates,
  covered,
  describeState,
  type CoverageSummary,
} from '../../core/evidence/coverageState';
import type { CriterionCoverage } from '../../core/evidence/criterionCoverage';
import type { StandardCoverage } from '../../core/evidence/standardCoverage';
import { describeKind, describeKindTotal } from '../../core/report/coverageLabels';
import {
  columnKey,
  coverageMatrix,
  type MatrixAxis,
  type MatrixCell,
  type MatrixColumn,
} from '../../core/report/matrix/coverageMatrix';
import { describeNoteState } from '../../core/report/matrix/noteState';
import { criterionKinds, type CriterionKind } from '../../core/standard/standard';
import { formatShortMonth } from '../../workspace/dates';
import type { Journal } from '../../workspace/journal';
import type { LimitedJournal } from '../../workspace/limitedJournal';
import { localize } from '../../workspace/localize';
import { countNotes, joinParts } from '../../workspace/words';
import { journalState } from '../journalState';
import { reasonsInWords } from '../rows/criterionRow';
import { speakParts } from '../rows/speakParts';
import { describeTimeline } from './describeTimeline';
import type {
  BarView,
  LimitView,
  MatrixMessage,
  RowView,
  StandardView,
  TableView,
} from './matrixMessage';

/** What the panel shows of the journal as it is now. */
export function describeMatrix(journal: Journal, limited: LimitedJournal): MatrixMessage {
  const notice = noticeOf(journal);
  return {
    kind: 'matrix',
    heading: vscode.l10n.t('Coverage matrix'),
    ...(notice !== undefined && { notice }),
    limit: describeLimit(limited),
    axisLegend: vscode.l10n.t('Columns'),
    axes: [
      { axis: 'production', label: vscode.l10n.t('Productions') },
      { axis: 'month', label: vscode.l10n.t('Months') },
    ],
    standards: notice === undefined ? limited.snapshot.coverage.map(describeStandard) : [],
  };
}

function noticeOf(journal: Journal): string | undefined {
  switch (journalState(journal)) {
    case 'noFolder':
      return vscode.l10n.t('Open the folder of your journal to see its coverage.');
    case 'reading':
      return vscode.l10n.t('Reading the journal…');
    case 'empty':
    case 'notes':
      return undefined;
  }
}

function describeLimit({ limitInWords }: LimitedJournal): LimitView {
  const isSet = limitInWords !== undefined;
  return {
    isSet,
    words: isSet ? vscode.l10n.t('Limited to {0}', limitInWords) : vscode.l10n.t('All notes'),
    change: isSet ? vscode.l10n.t('Change Limit…') : vscode.l10n.t('Limit…'),
    clear: vscode.l10n.t('Clear Limit'),
  };
}

function describeStandard(coverage: StandardCoverage): StandardView {
  const { standard, summary } = coverage;
  const kinds = criterionKinds.filter((kind) => coverage.ofKind(kind).length > 0);
  return {
    urn: standard.urn,
    heading: joinParts(standard.urn, standard.title),
    total: vscode.l10n.t('{0} of {1} criteria have evidence', covered(summary), summary.total),
    bars: kinds.map((kind) => describeBar(kind, coverage.summaryOf(kind))),
    timeline: describeTimeline(coverage),
    tables: {
      production: describeTable(coverage, kinds, 'production'),
      month: describeTable(coverage, kinds, 'month'),
    },
  };
}

function describeBar(kind: CriterionKind, summary: CoverageSummary): BarView {
  return {
    label: localize(describeKindTotal(kind, summary)),
    parts: [...coverageStates]
      .reverse()
      .filter((state) => summary[state] > 0)
      .map((state) => ({ state, count: summary[state], words: localize(describeState(state)) })),
  };
}

function describeTable(
  coverage: StandardCoverage,
  kinds: readonly CriterionKind[],
  axis: MatrixAxis,
): TableView {
  const { standard, criteria } = coverage;
  const matrix = coverageMatrix(
    criteria.map(({ mappings }) => mappings),
    axis,
  );
  const cells = new Map(criteria.map((criterion, index) => [criterion, matrix.rows[index] ?? []]));
  return {
    caption:
      axis === 'production'
        ? vscode.l10n.t('Criteria of {0} by production', standard.urn)
        : vscode.l10n.t('Criteria of {0} by month', standard.urn),
    criterionHeading: vscode.l10n.t('Criterion'),
    stateHeading: vscode.l10n.t('State'),
    columns: matrix.columns.map((column) => ({
      key: columnKey(column),
      label: describeColumn(column, axis),
    })),
    groups: kinds.map((kind) => ({
      heading: localize(describeKind(kind)),
      rows: coverage.ofKind(kind).map((it) => describeRow(it, cells.get(it) ?? [])),
    })),
    emptyCell: countNotes(0),
  };
}

function describeColumn(column: MatrixColumn, axis: MatrixAxis): string {
  switch (column.kind) {
    case 'production':
      return column.name;
    case 'month':
      return formatShortMonth(`${column.month}-01`);
    case 'year':
      return column.year;
    case 'none':
      return axis === 'production' ? vscode.l10n.t('No production') : vscode.l10n.t('No date');
    case 'withheld':
      return vscode.l10n.t('Confidential');
  }
}

function describeRow(coverage: CriterionCoverage, cells: readonly (MatrixCell | null)[]): RowView {
  const { criterion, state, noteCount } = coverage;
  return {
    id: criterion.id,
    code: criterion.code,
    wording: criterion.incomplete ? `${criterion.text} […]` : criterion.text,
    state,
    stateInWords: localize(describeState(state)),
    reasons: state === 'missing' ? '' : reasonsInWords(coverage),
    count: noteCount,
    cells: cells.flatMap((cell, column) => {
      if (!cell) return [];
      const { notes: count, state: best } = cell;
      const bestInWords = localize(describeNoteState(best));
      const spoken = speakParts(countNotes(count), bestInWords);
      return [{ column, count, state: best, stateInWords: bestInWords, spoken }];
    }),
  };
}
