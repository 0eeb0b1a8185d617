import * as vscode from 'vscode';
import { covered } from '../../core/evidence/coverageState';
import type { StandardCoverage } from '../../core/evidence/standardCoverage';
import type { Standard } from '../../core/standard/standard';
import { joinParts } from '../../workspace/words';
import type { TreeRow } from '../tree/treeRow';
import { speakParts } from './speakParts';
import { describeReview, type StandardAge } from './standardAge';

/**
 * A standard with how much of it is covered.
 * @param today the local date `YYYY-MM-DD`, by which a standard may be past its review
 * @param age what else is said where the standard is not the newest; one view is enough to say it
 */
export function standardRow(
  { standard, summary }: StandardCoverage,
  today: string,
  rows: () => readonly TreeRow[],
  age: StandardAge = {},
): TreeRow {
  const { urn, title } = standard;
  const total = vscode.l10n.t('{0} of {1} criteria have evidence', covered(summary), summary.total);
  return {
    id: urn,
    label: urn,
    description: joinParts(
      `${covered(summary)}/${summary.total}`,
      // Before the title, whose end a narrow side bar cuts off.
      age.superseded?.remark,
      age.pastReview,
      title,
    ),
    tooltip: [
      joinParts(urn, title),
      total,
      ...describeOrigin(standard),
      ...(age.superseded ? [age.superseded.sentence] : describeReview(standard, today)),
      ...(standard.overview === undefined ? [] : [standard.overview]),
    ],
    spoken: speakParts(urn, title, total, age.superseded?.remark, age.pastReview),
    context: age.superseded?.isHere === true ? 'standard superseded' : 'standard',
    standardUrn: urn,
    expanded: true,
    rows,
  };
}

function describeOrigin({ developedBy, approved }: Standard): readonly string[] {
  const origin = joinParts(developedBy, approved && vscode.l10n.t('approved {0}', approved));
  return origin === '' ? [] : [origin];
}
