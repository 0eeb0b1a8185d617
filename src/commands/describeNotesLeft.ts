import * as vscode from 'vscode';
import type { NotesOutcome } from '../workspace/editNotes';
import { fileName } from './fileName';

/** What the user is to know of notes that are not as they should be; empty where all are. */
export function describeNotesLeft({ refused, unsaved }: NotesOutcome): string {
  return [describeRefused(refused), describeUnsaved(unsaved)].filter(Boolean).join(' ');
}

/** `done`, and how undo takes it back where that is not in one step. */
export function withSteps(done: string, { steps }: NotesOutcome): string {
  if (steps < 2) return done;
  return `${done} ${vscode.l10n.t('This was done in {0} steps: Undo takes back one at a time.', steps)}`;
}

/** The first note that the user is to look at. */
export function firstNoteLeft({ refused, unsaved }: NotesOutcome): vscode.Uri | undefined {
  return refused[0]?.uri ?? unsaved[0];
}

function describeRefused(refused: NotesOutcome['refused']): string {
  const [first] = refused;
  if (!first) return '';
  const name = fileName(first.uri);
  return refused.length === 1
    ? vscode.l10n.t('{0} was left as it is: {1}', name, first.reason)
    : vscode.l10n.t(
        'Notes that were left as they are: {0}. The first is {1}: {2}',
        refused.length,
        name,
        first.reason,
      );
}

function describeUnsaved(unsaved: NotesOutcome['unsaved']): string {
  const [first] = unsaved;
  if (!first) return '';
  return unsaved.length === 1
    ? vscode.l10n.t('{0} was changed and could not be saved: save it yourself.', fileName(first))
    : vscode.l10n.t(
        'Notes that were changed and could not be saved: {0}. The first is {1}: save them yourself.',
        unsaved.length,
        fileName(first),
      );
}
