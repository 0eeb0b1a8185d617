import type { Criterion, Standard } from '../standard/standard';
import type { CriterionMatcher } from './criterionMatcher';
import { declaredSuccessors } from './declaredSuccessors';
import type { MappedCriterion } from './mappedCriterion';

/**
 * What each criterion of `from` becomes in `to`, to begin with: what is proposed, or what somebody has
 * made of it before, as long as both standards still say what they said then. A choice that one of
 * them has overtaken is not taken over in part: nobody has seen what would be left of it.
 * @param matcher of the two standards
 * @param noteCounts how many notes name each criterion of `from`, by its full id
 * @param earlier what was made of standards with the same URNs before
 */
export function startMapping(
  from: Standard,
  to: Standard,
  matcher: CriterionMatcher,
  noteCounts: ReadonlyMap<string, number>,
  earlier: readonly MappedCriterion[],
): readonly MappedCriterion[] {
  const corrected = new Map(
    earlier.filter((it) => it.isCorrected).map((it) => [it.criterion.code, it]),
  );
  const targets = new Map<string, Criterion>(to.criteria.map((it) => [it.id, it]));
  return from.criteria.map((criterion): MappedCriterion => {
    const declared = declaredSuccessors(from, to.urn, criterion.code);
    const mapped = { criterion, declared, noteCount: noteCounts.get(criterion.id) ?? 0 };
    const before = corrected.get(criterion.code);
    const isCurrent =
      before?.criterion.text === criterion.text &&
      JSON.stringify(before.declared) === JSON.stringify(declared) &&
      before.proposals.every((it) => targets.get(it.criterion.id)?.text === it.criterion.text);
    if (!isCurrent) return { ...mapped, proposals: matcher.propose(criterion), isCorrected: false };
    const ids = new Set<string>(before.proposals.map((it) => it.criterion.id));
    const proposals = matcher.rank(criterion).filter((it) => ids.has(it.criterion.id));
    return { ...mapped, proposals, isCorrected: true };
  });
}
