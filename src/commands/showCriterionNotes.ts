import * as vscode from 'vscode';
import { resolveReferences } from '../core/languageFeatures/resolveReferences';
import type { JournalSnapshot } from '../core/evidence/journalSnapshot';
import { internalCommandIds } from '../util/commandIds';
import { readCurrentText } from '../workspace/currentText';
import type { Journal } from '../workspace/journal';
import { isCriterionTarget, isNoteTarget } from '../workspace/targets';
import { toVsCodeRange } from '../workspace/toVsCodeRange';
import type { Command } from './command';

/** How many notes are listed, the newest; each has to be read to find the place. */
const mostNotes = 200;

/** Lists the notes that name a criterion, each at its tag, in the editor below a place of it. */
export class ShowCriterionNotes implements Command {
  readonly id = internalCommandIds.showCriterionNotes;

  constructor(private readonly journal: Journal) {}

  /**
   * @param target the criterion, and the file in whose editor the list is to open
   * @param line where to open it, 0-based as is `character`
   */
  async execute(target: unknown, line: unknown, character: unknown): Promise<void> {
    if (!isCriterionTarget(target) || !isNoteTarget(target)) return;
    if (typeof line !== 'number' || typeof character !== 'number') return;
    const { snapshot } = this.journal;
    const mappings = snapshot.criterion(target.criterionId)?.mappings ?? [];
    const locations = await Promise.all(
      mappings
        .slice(0, mostNotes)
        .map(({ note }) => findTag(note.uri, target.criterionId, snapshot)),
    );
    await vscode.commands.executeCommand(
      'editor.action.peekLocations',
      vscode.Uri.parse(target.noteUri),
      new vscode.Position(line, character),
      locations,
      'peek',
    );
  }
}

/** Where the note names the criterion, or its start where it no longer does. */
async function findTag(
  noteUri: string,
  criterionId: string,
  { standards }: JournalSnapshot,
): Promise<vscode.Location> {
  const uri = vscode.Uri.parse(noteUri);
  const text = (await readCurrentText(uri)) ?? '';
  const tag = resolveReferences(text, standards).find(
    ({ kind, criterion }) => kind === 'tag' && criterion.id === criterionId,
  );
  return new vscode.Location(uri, tag ? toVsCodeRange(tag.range) : new vscode.Position(0, 0));
}
