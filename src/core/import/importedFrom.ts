import type { CriterionKind, Standard } from '../standard/standard';
import type { ImportedItem, ImportedStandard, ImportWarning } from './importedStandard';

/**
 * A standard in the form that an import has, for whatever writes one.
 * @param doubts what is still to be checked in it; what is about an item that it does not have is
 *   then about the standard
 */
export function importedFrom(
  standard: Standard,
  doubts: readonly ImportWarning[] = [],
): ImportedStandard {
  const { criteria, supersededBy, ...fields } = standard;
  const codes = new Set(criteria.map(({ code }) => code));
  const itemsOf = (kind: CriterionKind): readonly ImportedItem[] =>
    criteria.filter((it) => it.kind === kind).map(({ code, text }) => ({ code, text }));
  const keywords = new Map(
    criteria.flatMap((it) => (it.keywords.length > 0 ? [[it.code, it.keywords]] : [])),
  );
  const incomplete = criteria.filter((it) => it.incomplete).map(({ code }) => code);
  const revisions = criteria.flatMap(({ code, revisions: rows }) =>
    rows.map((row) => ({ code, ...row })),
  );
  return {
    ...fields,
    performance: itemsOf('performance'),
    knowledge: itemsOf('knowledge'),
    ...(keywords.size > 0 && { keywords }),
    ...(incomplete.length > 0 && { incomplete }),
    ...(revisions.length > 0 && { revisions }),
    ...(supersededBy && { supersededBy }),
    warnings: doubts.map(({ item, ...doubt }) =>
      item !== undefined && codes.has(item) ? { ...doubt, item } : doubt,
    ),
  };
}
