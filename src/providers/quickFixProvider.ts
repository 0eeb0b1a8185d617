import * as vscode from 'vscode';
import { findQuickFixes, fixAllCodes } from '../core/languageFeatures/findQuickFixes';
import { findReferenceAt } from '../core/languageFeatures/findReferenceAt';
import { voidsSeal } from '../core/note/voidsSeal';
import type { StandardSet } from '../core/standard/standardSet';
import type { Problem } from '../core/text/problem';
import type { TextEdit } from '../core/text/textEdit';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { localDate } from '../workspace/localDate';
import { localize } from '../workspace/localize';
import type { NoteExaminer } from '../workspace/noteExaminer';
import { toVsCodeRange } from '../workspace/toVsCodeRange';
import { diagnosticSource, diagnosticsToFix } from './toDiagnostic';

const { QuickFix, SourceFixAll } = vscode.CodeActionKind;
const fixAll = SourceFixAll.append('nosNotes');

/** Mends the problems of notes from the light bulb, and all that are plain slips on request. */
export class QuickFixProvider implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [QuickFix, fixAll],
  };

  constructor(
    private readonly journal: Journal,
    private readonly examiner: NoteExaminer,
  ) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics, only }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const onRequest = only?.contains(fixAll) ? this.#fixAll(document, fixAll) : [];
    if (only !== undefined && !only.contains(QuickFix)) return [...onRequest];
    const shown = diagnosticsToFix(diagnostics, range);
    const hasOthers = diagnostics.some(
      (it) => it.source === diagnosticSource && !shown.includes(it),
    );
    const forOthers = hasOthers ? this.#fixAll(document, QuickFix) : [];
    return [...onRequest, ...this.#fixes(document, shown), ...forOthers];
  }

  /** The fixes of problems that are shown and that the text still has. */
  #fixes(
    document: vscode.TextDocument,
    shown: readonly vscode.Diagnostic[],
  ): readonly vscode.CodeAction[] {
    if (shown.length === 0) return [];
    const text = document.getText();
    const { everyStandard, snapshot } = this.journal;
    const { standards } = snapshot;
    const { hashOf } = this.examiner.surroundingsOf(document.uri);
    const sources = { standards, everyStandard, today: localDate(), ...(hashOf && { hashOf }) };
    return this.examiner.examine(document.uri, text).flatMap((problem) => {
      const diagnostic = shown.find((it) => isSame(it, problem));
      if (!diagnostic) return [];
      const fixes = findQuickFixes(document.uri.toString(), text, problem, sources).map((fix) => {
        const action = new vscode.CodeAction(localize(fix.title), QuickFix);
        action.edit = editOf(document.uri, text, fix.edits);
        action.isPreferred = fix.isPreferred;
        return action;
      });
      const actions = [...askingFixes(document, problem, standards), ...fixes];
      for (const action of actions) action.diagnostics = [diagnostic];
      return actions;
    });
  }

  #fixAll(
    document: vscode.TextDocument,
    kind: vscode.CodeActionKind,
  ): readonly vscode.CodeAction[] {
    const { uri } = document;
    const text = document.getText();
    const edits = fixAllCodes(uri.toString(), text, this.journal.snapshot.standards);
    if (edits.length === 0) return [];
    const title = vscode.l10n.t('Mend all spellings and repeats of criteria');
    const action = new vscode.CodeAction(title, kind);
    action.edit = editOf(uri, text, edits);
    return [action];
  }
}

/** What mends a problem by asking the user first. */
function askingFixes(
  document: vscode.TextDocument,
  problem: Problem,
  standards: StandardSet,
): readonly vscode.CodeAction[] {
  if (problem.code === 'suspect-criterion') return reviewFixes(document, problem, standards);
  if (problem.code === 'standard-not-in-use') {
    return [asking(vscode.l10n.t('Choose the standards in use…'), commandIds.chooseStandards)];
  }
  if (problem.code !== 'seal-broken') return [];
  const title = vscode.l10n.t('Record that it was accepted again…');
  return [asking(title, commandIds.recordAcceptance, document.uri)];
}

/** Only a file of the journal can be reviewed. */
function reviewFixes(
  document: vscode.TextDocument,
  { range }: Problem,
  standards: StandardSet,
): readonly vscode.CodeAction[] {
  const offset = document.offsetAt(toVsCodeRange(range).start);
  const named = findReferenceAt(document.getText(), offset, standards);
  if (!named || document.isUntitled) return [];
  const { code, id } = named.criterion;
  const target = { noteUri: document.uri.toString(), criterionId: id };
  return [asking(vscode.l10n.t('Review {0}…', code), commandIds.reviewSuspect, target)];
}

function asking(title: string, command: string, ...args: readonly unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, QuickFix);
  action.command = { title, command, arguments: [...args] };
  return action;
}

function isSame({ code, range }: vscode.Diagnostic, problem: Problem): boolean {
  return code === problem.code && range.isEqual(toVsCodeRange(problem.range));
}

/** The edit of a file; VS Code asks before it where it changes a text that somebody has accepted. */
function editOf(uri: vscode.Uri, text: string, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const confirmation: vscode.WorkspaceEditEntryMetadata | undefined = voidsSeal(
    uri.toString(),
    text,
    edits,
  )
    ? { label: vscode.l10n.t('Change a text that has been accepted'), needsConfirmation: true }
    : undefined;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) {
    edit.replace(uri, toVsCodeRange(range), newText, confirmation);
  }
  return edit;
}
