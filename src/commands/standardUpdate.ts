import * as vscode from 'vscode';
import type { ImportedStandard } from '../core/import/importedStandard';
import { changedStandard } from '../core/revision/changedStandard';
import { comparisonText } from '../core/revision/comparisonText';
import { compareStandards } from '../core/revision/compareStandards';
import { namingNotes } from '../core/revision/namingNotes';
import { findMisplaced } from '../core/revision/findMisplaced';
import { isUsualChange, type DifferenceContext } from '../core/revision/isUsualChange';
import { listsCutShort } from '../core/revision/listsCutShort';
import { planStandardEdit } from '../core/revision/planStandardEdit';
import { criterionChanges, isRevision, type StandardChange } from '../core/revision/standardChange';
import { usualRevisionDay } from '../core/revision/usualRevisionDay';
import type { Standard } from '../core/standard/standard';
import { applyEdits, type TextEdit } from '../core/text/textEdit';
import type { Journal } from '../workspace/journal';
import { localDate } from '../workspace/localDate';
import { localize } from '../workspace/localize';
import { toVsCodeRange } from '../workspace/toVsCodeRange';
import { besideComparison, type Comparisons } from './comparisons';
import type { ExistingStandard } from './existingStandard';
import type { Messages } from './messages';
import { openNewStandard } from './openNewStandard';
import { differenceEntries, nameOfField } from './pickers/differenceEntries';
import { mapAnswer } from './pickers/mapAnswer';
import { answered, type Prompts } from './pickers/prompts';
import { runSteps, type Step } from './pickers/runSteps';
import { describeRevisionDay, revisionDayFault } from './describeRevisionDay';
import { joinsOnceSaved, useStandardAction } from './useStandard';

/** What is taken over, and from which day on. */
interface Choice {
  readonly changes: ReadonlySet<StandardChange>;
  readonly date: string;
}

/** Imports over a standard that is there: shows what differs, and takes over what the user wants. */
export class StandardUpdate {
  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly messages: Messages,
    private readonly comparisons: Comparisons,
  ) {}

  /** Leaves the file changed and unsaved in an editor, or changes nothing. */
  async run(existing: ExistingStandard, imported: ImportedStandard): Promise<void> {
    const { standard } = existing;
    const changes = compareStandards(standard, imported);
    if (changes.length === 0) {
      this.messages.inform(describeNothing(standard, imported));
      return;
    }
    const choice = await this.#ask(standard, imported, changes);
    if (!choice) return;
    const chosen = changes.filter((change) => choice.changes.has(change));
    if (chosen.length === 0) {
      this.messages.inform(
        vscode.l10n.t('{0} was not changed, since no difference was checked.', standard.urn),
      );
      return;
    }
    await this.#write(existing, chosen, choice.date);
  }

  async #ask(
    standard: Standard,
    imported: ImportedStandard,
    changes: readonly StandardChange[],
  ): Promise<Choice | undefined> {
    const today = localDate();
    const after = changedStandard(standard, changes, today);
    const context: DifferenceContext = {
      naming: namingNotes(this.journal.snapshot, standard, after),
      cutShort: listsCutShort(standard, imported),
    };
    const asked = runSteps(
      [
        this.#differencesStep(standard.urn, changes, context),
        this.#dateStep(standard.urn, changes, context, today),
      ],
      {
        changes: new Set(changes.filter((change) => isUsualChange(change, context))),
        date: usualRevisionDay(standard, imported, changes, context.naming, today),
      },
    );
    const shown = this.comparisons.show({
      title: vscode.l10n.t('{0}: as it is ↔ as imported', standard.urn),
      before: comparisonText(standard, nameOfField),
      after: comparisonText(after, nameOfField),
    });
    try {
      return await besideComparison(asked, shown);
    } finally {
      await this.comparisons.close();
    }
  }

  #differencesStep(
    urn: string,
    changes: readonly StandardChange[],
    context: DifferenceContext,
  ): Step<Choice> {
    return async (choice, position) => {
      const answer = await this.prompts.pickMany<StandardChange>({
        title: vscode.l10n.t('Import over {0}', urn),
        position,
        placeholder: vscode.l10n.t('What to take over; the old wordings are in the comparison'),
        entries: (query, checked) => differenceEntries(changes, context, query, checked),
        checked: choice.changes,
      });
      return mapAnswer(answer, (changes) => ({ ...choice, changes }));
    };
  }

  /** Asks for the day where a wording is among the changes that notes were written for. */
  #dateStep(
    urn: string,
    changes: readonly StandardChange[],
    { naming }: DifferenceContext,
    today: string,
  ): Step<Choice> {
    return async (choice, position) => {
      const chosen = changes.filter((change) => choice.changes.has(change));
      const revised = criterionChanges(chosen).flatMap((change) =>
        change.codes.filter((code) => isRevision(change, code)),
      );
      if (revised.length === 0) return answered(choice);
      const answer = await this.prompts.enterText({
        title: vscode.l10n.t('Import over {0}', urn),
        position,
        placeholder: vscode.l10n.t('A day: 2026-05-01'),
        value: choice.date,
        prompt: (value) => describeRevisionDay(value, naming, chosen, today),
        refuse: (value) => revisionDayFault(value, today),
      });
      return mapAnswer(answer, (date) => ({ ...choice, date }));
    };
  }

  async #write(
    existing: ExistingStandard,
    changes: readonly StandardChange[],
    date: string,
  ): Promise<void> {
    const { standard, file } = existing;
    const isWritten = file
      ? await this.#changeFile(file, standard.urn, changes, date)
      : await this.#openNew(existing, changes, date);
    if (isWritten) this.#tellWritten(standard.urn, changes.length);
  }

  /** The standard that only the product has becomes a file of the journal. */
  async #openNew(
    { standard: { urn }, text, folder }: ExistingStandard,
    changes: readonly StandardChange[],
    date: string,
  ): Promise<boolean> {
    const edits = this.#plan(urn, text, changes, date);
    if (!edits) return false;
    const after = applyEdits(text, edits);
    return (await openNewStandard(folder, urn, after, this.prompts, this.messages)) !== undefined;
  }

  async #changeFile(
    file: vscode.Uri,
    urn: string,
    changes: readonly StandardChange[],
    date: string,
  ): Promise<boolean> {
    const document = await vscode.workspace.openTextDocument(file);
    const edits = await this.#edit(document, urn, changes, date);
    if (!edits) return false;
    const place = edits[0]?.range.start;
    await vscode.window.showTextDocument(document, {
      preview: false,
      ...(place && { selection: toVsCodeRange({ start: place, end: place }) }),
    });
    return true;
  }

  /**
   * Changes the text that the document has now: nothing waits before `applyEdit`, and VS Code refuses
   * an edit of an older version.
   */
  async #edit(
    document: vscode.TextDocument,
    urn: string,
    changes: readonly StandardChange[],
    date: string,
  ): Promise<readonly TextEdit[] | undefined> {
    const edits = this.#plan(urn, document.getText(), changes, date);
    if (!edits) return undefined;
    if (await vscode.workspace.applyEdit(toWorkspaceEdit(document.uri, edits))) return edits;
    this.messages.fail(
      vscode.l10n.t(
        '{0} was not changed: its file changed meanwhile, or cannot be edited. Import again.',
        urn,
      ),
    );
    return undefined;
  }

  /** The edits of `text`; nothing where there can be none, which the user is told. */
  #plan(
    urn: string,
    text: string,
    changes: readonly StandardChange[],
    date: string,
  ): readonly TextEdit[] | undefined {
    const plan = planStandardEdit(text, changes, { date, translate: localize });
    if (plan.kind === 'edits') return plan.edits;
    this.messages.fail(vscode.l10n.t('{0} was not changed: {1}', urn, localize(plan.reason)));
    return undefined;
  }

  #tellWritten(urn: string, count: number): void {
    const joins = joinsOnceSaved(this.journal, urn);
    this.messages.inform(
      describeWritten(urn, count, joins),
      ...(joins ? [] : [useStandardAction(this.journal, urn)]),
    );
  }
}

function toWorkspaceEdit(uri: vscode.Uri, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    edits.map(({ range, newText }) => vscode.TextEdit.replace(toVsCodeRange(range), newText)),
  );
  return edit;
}

/** @param joins whether the journal works to the standard, or will once its file is saved */
function describeWritten(urn: string, count: number, joins: boolean): string {
  if (!joins) {
    return vscode.l10n.t(
      'Changes of {0}, unsaved: {1}. They count once you save the file and have {0} among the standards in use.',
      urn,
      count,
    );
  }
  return count === 1
    ? vscode.l10n.t('{0} has 1 change, unsaved. It counts once you save the file.', urn)
    : vscode.l10n.t('{0} has {1} changes, unsaved. They count once you save the file.', urn, count);
}

/** Why there is nothing to take over: order and lists are not, which a file has as its author wants. */
function describeNothing(standard: Standard, imported: ImportedStandard): string {
  const { inOtherList, isReordered } = findMisplaced(standard, imported);
  if (inOtherList.length > 0) {
    return vscode.l10n.t(
      '{0} has the same wordings as what was imported, but there these codes are in the other list: {1}. Move them in the file, if that is right. Nothing was changed.',
      standard.urn,
      inOtherList.join(', '),
    );
  }
  return isReordered
    ? vscode.l10n.t(
        '{0} already says what was imported, in another order. Nothing was changed.',
        standard.urn,
      )
    : vscode.l10n.t('{0} already says what was imported. Nothing was changed.', standard.urn);
}
