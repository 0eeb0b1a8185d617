import type { Standard } from '../../core/standard/standard';
import { isFound } from './isFound';
import { plainLabel } from './plainLabel';
import type { Entry } from './prompts';

/** The standards with the words of `query` in URN or title, in their order, by URN with the title beside it. */
export function standardEntries(
  standards: readonly Standard[],
  query: string,
): readonly Entry<Standard>[] {
  return standards
    .filter(({ urn, title }) => isFound(query, urn, title))
    .map((standard) => ({
      label: plainLabel(standard.urn),
      description: plainLabel(standard.title),
      value: standard,
    }));
}
