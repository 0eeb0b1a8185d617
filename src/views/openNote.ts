import * as vscode from 'vscode';
import type { NoteFile } from '../core/note/noteFile';
import { findCriterionReferences } from '../core/note/findCriterionReferences';
import type { Range } from '../core/text/range';
import { internalCommandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { isCriterionTarget, isNoteTarget } from '../workspace/targets';
import { toVsCodeRange } from '../workspace/toVsCodeRange';

/**
 * Opens the file of a tree's row: at the tag of the criterion that the row stands below, or at what
 * keeps the file from being read.
 */
export class OpenNote {
  readonly id = internalCommandIds.openNote;

  constructor(private readonly journal: Journal) {}

  async execute(target: unknown): Promise<void> {
    if (!isNoteTarget(target)) return;
    const uri = vscode.Uri.parse(target.noteUri);
    const document = await openAsText(uri);
    if (!document) {
      // Binary, too large or gone: VS Code says so in the editor's place, with what can be done.
      await vscode.commands.executeCommand('vscode.open', uri);
      return;
    }
    const range = isCriterionTarget(target)
      ? this.#findTag(document.getText(), target.noteUri, target.criterionId)
      : this.#findProblem(target.noteUri);
    await vscode.window.showTextDocument(document, range && { selection: toVsCodeRange(range) });
  }

  /** Where the text as it is now names the criterion. */
  #findTag(text: string, noteUri: string, criterionId: string): Range | undefined {
    const { snapshot } = this.journal;
    const noteStandard = standardOf(snapshot.fileAt(noteUri));
    return findCriterionReferences(text).find(({ kind, written }) => {
      const resolution = snapshot.standards.resolve(written, noteStandard);
      return (
        kind === 'tag' && resolution.kind === 'criterion' && resolution.criterion.id === criterionId
      );
    })?.range;
  }

  #findProblem(uri: string): Range | undefined {
    const note = this.journal.snapshot.fileAt(uri);
    if (note?.kind === 'unreadable') return note.problems[0].range;
    const standard = this.journal.standardFiles.find((file) => file.uri.toString() === uri);
    return standard?.problems[0]?.range;
  }
}

async function openAsText(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

function standardOf(file: NoteFile | undefined): string | undefined {
  if (file?.kind === 'note') return file.standard;
  return file?.kind === 'unreadable' ? file.lastGood?.standard : undefined;
}
