import type { Standard } from '../../core/standard/standard';
import { plainLabel } from './plainLabel';
import type { Entry } from './prompts';

/** The standards whose URN or title contains `query`, in their order, by URN with the title beside it. */
export function standardEntries(
  standards: readonly Standard[],
  query: string,
): readonly Entry<Standard>[] {
  const words = query.trim().toLowerCase();
  return standards
    .filter(({ urn, title }) => `${urn} ${title}`.toLowerCase().includes(words))
    .map((standard) => ({
      label: plainLabel(standard.urn),
      description: plainLabel(standard.title),
      value: standard,
    }));
}
