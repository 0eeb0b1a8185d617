import type { TreeRow } from './treeRow';

/**
 * What VS Code holds on to for a row: it stays the same object while what the row shows changes.
 * Menu commands get it as their argument and read from it what it is about (`workspace/targets`).
 */
export class TreeNode {
  /** The nodes below, once VS Code has asked for them. */
  children: readonly TreeNode[] | undefined;

  /** @param parent absent for a row of the outermost level */
  constructor(
    public row: TreeRow,
    readonly parent: TreeNode | undefined,
  ) {}

  get criterionId(): string | undefined {
    return this.row.criterionId;
  }

  get urn(): string | undefined {
    return this.row.urn;
  }

  get noteUri(): string | undefined {
    return this.row.noteUri;
  }
}
