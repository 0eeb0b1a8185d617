import { TreeNode } from './treeNode';
import { isSameRow, type TreeRow } from './treeRow';

/** One level of a tree after its rows have changed. */
export interface ReconciledNodes {
  /** The very list that was there before where it has the same nodes in the same order. */
  readonly nodes: readonly TreeNode[];
  /**
   * The nodes at or below this level that look different or have other nodes below them; of a node
   * and what is below it only the former, since VS Code draws both again.
   */
  readonly changed: readonly TreeNode[];
}

/**
 * Gives the nodes of one level, and of all levels that VS Code has asked for below it, their new
 * rows. A row that was there before keeps its node.
 */
export function reconcileNodes(
  before: readonly TreeNode[],
  rows: readonly TreeRow[],
  parent: TreeNode | undefined,
): ReconciledNodes {
  const known = new Map(before.map((node) => [node.row.id, node]));
  const changed: TreeNode[] = [];
  const nodes = rows.map((row) => {
    const node = known.get(row.id);
    if (!node) return new TreeNode(row, parent);
    changed.push(...replaceRow(node, row));
    return node;
  });
  const isSame = nodes.length === before.length && nodes.every((node, i) => node === before[i]);
  return { nodes: isSame ? before : nodes, changed };
}

function replaceRow(node: TreeNode, row: TreeRow): readonly TreeNode[] {
  const looksSame = isSameRow(node.row, row);
  node.row = row;
  if (!node.children) return looksSame ? [] : [node];
  const { nodes, changed } = reconcileNodes(node.children, row.rows?.() ?? [], node);
  const sameChildren = nodes === node.children;
  node.children = nodes;
  return looksSame && sameChildren ? changed : [node];
}
