import * as vscode from 'vscode';
import type { ImportedStandard } from '../core/import/importedStandard';
import { changedStandard } from '../core/revision/changedStandard';
import { comparisonText } from '../core/revision/comparisonText';
import { compareStandards } from '../core/revision/compareStandards';
import { countStranded, countSuspects, namingNotes } from '../core/revision/namingNotes';
import { findMisplaced } from '../core/revision/findMisplaced';
import { importedRevisionDay } from '../core/revision/importedRevisionDay';
import {
  isUsualChange,
  type DifferenceContext,
  type NotesByCode,
} from '../core/revision/isUsualChange';
import { listsCutShort } from '../core/revision/listsCutShort';
import { planStandardEdit } from '../core/revision/planStandardEdit';
import { criterionChanges, isRevision, type StandardChange } from '../core/revision/standardChange';
import type { Standard } from '../core/standard/standard';
import { firstDay, isCalendarDate } from '../core/text/calendarDate';
import { applyEdits } from '../core/text/textEdit';
import { formatDay } from '../workspace/dates';
import type { Journal } from '../workspace/journal';
import { localDate } from '../workspace/localDate';
import { localize } from '../workspace/localize';
import { toVsCodeRange } from '../workspace/toVsCodeRange';
import { besideComparison, type Comparisons } from './comparisons';
import type { ExistingStandard } from './existingStandard';
import type { Messages } from './messages';
import { openNewStandard } from './openNewStandard';
import { differenceEntries, nameOfField } from './pickers/differenceEntries';
import { answered, type Prompts } from './pickers/prompts';
import { runSteps, type Step } from './pickers/runSteps';
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
    const context: DifferenceContext = {
      naming: namingNotes(this.journal.snapshot, standard),
      cutShort: listsCutShort(standard, imported),
    };
    const today = localDate();
    const asked = runSteps(
      [
        this.#differencesStep(standard.urn, changes, context),
        this.#dateStep(standard.urn, changes, context),
      ],
      {
        changes: new Set(changes.filter((change) => isUsualChange(change, context))),
        date: importedRevisionDay(imported, changes) ?? usualDate(standard, imported, today),
      },
    );
    const shown = this.comparisons.show({
      title: vscode.l10n.t('{0}: as it is ↔ as imported', standard.urn),
      before: comparisonText(standard, nameOfField),
      after: comparisonText(changedStandard(standard, changes, today), nameOfField),
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
      return answer.kind === 'answered' ? answered({ ...choice, changes: answer.value }) : answer;
    };
  }

  /** Asks for the day where a wording is among the changes that notes were written for. */
  #dateStep(
    urn: string,
    changes: readonly StandardChange[],
    { naming }: DifferenceContext,
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
        prompt: (value) => describeDate(value, naming, chosen),
        refuse: (value) =>
          isDay(value) ? undefined : vscode.l10n.t('Write the day as 2026-05-01.'),
      });
      return answer.kind === 'answered' ? answered({ ...choice, date: answer.value }) : answer;
    };
  }

  async #write(
    { standard: { urn }, text, folder, file }: ExistingStandard,
    changes: readonly StandardChange[],
    date: string,
  ): Promise<void> {
    const document = file && (await vscode.workspace.openTextDocument(file));
    // From here to `applyEdit` nothing waits, and VS Code refuses an edit of an older version.
    const plan = planStandardEdit(document?.getText() ?? text, changes, {
      date,
      translate: localize,
    });
    if (plan.kind === 'refused') {
      this.messages.fail(vscode.l10n.t('{0} was not changed: {1}', urn, localize(plan.reason)));
      return;
    }
    if (!document) {
      const after = applyEdits(text, plan.edits);
      if (!(await openNewStandard(folder, urn, after, this.prompts, this.messages))) return;
    } else {
      const edit = new vscode.WorkspaceEdit();
      edit.set(
        document.uri,
        plan.edits.map(({ range, newText }) =>
          vscode.TextEdit.replace(toVsCodeRange(range), newText),
        ),
      );
      if (!(await vscode.workspace.applyEdit(edit))) {
        this.messages.fail(
          vscode.l10n.t('{0} was not changed: its file changed meanwhile. Import again.', urn),
        );
        return;
      }
      const [first] = plan.edits;
      await vscode.window.showTextDocument(document, {
        preview: false,
        ...(first && {
          selection: toVsCodeRange({ start: first.range.start, end: first.range.start }),
        }),
      });
    }
    const joins = joinsOnceSaved(this.journal, urn);
    this.messages.inform(
      describeWritten(urn, changes.length, joins),
      ...(joins ? [] : [useStandardAction(this.journal, urn)]),
    );
  }
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

/** The day that the import was approved on where that is news, else today. */
function usualDate(standard: Standard, { approved }: ImportedStandard, today: string): string {
  if (approved === undefined || !isDay(approved)) return today;
  const isLater = standard.approved === undefined || approved > firstDay(standard.approved);
  return isLater ? approved : today;
}

function describeDate(
  value: string,
  naming: NotesByCode,
  changes: readonly StandardChange[],
): string {
  if (!isDay(value)) return vscode.l10n.t('The day from which the new wordings hold');
  const stranded = describeStranded(countStranded(naming, changes));
  const suspects = describeSuspects(formatDay(value), countSuspects(naming, changes, value));
  return stranded === undefined ? suspects : `${suspects} ${stranded}`;
}

function describeSuspects(day: string, count: number): string {
  switch (count) {
    case 0:
      return vscode.l10n.t('The new wordings hold from {0}. No note becomes suspect.', day);
    case 1:
      return vscode.l10n.t(
        'The new wordings hold from {0}. 1 note that is older, and not reviewed since, becomes suspect.',
        day,
      );
    default:
      return vscode.l10n.t(
        'The new wordings hold from {0}. {1} notes that are older, and not reviewed since, become suspect.',
        day,
        count,
      );
  }
}

/** What becomes of notes that no review asks for, since their code is unknown from then on. */
function describeStranded(count: number): string | undefined {
  switch (count) {
    case 0:
      return undefined;
    case 1:
      return vscode.l10n.t(
        '1 note names a code that goes, and no longer counts under it. Go back to keep the code.',
      );
    default:
      return vscode.l10n.t(
        '{0} notes name a code that goes, and no longer count under it. Go back to keep the code.',
        count,
      );
  }
}

/** Revisions are compared with the dates of notes to the day. */
function isDay(text: string): boolean {
  return text.length > 4 && isCalendarDate(text);
}
