import type { Criterion, Standard } from '../standard/standard';
import { CriterionMatcher, type MappingProposal } from './criterionMatcher';

/** What to propose for one criterion of the old standard. */
export interface CriterionProposals {
  readonly criterion: Criterion;
  /** Best first; none where no criterion of the new standard says the same. */
  readonly proposals: readonly MappingProposal[];
}

/**
 * Which criteria of `to` say what each criterion of `from` said, in the order of `from`: what the
 * file of `from` declares, else the same wording, else one that is alike.
 */
export function proposeMapping(from: Standard, to: Standard): readonly CriterionProposals[] {
  const matcher = new CriterionMatcher(from, to);
  return from.criteria.map((criterion) => ({ criterion, proposals: matcher.propose(criterion) }));
}
