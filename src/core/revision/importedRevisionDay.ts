import type { ImportedStandard } from '../import/importedStandard';
import { hasSameWords } from './plainWording';
import { criterionChanges, isRevision, type StandardChange } from './standardChange';

/**
 * The day from which new wordings hold as the import itself tells it: that of the newest revision
 * whose earlier wording is the one we have; of several codes the latest. Nothing where it tells none.
 */
export function importedRevisionDay(
  { revisions = [] }: ImportedStandard,
  changes: readonly StandardChange[],
): string | undefined {
  const newest = new Map<string, { readonly date: string; readonly was: string }>();
  for (const { code, date, was } of revisions) {
    const known = newest.get(code);
    if (!known || known.date <= date) newest.set(code, { date, was });
  }
  const days = criterionChanges(changes).flatMap((change) =>
    change.codes.flatMap((codeChange): readonly string[] => {
      const revision = newest.get(codeChange.code);
      const { was } = codeChange;
      if (!revision || was === undefined || !isRevision(change, codeChange)) return [];
      return hasSameWords(revision.was, was) ? [revision.date] : [];
    }),
  );
  return days.sort().at(-1);
}
