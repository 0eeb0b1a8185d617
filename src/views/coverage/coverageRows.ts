import * as vscode from 'vscode';
import { coverageStates, describeState, isGap } from '../../core/evidence/coverageState';
import type { CoverageState } from '../../core/evidence/coverageState';
import type { CriterionCoverage } from '../../core/evidence/criterionCoverage';
import type { JournalSnapshot } from '../../core/evidence/journalSnapshot';
import type { StandardCoverage } from '../../core/evidence/standardCoverage';
import { describeKindTotal } from '../../core/report/coverageLabels';
import type { UnreadableNote } from '../../core/note/noteFile';
import { criterionKinds, type CriterionKind } from '../../core/standard/standard';
import { localize } from '../../workspace/localize';
import { countNotes, joinParts } from '../../workspace/words';
import { criterionRow, reasonsInWords } from '../rows/criterionRow';
import { unreadableRow } from '../rows/noteRow';
import { standardRow } from '../rows/standardRow';
import { speakParts } from '../rows/speakParts';
import type { TreeRow } from '../tree/treeRow';

/** What lacks evidence, first: totals, then the criteria by state, then what cannot be read. */
export function coverageRows({ coverage, unreadable, today }: JournalSnapshot): readonly TreeRow[] {
  const [only, ...others] = coverage;
  const standards =
    only && others.length === 0
      ? rowsOfStandard(only)
      : coverage.map((standard) => standardRow(standard, today, () => rowsOfStandard(standard)));
  return [...standards, ...(unreadable.length > 0 ? [unreadableGroup(unreadable)] : [])];
}

function rowsOfStandard(coverage: StandardCoverage): readonly TreeRow[] {
  return [
    ...criterionKinds
      .filter((kind) => coverage.ofKind(kind).length > 0)
      .map((kind) => totalRow(coverage, kind)),
    ...coverageStates.flatMap((state) => {
      const criteria = coverage.criteria.filter((criterion) => criterion.state === state);
      return criteria.length > 0 ? [stateGroup(coverage, state, criteria)] : [];
    }),
  ];
}

function totalRow(coverage: StandardCoverage, kind: CriterionKind): TreeRow {
  return {
    id: `${coverage.standard.urn}/${kind}`,
    label: localize(describeKindTotal(kind, coverage.summaryOf(kind))),
    context: 'total',
  };
}

function stateGroup(
  { standard }: StandardCoverage,
  state: CoverageState,
  criteria: readonly CriterionCoverage[],
): TreeRow {
  const id = `${standard.urn}/${state}`;
  const label = localize(describeState(state));
  return {
    id,
    label,
    description: String(criteria.length),
    spoken: speakParts(label, vscode.l10n.t('{0} criteria', criteria.length)),
    context: 'state',
    expanded: isGap(state),
    rows: () => criteria.map((criterion) => criterionRow(criterion, id, remarkOn(criterion))),
  };
}

/** The reasons for a gap; for what is covered how many notes there are, and what is wrong. */
function remarkOn(coverage: CriterionCoverage): string | undefined {
  if (coverage.state === 'missing') return undefined;
  const reasons = reasonsInWords(coverage);
  return isGap(coverage.state) ? reasons : joinParts(reasons, countNotes(coverage.noteCount));
}

function unreadableGroup(unreadable: readonly UnreadableNote[]): TreeRow {
  const id = 'unreadable';
  const label = vscode.l10n.t('Unreadable notes');
  return {
    id,
    label,
    description: String(unreadable.length),
    spoken: speakParts(label, countNotes(unreadable.length)),
    context: 'state',
    expanded: true,
    rows: () => unreadable.map((file) => unreadableRow(file, id)),
  };
}
