import type { ImportedStandard } from '../import/importedStandard';
import type { CriterionKind, Standard } from '../standard/standard';

const lists = ['performance', 'knowledge'] as const;

/**
 * The lists of `existing` of which the import lacks more than half: rather than that the standard has
 * lost so much, only a part of its text was copied.
 */
export function listsCutShort(
  existing: Standard,
  imported: ImportedStandard,
): ReadonlySet<CriterionKind> {
  const codes = new Set([...imported.performance, ...imported.knowledge].map(({ code }) => code));
  return new Set(
    lists.filter((list) => {
      const own = existing.criteria.filter(({ kind }) => kind === list);
      return own.filter(({ code }) => !codes.has(code)).length > own.length / 2;
    }),
  );
}
