import * as vscode from 'vscode';
import { Disposable } from '../../util/disposable';
import { reconcileNodes } from './reconcileNodes';
import { toTreeItem } from './toTreeItem';
import { TreeNode } from './treeNode';
import type { TreeRow } from './treeRow';

/**
 * A tree of rows. Each {@link update} compares the new rows with those that VS Code has asked for,
 * and reports only what differs: selection and expansion survive, and nothing flickers.
 */
export abstract class RowTree extends Disposable implements vscode.TreeDataProvider<TreeNode> {
  readonly #changed = this.register(new vscode.EventEmitter<TreeNode[] | undefined>());
  readonly #updated = this.register(new vscode.EventEmitter<void>());
  /** What the user has expanded or collapsed, by row. */
  readonly #expanded = new Map<string, boolean>();
  #roots: readonly TreeNode[] | undefined;

  /** Fires with the nodes that changed, each with all below it; without any for the whole tree. */
  readonly onDidChangeTreeData = this.#changed.event;
  /** Fires after every {@link update}, whether any row changed or not. */
  readonly onDidUpdate = this.#updated.event;

  /** What the user should know about the tree as a whole. */
  get message(): string | undefined {
    return undefined;
  }

  /** The number that the view adds to the container's badge. */
  get badge(): vscode.ViewBadge | undefined {
    return undefined;
  }

  /** The rows of the outermost level as they are now. */
  protected abstract rows(): readonly TreeRow[];

  getChildren(node?: TreeNode): TreeNode[] {
    if (!node) return [...(this.#roots ??= reconcileNodes([], this.rows(), undefined).nodes)];
    node.children ??= reconcileNodes([], node.row.rows?.() ?? [], node).nodes;
    return [...node.children];
  }

  getTreeItem({ row }: TreeNode): vscode.TreeItem {
    return toTreeItem(row, this.#expanded.get(row.id) ?? row.expanded ?? false);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  /** Remembers what the user did, for a row that goes and comes back. */
  setExpanded({ row }: TreeNode, expanded: boolean): void {
    this.#expanded.set(row.id, expanded);
  }

  /** Brings the tree in line with {@link rows}. */
  protected update(): void {
    if (this.#roots) {
      const { nodes, changed } = reconcileNodes(this.#roots, this.rows(), undefined);
      const sameRoots = nodes === this.#roots;
      this.#roots = nodes;
      if (!sameRoots) this.#changed.fire(undefined);
      else if (changed.length > 0) this.#changed.fire([...changed]);
    }
    this.#updated.fire();
  }
}
