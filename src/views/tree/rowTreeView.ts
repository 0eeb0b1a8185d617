import * as vscode from 'vscode';
import { Disposable } from '../../util/disposable';
import type { RowTree } from './rowTree';
import type { TreeNode } from './treeNode';

/** The native view of a tree of rows, with what the tree says about itself. */
export class RowTreeView extends Disposable {
  readonly #view: vscode.TreeView<TreeNode>;

  /**
   * @param id that of the view in package.json
   * @param dragAndDropController what may be dragged from its rows and dropped on them
   */
  constructor(
    id: string,
    private readonly tree: RowTree,
    dragAndDropController: vscode.TreeDragAndDropController<TreeNode>,
  ) {
    super();
    this.#view = this.register(
      vscode.window.createTreeView(id, {
        treeDataProvider: tree,
        showCollapseAll: true,
        canSelectMany: true,
        dragAndDropController,
      }),
    );
    this.register(this.#view.onDidExpandElement(({ element }) => tree.setExpanded(element, true)));
    this.register(
      this.#view.onDidCollapseElement(({ element }) => tree.setExpanded(element, false)),
    );
    this.register(tree.onDidUpdate(() => this.#follow()));
    this.#follow();
  }

  #follow(): void {
    const { message = '', badge } = this.tree;
    if (this.#view.message !== message) this.#view.message = message;
    if (this.#view.badge?.value !== badge?.value || this.#view.badge?.tooltip !== badge?.tooltip) {
      this.#view.badge = badge;
    }
  }
}
