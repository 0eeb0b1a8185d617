import { assert } from 'chai';
import * as vscode from 'vscode';
import type { RowTree } from '../../../src/views/tree/rowTree';
import type { TreeNode } from '../../../src/views/tree/treeNode';

/**
 * The tree as a user sees it: a line for each row, indented by its level, as `label | description`.
 * @param open whether what is folded away is shown as well
 */
export function drawTree(tree: RowTree, open: 'as it is' | 'all'): readonly string[] {
  return drawLevel(tree, undefined, open, '');
}

function drawLevel(
  tree: RowTree,
  parent: TreeNode | undefined,
  open: 'as it is' | 'all',
  indent: string,
): readonly string[] {
  return tree.getChildren(parent).flatMap((node) => {
    const item = tree.getTreeItem(node);
    const { None, Expanded } = vscode.TreeItemCollapsibleState;
    const isOpen =
      item.collapsibleState === Expanded || (open === 'all' && item.collapsibleState !== None);
    const line = [node.row.label, item.description].filter(Boolean).join(' | ');
    return [indent + line, ...(isOpen ? drawLevel(tree, node, open, `${indent}  `) : [])];
  });
}

/** The row that these labels lead to, from the outermost level down. */
export function findNode(tree: RowTree, ...labels: readonly string[]): TreeNode {
  let node: TreeNode | undefined;
  for (const label of labels) {
    const next: TreeNode | undefined = tree
      .getChildren(node)
      .find((child) => child.row.label === label);
    assert(next, `${labels.join(' > ')}: there is no ${label}`);
    assert.strictEqual(tree.getParent(next), node);
    node = next;
  }
  assert(node);
  return node;
}

/** Every row of the tree. */
export function allNodes(tree: RowTree, parent?: TreeNode): readonly TreeNode[] {
  return tree.getChildren(parent).flatMap((node) => [node, ...allNodes(tree, node)]);
}

/** The tooltip's Markdown, or plain text. */
export function tooltipOf({ tooltip }: vscode.TreeItem): string {
  return typeof tooltip === 'string' ? tooltip : (tooltip?.value ?? '');
}
