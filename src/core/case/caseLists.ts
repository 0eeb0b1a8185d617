import type { CriterionKind } from '../standard/standard';
import { listBegunBy } from '../import/listHeading';
import { oneLine } from '../text/oneLine';
import type { SourceItem } from './caseSource';
import type { CaseNode } from './caseTree';
import { schemeCode } from './schemeCode';

/** An item that is a criterion of the standard, and how it was found. */
export interface FoundItem {
  readonly item: SourceItem;
  /** The list it is known to belong to; absent where nothing tells. */
  readonly kind: CriterionKind | undefined;
  /** The code of the item right above it, where that is no criterion of the standard itself. */
  readonly partOf: string | undefined;
  /** The items below it without codes of their own: its wording goes on with theirs. */
  readonly goesOn: readonly SourceItem[];
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

/** An item on the way through the tree. */
interface Step extends Pick<FoundItem, 'kind' | 'partOf'> {
  readonly node: CaseNode;
  /** Takes what belongs to the wording of the nearest item above that has a code. */
  readonly into: SourceItem[] | undefined;
}

/**
 * The items of the standard, in the order of the tree: those of `roots` that have nothing below them,
 * and those with a code such as P1 whose wording goes on in items without one. Where none of the lists has a
 * heading, all of them are items of the standard.
 * @param urn the URN of the standard, which may stand before the codes
 */
export function findItems(
  roots: readonly CaseNode[],
  urn: string | undefined,
): readonly FoundItem[] {
  const found: FoundItem[] = [];
  const pending = roots
    .map((node): Step => ({ node, kind: undefined, partOf: undefined, into: undefined }))
    .reverse();
  for (let step = pending.pop(); step; step = pending.pop()) {
    const { node, partOf, into } = step;
    const { item, children } = node;
    const heads = listHeadedBy(node);
    const kind = heads ?? step.kind;
    const code = heads === undefined ? schemeCode(item.scheme, urn) : undefined;
    const goesOn: SourceItem[] = [];
    let below: Pick<Step, 'partOf' | 'into'> = { partOf: undefined, into: undefined };
    if (code !== undefined) {
      // Other letters, as in LO1, are those of groups whose parts are criteria by themselves.
      const isItem =
        children.length === 0 || (/^[pk]/i.test(code) && children.some(isContinuation));
      if (isItem) found.push({ item, kind: kind ?? kindByItem(item, code), partOf, goesOn });
      below = isItem ? { partOf: undefined, into: goesOn } : { partOf: code, into: undefined };
    } else if (into && heads === undefined && isContinuation(node)) {
      into.push(item);
      below = { partOf, into };
    } else if (children.length === 0) {
      // What is left out is the heading of a list that has no items.
      const isHeading = item.scheme === '' && kindOfHeading(item.statement) !== undefined;
      if (!isHeading) found.push({ item, kind: kind ?? kindByItem(item, code), partOf, goesOn });
    }
    pending.push(...children.map((child): Step => ({ node: child, kind, ...below })).reverse());
  }
  return found;
}

/** Whether an item has no code, or only a mark such as `a)`: under one with a code it is a part of it. */
function isContinuation({ item }: CaseNode): boolean {
  const mark = item.scheme.trim();
  return mark === '' || (/^[([]?[\w.-]{1,6}[)\].:]?$/.test(mark) && !schemeCode(mark, undefined));
}

function kindOfHeading(statement: string): CriterionKind | undefined {
  if (statement.length > longestHeading) return undefined;
  return listBegunBy(oneLine(statement.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')).toLowerCase());
}

/** The list by what the item says of itself: its type, or the letter of its code. */
function kindByItem({ type }: SourceItem, code: string | undefined): CriterionKind | undefined {
  if (/\bperformance\b/i.test(type)) return 'performance';
  if (/\bknowledge\b/i.test(type)) return 'knowledge';
  return /^p/i.test(code ?? '') ? 'performance' : /^k/i.test(code ?? '') ? 'knowledge' : undefined;
}
