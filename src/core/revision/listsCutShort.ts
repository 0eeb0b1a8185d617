import type { ImportedStandard } from '../import/importedStandard';
import { criterionKinds, type CriterionKind, type Standard } from '../standard/standard';

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
    criterionKinds.filter((list) => {
      const own = existing.criteria.filter(({ kind }) => kind === list);
      return own.filter(({ code }) => !codes.has(code)).length > own.length / 2;
    }),
  );
}
