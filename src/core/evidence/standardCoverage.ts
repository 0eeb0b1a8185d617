import type { CriterionKind, Standard } from '../standard/standard';
import { summarise, type CoverageSummary } from './coverageState';
import type { CriterionCoverage } from './criterionCoverage';

/** The coverage of one standard. Does not change. */
export class StandardCoverage {
  /** Over all criteria. */
  readonly summary: CoverageSummary;

  /** @param criteria one for each criterion, in the standard's order */
  constructor(
    readonly standard: Standard,
    readonly criteria: readonly CriterionCoverage[],
  ) {
    this.summary = summarise(criteria.map(({ state }) => state));
  }

  /** The criteria of one of the standard's two lists, in order. */
  ofKind(kind: CriterionKind): readonly CriterionCoverage[] {
    return this.criteria.filter(({ criterion }) => criterion.kind === kind);
  }

  /** Over the criteria of one of the two lists. */
  summaryOf(kind: CriterionKind): CoverageSummary {
    return summarise(this.ofKind(kind).map(({ state }) => state));
  }
}
