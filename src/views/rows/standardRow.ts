import * as vscode from 'vscode';
import { covered } from '../../core/evidence/coverageState';
import type { StandardCoverage } from '../../core/evidence/standardCoverage';
import type { Standard } from '../../core/standard/standard';
import { joinParts } from '../../workspace/words';
import type { TreeRow } from '../tree/treeRow';
import { formatDay } from '../../workspace/dates';
import { speakParts } from './speakParts';

/**
 * A standard with how much of it is covered.
 * @param today the local date `YYYY-MM-DD`, by which a standard may be past its review
 */
export function standardRow(
  { standard, summary }: StandardCoverage,
  today: string,
  rows: () => readonly TreeRow[],
): TreeRow {
  const { urn, title } = standard;
  const total = vscode.l10n.t('{0} of {1} criteria have evidence', covered(summary), summary.total);
  return {
    id: urn,
    label: urn,
    description: joinParts(`${covered(summary)}/${summary.total}`, title),
    tooltip: [
      joinParts(urn, title),
      total,
      ...describeOrigin(standard),
      ...describeReview(standard, today),
      ...(standard.overview === undefined ? [] : [standard.overview]),
    ],
    spoken: speakParts(urn, title, total),
    context: 'standard',
    standardUrn: urn,
    expanded: true,
    rows,
  };
}

function describeOrigin({ developedBy, approved }: Standard): readonly string[] {
  const origin = joinParts(developedBy, approved && vscode.l10n.t('approved {0}', approved));
  return origin === '' ? [] : [origin];
}

function describeReview({ reviewBy }: Standard, today: string): readonly string[] {
  // A year alone is past only when the year is over.
  if (reviewBy === undefined || reviewBy >= today.slice(0, reviewBy.length)) return [];
  return [
    vscode.l10n.t(
      'It was to be reviewed by {0}. There may be a newer version.',
      formatDay(reviewBy),
    ),
  ];
}
