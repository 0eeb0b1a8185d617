import type { ImportedStandard } from '../import/importedStandard';
import { criterionKinds, type Standard } from '../standard/standard';

/** How the items of a standard stand otherwise than in an import of the same items. */
export interface Misplaced {
  /** The codes that are in the other list there, in the order of the import. */
  readonly inOtherList: readonly string[];
  /** Whether the items of one of the lists have another order. */
  readonly isReordered: boolean;
}

/**
 * What `compareStandards` does not report: another order, and codes under the other list. Only items
 * that both have are looked at, and of a code that the import has twice the first.
 */
export function findMisplaced(existing: Standard, imported: ImportedStandard): Misplaced {
  const kinds = new Map(existing.criteria.map(({ code, kind }) => [code, kind]));
  const order = new Map(existing.criteria.map(({ code }, index) => [code, index]));
  const inOtherList: string[] = [];
  let isReordered = false;
  const seen = new Set<string>();
  for (const list of criterionKinds) {
    let last = -1;
    for (const { code } of imported[list]) {
      const place = order.get(code);
      if (place === undefined || seen.has(code)) continue;
      seen.add(code);
      if (kinds.get(code) !== list) inOtherList.push(code);
      else {
        isReordered ||= place < last;
        last = place;
      }
    }
  }
  return { inOtherList, isReordered };
}
