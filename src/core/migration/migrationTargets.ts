import type { Standard } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';

/** The standards that notes could go to from `from`: the one that replaces it first. */
export function migrationTargets(from: Standard, { standards }: StandardSet): readonly Standard[] {
  const others = standards.filter((it) => it.urn !== from.urn);
  const isSuccessor = ({ urn }: Standard): boolean => urn === from.supersededBy?.urn;
  return [...others.filter(isSuccessor), ...others.filter((it) => !isSuccessor(it))];
}

/**
 * The URN of the standard that replaces `from`, where it has to be imported before notes can go there.
 * One that its file says is replaced by itself is replaced by none.
 */
export function successorToImport(
  { urn, supersededBy }: Standard,
  { standards }: StandardSet,
): string | undefined {
  const successor = supersededBy?.urn;
  return successor === urn || standards.some((it) => it.urn === successor) ? undefined : successor;
}
