import * as vscode from 'vscode';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import type { Command } from './command';
import { folderForNewNote } from './folderForNewNote';
import type { Messages } from './messages';
import type { NoteCreator } from './noteCreator';
import type { NoteForm } from './noteForm';

/** Asks for template, title, production and criteria, and writes the note. */
export class NewNote implements Command {
  readonly id = commandIds.newNote;

  constructor(
    private readonly journal: Journal,
    private readonly form: NoteForm,
    private readonly creator: NoteCreator,
    private readonly messages: Messages,
  ) {}

  async execute(): Promise<void> {
    const choice = await folderForNewNote(this.journal, this.messages);
    if (!choice) return;
    const choices = await this.form.fill(
      {
        title: vscode.l10n.t('New Note'),
        template: this.journal.settings.template,
        criteria: new Set(),
      },
      choice,
    );
    if (choices) await this.creator.create(choices);
  }
}
