import * as vscode from 'vscode';
import { planReplacement } from '../core/note/editPlan';
import { builtInStandardTexts } from '../core/standard/builtInStandards';
import { planSupersession } from '../core/revision/planSupersession';
import type { Supersession } from '../core/standard/standard';
import type { Position } from '../core/text/position';
import { applyEdits, type TextEdit } from '../core/text/textEdit';
import type { Journal } from '../workspace/journal';
import { folderForStandard } from './folderForStandard';
import type { Messages } from './messages';
import { editNote } from '../workspace/editNote';
import { folderOfUnsaved, newStandardDocument } from './openNewStandard';
import type { Prompts } from './pickers/prompts';

/**
 * Writes into the file of the standard `urn`, unsaved, what its criteria become in the standard that
 * replaces it. A built-in standard gets a file in the journal, which then takes its place.
 */
export async function keepMapping(
  journal: Journal,
  urn: string,
  supersession: Supersession,
  prompts: Prompts,
  messages: Messages,
): Promise<void> {
  const file = journal.standardFiles.find(({ standard }) => standard?.urn === urn)?.uri;
  try {
    const document = file
      ? await vscode.workspace.openTextDocument(file)
      : await newDocument(journal, urn, prompts, messages);
    if (!document) return;
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    const builtIn = file ? undefined : builtInStandardTexts.get(urn);
    let start: Position | undefined;
    const outcome = await editNote(document.uri, (text) => {
      const isCopy = text === '' && builtIn !== undefined;
      const planned = planSupersession(isCopy ? builtIn : text, supersession);
      if (planned.kind === 'refused') return planned;
      const [first] = planned.edits;
      start = first && startOfWords(first);
      return isCopy ? planReplacement('', 0, 0, applyEdits(builtIn, planned.edits)) : planned;
    });
    if (outcome.kind === 'refused') fail(urn, outcome.reason, messages);
    else if (start) reveal(editor, start);
  } catch (error) {
    fail(urn, error instanceof Error ? error.message : String(error), messages);
  }
}

/** The document for the file that a built-in standard has not got yet. */
async function newDocument(
  journal: Journal,
  urn: string,
  prompts: Prompts,
  messages: Messages,
): Promise<vscode.TextDocument | undefined> {
  const open = folderOfUnsaved(journal, urn);
  const title = vscode.l10n.t('Keep This Mapping');
  const folder = open ?? (await folderForStandard(journal, prompts, messages, title));
  return folder && newStandardDocument(folder, urn, prompts, messages);
}

/** Where the words of an edit begin in the text that it makes; it may end a line before them. */
function startOfWords({ range, newText }: TextEdit): Position {
  const before = newText.slice(0, newText.search(/\S|$/)).split(/\r\n?|\n/);
  const { line, character } = range.start;
  const last = before.at(-1)?.length ?? 0;
  return before.length === 1
    ? { line, character: character + last }
    : { line: line + before.length - 1, character: last };
}

/** Shows what was written: it stands at the end of a long file. */
function reveal(editor: vscode.TextEditor, { line, character }: Position): void {
  const position = new vscode.Position(line, character);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
}

function fail(urn: string, reason: string, messages: Messages): void {
  messages.fail(vscode.l10n.t('The mapping was not kept in the file of {0}: {1}', urn, reason));
}
