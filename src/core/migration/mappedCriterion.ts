import type { Standard, Supersession } from '../standard/standard';
import { declaredSuccessors } from './declaredSuccessors';
import type { CriterionProposals } from './proposeMapping';
import type { CriterionMapping } from './planMigration';

/** One criterion of an old standard with what is to say the same in the new one. */
export interface MappedCriterion extends CriterionProposals {
  /** Whether somebody has chosen something else than what was proposed. */
  readonly isCorrected: boolean;
  /** What the old standard's file said of it when the proposals were made; absent where it was silent. */
  readonly declared?: readonly string[] | undefined;
  /** How many notes name the old criterion. */
  readonly noteCount: number;
}

/** The mapping as notes are changed by it. */
export function toCriterionMapping(mapping: readonly MappedCriterion[]): CriterionMapping {
  return new Map(
    mapping
      .filter(({ proposals }) => proposals.length > 0)
      .map(({ criterion, proposals }) => [criterion.id, proposals.map((it) => it.criterion)]),
  );
}

/**
 * The mapping as the old standard's file is to keep it; nothing where it says all of that already. That
 * nothing was found for a criterion is not kept, that somebody has seen to it is.
 * @param urn the new standard
 */
export function supersessionToKeep(
  from: Standard,
  urn: string,
  mapping: readonly MappedCriterion[],
): Supersession | undefined {
  const kept = mapping.filter(({ proposals, isCorrected }) => proposals.length > 0 || isCorrected);
  const map = new Map(
    kept.map(({ criterion, proposals }) => [
      criterion.code,
      proposals.map((it) => it.criterion.code),
    ]),
  );
  const isKnown = [...map].every(
    ([code, to]) => declaredSuccessors(from, urn, code)?.join() === to.join(),
  );
  return map.size === 0 || isKnown ? undefined : { urn, map };
}

/**
 * The standard that the file of `from` leads to so far, where a mapping to `urn` takes its place when it
 * is kept: what the file says about the other one goes.
 */
export function successorToReplace({ supersededBy }: Standard, urn: string): string | undefined {
  return supersededBy?.urn === urn ? undefined : supersededBy?.urn;
}
