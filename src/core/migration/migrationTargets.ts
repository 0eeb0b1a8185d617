import type { Standard } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import { successorOf } from '../standard/successorOf';

/** The standards that notes could go to from `from`: the one that replaces it first. */
export function migrationTargets(from: Standard, { standards }: StandardSet): readonly Standard[] {
  const others = standards.filter((it) => it.urn !== from.urn);
  const successor = successorOf(from)?.urn;
  const isSuccessor = ({ urn }: Standard): boolean => urn === successor;
  return [...others.filter(isSuccessor), ...others.filter((it) => !isSuccessor(it))];
}

/** The URN of the standard that replaces `from`, where it has to be imported before notes can go there. */
export function successorToImport(from: Standard, { standards }: StandardSet): string | undefined {
  const successor = successorOf(from)?.urn;
  return standards.some(({ urn }) => urn === successor) ? undefined : successor;
}
