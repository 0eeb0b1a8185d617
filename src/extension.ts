import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import { AttachEvidence } from './commands/attachEvidence';
import { CheckJournal } from './commands/checkJournal';
import { ChooseNote } from './commands/chooseNote';
import { ChooseStandards } from './commands/chooseStandards';
import type { Command } from './commands/command';
import { DiffComparisons } from './commands/diffComparisons';
import { ExportPortfolio } from './commands/exportPortfolio';
import { ExportStandard } from './commands/exportStandard';
import { ImportStandard } from './commands/importStandard';
import { LimitCoverage } from './commands/limitCoverage';
import { WindowMessages } from './commands/messages';
import { MigrateNotes } from './commands/migrateNotes';
import { NewNote } from './commands/newNote';
import { NewNoteForCriterion } from './commands/newNoteForCriterion';
import { NewStandard } from './commands/newStandard';
import { NoteCreator } from './commands/noteCreator';
import { NoteForm } from './commands/noteForm';
import { OpenSampleJournal } from './commands/openSampleJournal';
import { QuickInputPrompts } from './commands/pickers/quickInputPrompts';
import { PortfolioForm } from './commands/portfolioForm';
import { QuickCapture } from './commands/quickCapture';
import { sampleJournalFiles } from './commands/sampleJournalFiles';
import { RecordAcceptance } from './commands/recordAcceptance';
import { ReviewSuspect } from './commands/reviewSuspect';
import { SaveStandardSchema } from './commands/saveStandardSchema';
import { SearchNotes } from './commands/searchNotes';
import { SetNoteStatus } from './commands/setNoteStatus';
import { ShowCriterionNotes } from './commands/showCriterionNotes';
import { StandardForm } from './commands/standardForm';
import { SuggestCriteria } from './commands/suggestCriteria';
import { TagNote } from './commands/tagNote';
import { TagNotesWithCriterion } from './commands/tagNotesWithCriterion';
import { confirmSealedInWindow, TickAction } from './commands/tickAction';
import { WeeklyReview } from './commands/weeklyReview';
import { notePreviewPlugin } from './core/preview/notePreviewPlugin';
import { lookUpIn } from './core/preview/previewLookup';
import { registerMending } from './providers/registerMending';
import { PreviewRefresher } from './providers/previewRefresher';
import { registerLanguageFeatures } from './providers/registerLanguageFeatures';
import { registerStandardFeatures } from './providers/registerStandardFeatures';
import { matrixPanelType, viewIds } from './util/commandIds';
import { CopyCoverageSummary } from './views/coverage/copyCoverageSummary';
import { CoverageStatus } from './views/coverage/coverageStatus';
import { CoverageTree } from './views/coverage/coverageTree';
import { JournalContext } from './views/journalContext';
import { CoverageMatrixPanels } from './views/matrix/coverageMatrixPanels';
import { NotesGrouping } from './views/notes/notesGrouping';
import { NotesTree } from './views/notes/notesTree';
import { OpenNote } from './views/openNote';
import { showProgress } from './views/showProgress';
import { FilterStandard } from './views/standard/filterStandard';
import { StandardFilter } from './views/standard/standardFilter';
import { StandardTree } from './views/standard/standardTree';
import { RowTreeView } from './views/tree/rowTreeView';
import { TagByDragging } from './views/tree/tagByDragging';
import { viewCommands } from './views/viewCommands';
import { Journal } from './workspace/journal';
import { JournalCheck } from './workspace/journalCheck';
import { LimitedJournal } from './workspace/limitedJournal';
import { NoteExaminer } from './workspace/noteExaminer';
import { localize } from './workspace/localize';
import { NoteWriter } from './workspace/noteWriter';

/** What the extension offers to others. */
export interface ExtensionApi {
  /** Called by VS Code's Markdown preview, which package.json tells to. */
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/**
 * Builds everything and ties it to the extension's life. It returns before the journal has been
 * read: views and diagnostics follow as it is.
 */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const own = <T extends vscode.Disposable>(disposable: T): T => {
    context.subscriptions.push(disposable);
    return disposable;
  };
  const log = own(vscode.window.createOutputChannel('NOS Notes', { log: true }));
  const journal = own(new Journal(log));
  const limited = own(new LimitedJournal(journal, context.workspaceState));

  const filter = own(new StandardFilter());
  const grouping = own(new NotesGrouping(context.workspaceState));
  const standardTree = own(new StandardTree(journal, filter));
  const dragging = new TagByDragging();
  own(new RowTreeView(viewIds.standard, standardTree, dragging));
  own(new RowTreeView(viewIds.coverage, own(new CoverageTree(journal, limited)), dragging));
  own(new RowTreeView(viewIds.notes, own(new NotesTree(journal, grouping)), dragging));
  own(new CoverageStatus(journal, limited));
  own(new JournalContext(journal, limited));
  const matrix = own(new CoverageMatrixPanels(journal, limited, context.extensionUri));
  own(vscode.window.registerWebviewPanelSerializer(matrixPanelType, matrix));
  void showProgress(journal.settled());

  const examiner = own(new NoteExaminer(journal));
  const check = own(new JournalCheck(journal, examiner));
  own(registerMending(journal, examiner, check));
  own(new PreviewRefresher(journal, log));
  own(registerLanguageFeatures(journal));
  own(registerStandardFeatures(journal));

  const messages = new WindowMessages();
  const comparisons = own(new DiffComparisons(log));
  const prompts = new QuickInputPrompts();
  const creator = new NoteCreator(journal, new NoteWriter(), messages);
  const form = new NoteForm(journal, prompts, messages);
  const commands: readonly Command[] = [
    new NewNote(journal, form, creator, messages),
    new NewNoteForCriterion(journal, prompts, form, creator, messages),
    new QuickCapture(journal, creator, messages),
    new TagNote(journal, prompts, messages),
    new SuggestCriteria(journal, prompts, messages),
    new TagNotesWithCriterion(journal, prompts, messages),
    new SearchNotes(journal, prompts, messages),
    new SetNoteStatus('ready', messages),
    new SetNoteStatus('draft', messages),
    new AttachEvidence(journal, prompts, messages),
    new RecordAcceptance(journal, prompts, messages),
    new OpenSampleJournal(
      vscode.Uri.joinPath(context.extensionUri, 'media', 'sample-journal'),
      sampleJournalFiles,
      journal,
      messages,
    ),
    new ImportStandard('anywhere', journal, prompts, messages, comparisons),
    new ImportStandard('selection', journal, prompts, messages, comparisons),
    new NewStandard(journal, new StandardForm(journal, prompts), prompts, messages),
    new SaveStandardSchema(
      vscode.Uri.joinPath(context.extensionUri, 'media', 'schemas', 'standard.schema.json'),
      journal,
      prompts,
      messages,
    ),
    new OpenNote(journal),
    new ShowCriterionNotes(journal),
    new ChooseNote(journal, prompts),
    new LimitCoverage(journal, limited, prompts),
    matrix,
    new FilterStandard(filter, standardTree, () => vscode.window.createInputBox()),
    new CopyCoverageSummary(journal, limited),
    new ChooseStandards(journal, prompts, messages),
    new CheckJournal(check, messages),
    new WeeklyReview(journal),
    new ReviewSuspect(journal, prompts, comparisons, messages),
    new TickAction(messages, confirmSealedInWindow),
    new ExportPortfolio(journal, limited, new PortfolioForm(prompts), messages),
    new ExportStandard(journal, prompts, messages),
    new MigrateNotes(journal, prompts, comparisons, messages),
    ...viewCommands(journal, filter, grouping, limited),
  ];
  for (const command of commands) {
    own(
      vscode.commands.registerCommand(command.id, (...args: unknown[]) => command.execute(...args)),
    );
  }
  const preview = notePreviewPlugin(lookUpIn(journal, localize));
  return { extendMarkdownIt: (md) => md.use(preview) };
}
