import { hasSameWords } from '../revision/plainWording';
import type { Criterion } from '../standard/standard';
import type { StandardSet } from '../standard/standardSet';
import type { SuspectMapping } from './suspectEvidence';

/**
 * The criterion of the same standard that reads now as the one of `suspect` did when its note was
 * written: an edition that puts a criterion between others gives the later ones new codes.
 */
export function findMovedWording(
  { criterion, rewording }: SuspectMapping,
  { standards }: StandardSet,
): Criterion | undefined {
  if (hasSameWords(criterion.text, rewording.was)) return undefined;
  return standards
    .find(({ urn }) => urn === criterion.urn)
    ?.criteria.find(({ text }) => hasSameWords(text, rewording.was));
}
