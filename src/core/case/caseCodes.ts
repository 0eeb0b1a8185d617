import type { ImportWarning } from '../import/importedStandard';
import { quote } from '../import/quote';
import type { CriterionKind } from '../standard/standard';
import { message } from '../text/message';
import type { SourceItem } from './caseSource';
import { schemeCode } from './schemeCode';

/** An item of one of the lists, in the order of the package. */
export interface ListedItem {
  readonly item: SourceItem;
  readonly kind: CriterionKind;
}

/** The codes of items, one for each, and what is uncertain about them. */
export interface CaseCodes {
  readonly codes: readonly string[];
  readonly warnings: readonly ImportWarning[];
}

/**
 * Gives each item its code: the one that people know it by where that can be a criterion's, freed of
 * the URN before it; else the next of its list that is free.
 */
export function assignCodes(items: readonly ListedItem[], urn: string | undefined): CaseCodes {
  const own = items.map(({ item }) => schemeCode(item.scheme, urn));
  const taken = new Set(own);
  const seen = new Set<string>();
  const counts = { performance: 0, knowledge: 0 };
  const warnings: ImportWarning[] = [];
  const codes = items.map(({ item, kind }, index) => {
    counts[kind] += 1;
    const known = own[index];
    if (known !== undefined) {
      if (seen.has(known)) {
        const words = message('The text has {0} more than once', known);
        warnings.push({ code: 'numbering', item: known, message: words });
      }
      seen.add(known);
      return known;
    }
    const code = nextFree(kind, counts, taken);
    if (item.scheme.trim() !== '') {
      const words = message('Its code in the package is "{0}"', quote(item.scheme));
      warnings.push({ code: 'numbering', item: code, message: words });
    }
    return code;
  });
  const without = items.filter(({ item }) => item.scheme.trim() === '').length;
  if (without > 0) {
    const words = message(
      'Items without a code, numbered in the order of the package: {0}',
      without,
    );
    warnings.unshift({ code: 'numbering', message: words });
  }
  return { codes, warnings };
}

function nextFree(
  kind: CriterionKind,
  counts: Record<CriterionKind, number>,
  taken: Set<string | undefined>,
): string {
  const letter = kind === 'performance' ? 'P' : 'K';
  // Where a code is taken the count goes on from there, so that no number is tried twice.
  while (taken.has(`${letter}${counts[kind]}`)) counts[kind] += 1;
  const code = `${letter}${counts[kind]}`;
  taken.add(code);
  return code;
}
