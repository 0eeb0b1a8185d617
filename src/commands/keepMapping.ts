import * as vscode from 'vscode';
import { planReplacement, type EditPlan } from '../core/note/editPlan';
import { builtInStandardTexts } from '../core/standard/builtInStandards';
import { planSupersession } from '../core/revision/planSupersession';
import type { Supersession } from '../core/standard/standard';
import { applyEdits } from '../core/text/textEdit';
import type { Journal } from '../workspace/journal';
import { fileName } from './fileName';
import type { Messages } from './messages';
import { editNote } from './noteEditor';
import { newStandardUri } from './openNewStandard';

/**
 * Writes into the file of the standard `urn`, unsaved, what its criteria become in the standard that
 * replaces it. A built-in standard gets a file in the journal, which then takes its place.
 */
export async function keepMapping(
  journal: Journal,
  urn: string,
  supersession: Supersession,
  messages: Messages,
): Promise<void> {
  const file = journal.standardFiles.find(({ standard }) => standard?.urn === urn);
  const uri = file?.uri ?? newFile(journal, urn);
  if (!uri) return;
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    const outcome = await editNote(uri, (text) => plan(text, urn, supersession));
    if (outcome.kind === 'refused') fail(uri, outcome.reason, messages);
    else revealKey(editor);
  } catch (error) {
    fail(uri, error instanceof Error ? error.message : String(error), messages);
  }
}

/** The key is the last one of a long file. */
function revealKey(editor: vscode.TextEditor): void {
  const start = /^[ \t]*supersededBy\b/m.exec(editor.document.getText())?.index ?? 0;
  const position = editor.document.positionAt(start);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
}

function fail(uri: vscode.Uri, reason: string, messages: Messages): void {
  messages.fail(vscode.l10n.t('The mapping was not kept in {0}: {1}', fileName(uri), reason));
}

/** A file that is not there until the user saves it. */
function newFile({ folders: [folder] }: Journal, urn: string): vscode.Uri | undefined {
  return folder && newStandardUri(folder, urn);
}

function plan(text: string, urn: string, supersession: Supersession): EditPlan {
  const builtIn = builtInStandardTexts.get(urn);
  if (text !== '' || builtIn === undefined) return planSupersession(text, supersession);
  const planned = planSupersession(builtIn, supersession);
  return planned.kind === 'refused'
    ? planned
    : planReplacement('', 0, 0, applyEdits(builtIn, planned.edits));
}
