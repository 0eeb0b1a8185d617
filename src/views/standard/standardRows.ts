import { covered, isGap } from '../../core/evidence/coverageState';
import type { CriterionCoverage } from '../../core/evidence/criterionCoverage';
import type { JournalSnapshot } from '../../core/evidence/journalSnapshot';
import type { StandardCoverage } from '../../core/evidence/standardCoverage';
import { describeKind, describeKindTotal } from '../../core/report/coverageLabels';
import {
  criterionKinds,
  type Criterion,
  type CriterionKind,
  type Standard,
} from '../../core/standard/standard';
import { localize } from '../../workspace/localize';
import { countNotes } from '../../workspace/words';
import { criterionRow } from '../rows/criterionRow';
import { describeAge } from '../rows/standardAge';
import { standardRow } from '../rows/standardRow';
import type { TreeRow } from '../tree/treeRow';

/** Which criteria to show. */
export interface ShownCriteria {
  readonly includes: (criterion: Criterion) => boolean;
  readonly gapsOnly: boolean;
  /** Whether the user is looking for something: then nothing found stays folded away. */
  readonly isSearch: boolean;
}

/**
 * The active standards, their two lists, and the criteria in the standard's own order.
 * @param available the standards that the journal could work to, by URN
 */
export function standardRows(
  { coverage, today }: JournalSnapshot,
  available: ReadonlyMap<string, Standard>,
  shown: ShownCriteria,
): readonly TreeRow[] {
  return coverage
    .filter((standard) => shownCriteria(standard.criteria, shown).length > 0)
    .map((it) => {
      const age = describeAge(it.standard, today, available);
      return standardRow(it, today, () => kindRows(it, shown), age);
    });
}

/** How many of the criteria are shown. */
export function countShown({ coverage }: JournalSnapshot, shown: ShownCriteria): number {
  return coverage.reduce((sum, { criteria }) => sum + shownCriteria(criteria, shown).length, 0);
}

function kindRows(coverage: StandardCoverage, shown: ShownCriteria): readonly TreeRow[] {
  return criterionKinds
    .filter((kind) => shownCriteria(coverage.ofKind(kind), shown).length > 0)
    .map((kind) => kindRow(coverage, kind, shown));
}

function kindRow(coverage: StandardCoverage, kind: CriterionKind, shown: ShownCriteria): TreeRow {
  const { urn } = coverage.standard;
  const summary = coverage.summaryOf(kind);
  return {
    // A row of its own while searching: it opens unfolded, and the other keeps what the user chose.
    id: `${urn}/${kind}${shown.isSearch ? '?' : ''}`,
    label: localize(describeKind(kind)),
    description: `${covered(summary)}/${summary.total}`,
    spoken: localize(describeKindTotal(kind, summary)),
    context: 'kind',
    expanded: true,
    rows: () =>
      shownCriteria(coverage.ofKind(kind), shown).map((criterion) =>
        criterionRow(criterion, urn, notesRemark(criterion)),
      ),
  };
}

function notesRemark({ noteCount }: CriterionCoverage): string | undefined {
  return noteCount === 0 ? undefined : countNotes(noteCount);
}

function shownCriteria(
  criteria: readonly CriterionCoverage[],
  { includes, gapsOnly }: ShownCriteria,
): readonly CriterionCoverage[] {
  return criteria.filter(
    ({ criterion, state }) => includes(criterion) && (!gapsOnly || isGap(state)),
  );
}
