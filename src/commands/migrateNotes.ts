import * as vscode from 'vscode';
import {
  successorToReplace,
  supersessionToKeep,
  toCriterionMapping,
  type MappedCriterion,
} from '../core/migration/mappedCriterion';
import { migrationTargets } from '../core/migration/migrationTargets';
import { notesToChange } from '../core/migration/notesToChange';
import { planMigration } from '../core/migration/planMigration';
import { usedFirst } from '../core/standard/chooseStandards';
import type { Standard } from '../core/standard/standard';
import { StandardSet } from '../core/standard/standardSet';
import type { EditPlan } from '../core/note/editPlan';
import { commandIds } from '../util/commandIds';
import { readCurrentText } from '../workspace/currentText';
import type { Journal } from '../workspace/journal';
import { isStandardTarget } from '../workspace/targets';
import type { Command } from './command';
import type { Comparisons } from './comparisons';
import { describeNotesLeft, firstNoteLeft, withSteps } from './describeNotesLeft';
import { editNotes, notesAtOnce, type NextStep, type NotesOutcome } from '../workspace/editNotes';
import { keepMapping } from './keepMapping';
import type { Action, Messages } from './messages';
import { MigrationForm, type Migration } from './migrationForm';
import { openNoteAction } from './noteActions';
import type { Prompts } from './pickers/prompts';
import { isInUse, useStandard } from './useStandard';

/**
 * Has notes name the criteria of another standard beside those that they name, once the user has
 * looked through what each criterion becomes and through every edit.
 */
export class MigrateNotes implements Command {
  readonly id = commandIds.migrateNotes;
  /** What the user has corrected, for the next time. */
  readonly #corrections = new Map<string, readonly MappedCriterion[]>();

  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly comparisons: Comparisons,
    private readonly messages: Messages,
    private readonly importStandard = runImportStandard,
  ) {}

  /** @param target the standard to go from; absent where the user is to say it */
  async execute(target?: unknown): Promise<void> {
    // A standard may have been saved a moment ago.
    await this.journal.settled();
    const standards = this.#standards();
    const { notes } = this.journal.snapshot;
    const { prompts, comparisons } = this;
    const form = new MigrationForm(notes, standards, prompts, comparisons, this.#corrections);
    const [only, ...others] = form.named;
    const from = isStandardTarget(target)
      ? standards.standards.find(({ urn }) => urn === target.standardUrn)
      : others.length === 0
        ? only
        : undefined;
    if (!this.#canStart(form, from, standards)) return;
    let answer = await form.fill(from);
    // Who discards the preview has seen something to correct.
    while (answer?.kind === 'migration' && !(await this.#migrate(answer.migration, standards))) {
      answer = await form.fill(from, answer.migration);
    }
    if (answer?.kind === 'keep') await this.#keep(answer.migration);
    if (answer?.kind === 'import') await this.importStandard();
  }

  /** All that the journal could work to, those in use first; bare codes mean what they always mean. */
  #standards(): StandardSet {
    const { availableStandards, snapshot } = this.journal;
    const all = usedFirst(snapshot.standards, availableStandards);
    return new StandardSet(all, snapshot.standards.defaultUrn);
  }

  /** Whether there is something to migrate, and somewhere to go; the user is told where there is not. */
  #canStart(form: MigrationForm, from: Standard | undefined, standards: StandardSet): boolean {
    const source = from ?? form.named[0];
    if (!source || form.countNotes(source) === 0) {
      this.messages.inform(
        source
          ? vscode.l10n.t(
              'No note names a criterion of {0}, so there is nothing to migrate.',
              source.urn,
            )
          : vscode.l10n.t('No note names a criterion, so there is nothing to migrate.'),
      );
      return false;
    }
    if (migrationTargets(source, standards).length > 0) return true;
    this.messages.warn(
      vscode.l10n.t(
        'This journal has no standard besides {0}. Import the one that your notes are to go to, and try again.',
        source.urn,
      ),
      { label: vscode.l10n.t('Import Standard…'), run: () => this.importStandard() },
    );
    return false;
  }

  /** Whether it is through; otherwise the user has discarded the edits. */
  async #migrate(migration: Migration, standards: StandardSet): Promise<boolean> {
    const { to, mapping } = migration;
    const { notes, unreadable } = this.journal.snapshot;
    const files = [...notesToChange(notes, mapping, standards), ...unreadable];
    const successors = toCriterionMapping(mapping);
    const plan = (uri: vscode.Uri, text: string): EditPlan =>
      planMigration(uri.toString(), text, successors, standards);
    const outcome = await editNotes(
      files.map(({ uri }) => vscode.Uri.parse(uri)),
      plan,
      {
        label: vscode.l10n.t('Add the criteria of {0}', to.urn),
        preview: (left) => this.#askHowToGoOn(left),
      },
    );
    if (outcome.kind !== 'applied') return false;
    // In the preview the user may have left some out.
    let count = 0;
    for (const uri of outcome.changed) {
      const text = await readCurrentText(uri);
      const left = text === undefined ? undefined : plan(uri, text);
      if (left?.kind === 'edits' && left.edits.length === 0) count += 1;
    }
    this.#tell(migration, count, outcome);
    return true;
  }

  #tell(migration: Migration, count: number, outcome: NotesOutcome): void {
    const { from, to, mapping } = migration;
    const first = firstNoteLeft(outcome);
    const actions: Action[] = first ? [openNoteAction(first)] : [];
    if (count > 0 && !isInUse(this.journal, to.urn)) {
      actions.push({
        label: vscode.l10n.t('Use {0} as Well', to.urn),
        run: () => useStandard(this.journal, to.urn),
      });
    }
    if (count > 0 && supersessionToKeep(from, to.urn, mapping)) {
      const replaced = successorToReplace(from, to.urn);
      actions.push({
        label:
          replaced === undefined
            ? vscode.l10n.t('Keep This Mapping')
            : vscode.l10n.t('Keep This Mapping Instead of That to {0}', replaced),
        run: () => this.#keep(migration),
      });
    }
    const text = withSteps(describeCount(count, to.urn), outcome);
    if (first) this.messages.warn(`${text} ${describeNotesLeft(outcome)}`, ...actions);
    else this.messages.inform(text, ...actions);
  }

  /** Nobody looks through the edits of a thousand notes, fifty at a time, unless they want to. */
  async #askHowToGoOn(left: number): Promise<NextStep> {
    const answer = await this.prompts.pickOne<NextStep>({
      title: vscode.l10n.t('Migrate Notes'),
      placeholder: vscode.l10n.t('Notes still to change: {0}', left),
      entries: () => [
        {
          label: vscode.l10n.t('Preview the next notes'),
          detail: vscode.l10n.t('Up to {0} at a time', notesAtOnce),
          icon: 'diff-multiple',
          value: 'preview',
        },
        {
          label: vscode.l10n.t('Change the rest without a preview'),
          icon: 'check-all',
          value: 'apply',
        },
        {
          label: vscode.l10n.t('Stop here'),
          detail: vscode.l10n.t('The notes that are changed stay changed'),
          icon: 'circle-slash',
          value: 'stop',
        },
      ],
    });
    return answer.kind === 'answered' ? answer.value : 'stop';
  }

  async #keep({ from, to, mapping }: Migration): Promise<void> {
    const supersession = supersessionToKeep(from, to.urn, mapping);
    if (!supersession) return;
    await keepMapping(this.journal, from.urn, supersession, this.prompts, this.messages);
  }
}

async function runImportStandard(): Promise<void> {
  await vscode.commands.executeCommand(commandIds.importStandard);
}

function describeCount(count: number, urn: string): string {
  if (count === 0) return vscode.l10n.t('No note was changed.');
  return count === 1
    ? vscode.l10n.t('1 note now names criteria of {0} as well.', urn)
    : vscode.l10n.t('{0} notes now name criteria of {1} as well.', count, urn);
}
