import * as vscode from 'vscode';
import type { Criterion } from '../core/standard/standard';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { isCriterionTarget } from '../workspace/targets';
import type { Command } from './command';
import { folderForNewNote } from './folderForNewNote';
import type { Messages } from './messages';
import type { NoteCreator } from './noteCreator';
import type { NoteForm } from './noteForm';
import { criterionEntries } from './pickers/criterionEntries';
import type { Prompts } from './pickers/prompts';

/** Writes a note for one criterion: that of a tree's row, or one that the user picks first. */
export class NewNoteForCriterion implements Command {
  readonly id = commandIds.newNoteForCriterion;

  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly form: NoteForm,
    private readonly creator: NoteCreator,
    private readonly messages: Messages,
  ) {}

  async execute(target?: unknown): Promise<void> {
    const folder = await folderForNewNote(this.journal, this.messages);
    if (!folder) return;
    const criterion = await this.#criterion(target);
    if (!criterion) return;
    const choices = await this.form.fill(
      {
        title: vscode.l10n.t('New Note for {0}', criterion.code),
        template: this.#templateFor(criterion),
        criteria: new Set([criterion.id]),
      },
      folder,
    );
    if (choices) await this.creator.create(choices);
  }

  async #criterion(target: unknown): Promise<Criterion | undefined> {
    const { standards } = this.journal.snapshot;
    if (isCriterionTarget(target)) return standards.criterion(target.criterionId);
    const answer = await this.prompts.pickOne({
      title: vscode.l10n.t('New Note for Criterion'),
      placeholder: vscode.l10n.t('The criterion to write about: type to search'),
      entries: criterionEntries(this.journal.snapshot),
    });
    return answer.kind === 'answered' ? standards.criterion(answer.value) : undefined;
  }

  /** Knowledge has a template of its own; what was done goes into the user's usual one. */
  #templateFor({ kind }: Criterion): string {
    return kind === 'knowledge' ? 'knowledge' : this.journal.settings.template;
  }
}
