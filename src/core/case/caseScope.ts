import { findUrn } from '../import/findUrn';
import { refused, type ImportRefusal } from '../import/importedStandard';
import { quote } from '../import/quote';
import { isCriterionCode } from '../standard/criterionCode';
import { isReadableUrn } from '../standard/standardUrn';
import { message } from '../text/message';
import { listHeadedBy } from './caseLists';
import type { SourceItem } from './caseSource';
import type { CaseNode, CaseTree } from './caseTree';

/** The part of a package that is the standard. */
export interface CaseScope {
  /** The item that stands for the standard; absent where the document does. */
  readonly top: SourceItem | undefined;
  readonly roots: readonly CaseNode[];
  /** Whether its lists have headings, so that an item outside them belongs to none. */
  readonly hasLists: boolean;
}

/** How many standards a message names. */
const mostNamed = 10;

/**
 * Finds the standard in a package that may hold a whole suite: what has the code `urn`, else what
 * has the lists of a standard right below it, else what has a URN for its code, else the document.
 * Several are a reason to refuse.
 */
export function findScope({ roots }: CaseTree, urn: string | undefined): CaseScope | ImportRefusal {
  const tops: (CaseNode | undefined)[] = [];
  const named: CaseNode[] = [];
  if (roots.some(listHeadedBy)) tops.push(undefined);
  const pending = [...roots].reverse();
  for (let node = pending.pop(); node; node = pending.pop()) {
    const hasLists = node.children.some(listHeadedBy);
    if (urn !== undefined && node.children.length > 0 && node.item.scheme.trim() === urn) {
      return { top: node.item, roots: node.children, hasLists };
    }
    if (hasLists) tops.push(node);
    if (node.children.length > 0 && hasUrn(node)) named.push(node);
    pending.push(...[...node.children].reverse());
  }
  if (tops.length > 1) return refuseSeveral(tops);
  const [top] = tops;
  if (top) return { top: top.item, roots: top.children, hasLists: true };
  if (tops.length > 0) return { top: undefined, roots, hasLists: true };
  if (named.length > 1) return refuseSeveral(named);
  const [only] = named;
  // What stands beside it may belong to the standard all the same.
  const isAlone = only !== undefined && roots.length === 1 && roots[0] === only;
  return { top: only?.item, roots: isAlone ? only.children : roots, hasLists: false };
}

/** Whether its code can only be the URN of a standard: that of a criterion is shorter. */
function hasUrn({ item: { scheme } }: CaseNode): boolean {
  const code = scheme.trim();
  return findUrn(code) === code && !isCriterionCode(code);
}

function refuseSeveral(tops: readonly (CaseNode | undefined)[]): ImportRefusal {
  const named = tops.flatMap((node) => (node ? [nameOf(node)] : []));
  const names = named.slice(0, mostNamed).join(', ');
  const urns = tops.flatMap((node) => node?.item.scheme.trim() ?? []).filter(isReadableUrn);
  const reason = message(
    'The package holds {0} standards: {1}. Name the one to read by its URN, or export one alone.',
    tops.length,
    named.length > mostNamed ? `${names} …` : names,
  );
  return refused(reason, [...new Set(urns)]);
}

function nameOf({ item: { scheme, statement } }: CaseNode): string {
  return isReadableUrn(scheme) ? scheme : `“${quote(statement)}”`;
}
