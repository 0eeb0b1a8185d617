import * as vscode from 'vscode';
import {
  coverageStates,
  covered,
  describeState,
  type CoverageSummary,
} from '../../core/evidence/coverageState';
import type { StandardCoverage } from '../../core/evidence/standardCoverage';
import { describeKind, describeKindTotal } from '../../core/report/coverageLabels';
import {
  coverageMatrix,
  type CoverageMatrix,
  type MatrixRow,
} from '../../core/report/matrix/coverageMatrix';
import type { ColumnHeading, MatrixAxis } from '../../core/report/matrix/matrixColumns';
import { describeWorthOfNotes } from '../../core/report/matrix/worth';
import type { CriterionKind } from '../../core/standard/standard';
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
  const byProduction = coverageMatrix(coverage, 'production');
  const byMonth = coverageMatrix(coverage, 'month');
  return {
    urn: standard.urn,
    heading: joinParts(standard.urn, standard.title),
    total: vscode.l10n.t('{0} of {1} criteria have evidence', covered(summary), summary.total),
    bars: byProduction.groups.map(({ kind, summary: ofKind }) => describeBar(kind, ofKind)),
    timeline: describeTimeline(coverage),
    tables: { production: describeTable(byProduction), month: describeTable(byMonth) },
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

function describeTable({ axis, standard, columns, groups }: CoverageMatrix): TableView {
  return {
    caption:
      axis === 'production'
        ? vscode.l10n.t('Criteria of {0} by production', standard.urn)
        : vscode.l10n.t('Criteria of {0} by month', standard.urn),
    criterionHeading: vscode.l10n.t('Criterion'),
    stateHeading: vscode.l10n.t('State'),
    columns: columns.map(({ key, heading }) => ({ key, label: describeColumn(heading, axis) })),
    groups: groups.map(({ kind, rows }) => ({
      heading: localize(describeKind(kind)),
      rows: rows.map(describeRow),
    })),
    emptyCell: countNotes(0),
  };
}

function describeColumn(heading: ColumnHeading, axis: MatrixAxis): string {
  switch (heading.kind) {
    case 'production':
      return heading.name;
    case 'month':
      return formatShortMonth(`${heading.month}-01`);
    case 'year':
      return heading.year;
    case 'none':
      return axis === 'production' ? vscode.l10n.t('No production') : vscode.l10n.t('No date');
  }
}

function describeRow({ coverage, cells }: MatrixRow): RowView {
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
      const { worth, mappings } = cell;
      const worthInWords = localize(describeWorthOfNotes(worth));
      const count = mappings.length;
      const spoken = speakParts(countNotes(count), worthInWords);
      return [{ column, count, worth, worthInWords, spoken }];
    }),
  };
}
