import * as vscode from 'vscode';
import { commandIds } from '../../util/commandIds';
import { draggedCriteria, draggedNotes, dragTypes } from '../../workspace/draggedData';
import type { TreeNode } from './treeNode';

/**
 * Tags by dragging: criteria from a tree onto a note in another tree or into its editor, notes onto a
 * criterion. Rows are dragged by what they are about. The command that is set off is the one that the
 * keyboard reaches.
 */
export class TagByDragging implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes = [dragTypes.criteria, dragTypes.notes, dragTypes.files];
  readonly dropMimeTypes = [dragTypes.criteria, dragTypes.notes, dragTypes.files];

  handleDrag(source: readonly TreeNode[], data: vscode.DataTransfer): void {
    const criteria = source.flatMap(({ criterionId }) => criterionId ?? []);
    const notes = source.flatMap(({ noteUri }) => noteUri ?? []);
    if (criteria.length > 0) put(data, dragTypes.criteria, JSON.stringify(criteria));
    if (notes.length > 0) {
      put(data, dragTypes.notes, JSON.stringify(notes));
      // Opens the notes where they are dropped on the editors.
      put(data, dragTypes.files, notes.join('\r\n'));
    }
  }

  async handleDrop(target: TreeNode | undefined, data: vscode.DataTransfer): Promise<void> {
    if (target?.criterionId !== undefined) {
      await tag(target.criterionId, await draggedNotes(data));
    } else if (target?.noteUri !== undefined) {
      for (const id of await draggedCriteria(data)) await tag(id, [target.noteUri]);
    }
  }
}

async function tag(criterionId: string, notes: readonly string[]): Promise<void> {
  if (notes.length === 0) return;
  await vscode.commands.executeCommand(
    commandIds.tagNotesWithCriterion,
    { criterionId },
    { noteUris: notes },
  );
}

function put(data: vscode.DataTransfer, type: string, text: string): void {
  data.set(type, new vscode.DataTransferItem(text));
}
