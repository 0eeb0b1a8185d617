import * as vscode from 'vscode';
import type { Journal } from '../workspace/journal';
import type { JournalCheck } from '../workspace/journalCheck';
import type { NoteExaminer } from '../workspace/noteExaminer';
import { CriterionDropProvider } from './criterionDropProvider';
import { NoteDiagnostics } from './noteDiagnostics';
import { QuickFixProvider } from './quickFixProvider';
import { SymbolReferenceProvider } from './symbolReferenceProvider';
import { SymbolRenameProvider } from './symbolRenameProvider';
import { WindowRenameDialogue } from './windowRenameDialogue';

/** Every Markdown document, with a file or without one yet. */
const markdown: vscode.DocumentSelector = { language: 'markdown' };

/** Gives notes what finds and mends problems in them, and what changes many of them at once. */
export function registerMending(
  journal: Journal,
  examiner: NoteExaminer,
  check: JournalCheck,
): vscode.Disposable {
  const { languages } = vscode;
  const dialogue = new WindowRenameDialogue();
  return vscode.Disposable.from(
    new NoteDiagnostics(journal, examiner, check),
    languages.registerCodeActionsProvider(
      markdown,
      new QuickFixProvider(journal, examiner),
      QuickFixProvider.metadata,
    ),
    languages.registerDocumentDropEditProvider(
      markdown,
      new CriterionDropProvider(journal, (note, reason) => dialogue.tellRefused(note, 1, reason)),
      CriterionDropProvider.metadata,
    ),
    languages.registerReferenceProvider(markdown, new SymbolReferenceProvider(journal)),
    languages.registerRenameProvider(markdown, new SymbolRenameProvider(journal, dialogue)),
  );
}
