import type { CriterionKind } from '../standard/standard';
import { listBegunBy } from '../import/listHeading';
import { isCriterionCode } from '../standard/criterionCode';
import type { SourceItem } from './caseSource';
import type { CaseNode } from './caseTree';

/** An item that is a criterion of the standard, and how it was found. */
export interface FoundItem {
  readonly item: SourceItem;
  /** The list it is known to belong to; absent where nothing tells. */
  readonly kind: CriterionKind | undefined;
  /** The item right above it, unless that is a list or the standard. */
  readonly above: SourceItem | undefined;
}

const longestHeading = 80;

/**
 * Which list the item heads, by its words; one without items below it heads none, and a standard may
 * have any title.
 */
export function listHeadedBy({ item, children }: CaseNode): CriterionKind | undefined {
  if (children.length === 0 || /^standard$/i.test(item.type)) return undefined;
  return kindOfHeading(item.statement);
}

/**
 * The outermost items of `roots` that have nothing below them, in the order of the tree. Where none
 * of the lists has a heading, all of them are items of the standard.
 */
export function findItems(roots: readonly CaseNode[]): readonly FoundItem[] {
  const found: FoundItem[] = [];
  const pending = roots.map((node) => ({ node, ...startOfWalk })).reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { item, children } = next.node;
    const kind = listHeadedBy(next.node) ?? next.kind;
    if (children.length > 0) {
      const above = kind === next.kind ? item : undefined;
      pending.push(...children.map((node) => ({ node, kind, above })).reverse());
    } else if (item.scheme !== '' || kindOfHeading(item.statement) === undefined) {
      // What is left out is the heading of a list that has no items.
      found.push({ item, kind: kind ?? kindByItem(item), above: next.above });
    }
  }
  return found;
}

const startOfWalk: {
  readonly kind: CriterionKind | undefined;
  readonly above: SourceItem | undefined;
} = {
  kind: undefined,
  above: undefined,
};

function kindOfHeading(statement: string): CriterionKind | undefined {
  if (statement.length > longestHeading) return undefined;
  const words = statement
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  return listBegunBy(words);
}

/** The list by what the item says of itself: its type, or the letter of its code. */
function kindByItem({ type, scheme }: SourceItem): CriterionKind | undefined {
  if (/\bperformance\b/i.test(type)) return 'performance';
  if (/\bknowledge\b/i.test(type)) return 'knowledge';
  if (!isCriterionCode(scheme)) return undefined;
  return /^p/i.test(scheme) ? 'performance' : /^k/i.test(scheme) ? 'knowledge' : undefined;
}
