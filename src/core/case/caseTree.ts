import type { CaseSource, SourceItem } from './caseSource';
import { schemeCode } from './schemeCode';

/** An item with the items below it, in their order. */
export interface CaseNode {
  readonly item: SourceItem;
  readonly children: readonly CaseNode[];
}

/** The items of a package as its `isChildOf` has them. */
export interface CaseTree {
  readonly roots: readonly CaseNode[];
  /** The items whose parent is not in the package; each is a root. */
  readonly orphans: readonly SourceItem[];
  /** One item of each ring of items that are one another's parents; each is a root. */
  readonly rings: readonly SourceItem[];
  /** The items under an identifier that another item has before them; they are left out. */
  readonly repeated: readonly SourceItem[];
}

interface GrowingNode extends CaseNode {
  readonly children: GrowingNode[];
  parent: GrowingNode | undefined;
  /** What it is known by, the code alone where that can be a criterion's. */
  readonly code: string;
  /** Its place among its siblings; those without one come last. */
  sequence: number;
}

/**
 * The tree of a package. An item has one parent, the first that it names and that is there. Siblings
 * stand in the order of their sequence numbers, else of their enumerations or codes (P before K), else
 * of the package. Takes time in proportion to the package, but for the sorting, however deep it is.
 */
export function caseTree({ document, items, associations }: CaseSource): CaseTree {
  const nodes = new Map<string, GrowingNode>();
  const repeated: SourceItem[] = [];
  for (const item of items) {
    if (nodes.has(item.identifier)) repeated.push(item);
    else {
      const code = schemeCode(item.scheme, undefined) ?? item.scheme;
      const place = { parent: undefined, sequence: Infinity };
      nodes.set(item.identifier, { item, code, children: [], ...place });
    }
  }
  const lost = new Set<GrowingNode>();
  for (const { type, origin, destination, sequence = Infinity } of associations) {
    const node = type === 'isChildOf' ? nodes.get(origin) : undefined;
    if (!node || node.parent) continue;
    node.parent = nodes.get(destination);
    node.sequence = sequence;
    if (node.parent) lost.delete(node);
    else if (destination !== document.identifier) lost.add(node);
  }
  const rings = cutRings([...nodes.values()]);
  const roots: GrowingNode[] = [];
  for (const node of nodes.values()) (node.parent?.children ?? roots).push(node);
  for (const siblings of [roots, ...[...nodes.values()].map(({ children }) => children)]) {
    siblings.sort(bySequence);
  }
  return { roots, orphans: [...lost].map(({ item }) => item), rings, repeated };
}

/** Takes its parent from one node of each ring, and gives back the items of those nodes. */
function cutRings(nodes: readonly GrowingNode[]): readonly SourceItem[] {
  const cut: SourceItem[] = [];
  const walks = new Map<GrowingNode, number>();
  nodes.forEach((start, walk) => {
    let node: GrowingNode | undefined = start;
    while (node && !walks.has(node)) {
      walks.set(node, walk);
      const above: GrowingNode | undefined = node.parent;
      if (above && walks.get(above) === walk) {
        node.parent = undefined;
        cut.push(node.item);
      }
      node = node.parent;
    }
  });
  return cut;
}

function bySequence(a: GrowingNode, b: GrowingNode): number {
  if (a.sequence !== b.sequence) return a.sequence < b.sequence ? -1 : 1;
  return (
    collator.compare(a.item.enumeration, b.item.enumeration) ||
    rankOf(a) - rankOf(b) ||
    collator.compare(a.code, b.code)
  );
}

/** A standard has its performance criteria before its knowledge items. */
function rankOf({ code }: GrowingNode): number {
  return /^k\d/i.test(code) ? 1 : 0;
}

/** P2 before P10. */
const collator = new Intl.Collator('en', { numeric: true });
