import * as vscode from 'vscode';
import type { Note } from '../core/note/noteFile';
import { parseNoteFile } from '../core/note/parseNoteFile';
import { refused, type EditPlan } from '../core/note/editPlan';
import { planAcceptance, type NewAcceptance } from '../core/note/planAcceptance';
import { sealOf } from '../core/note/sealOf';
import { message } from '../core/text/message';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { AcceptanceForm } from './acceptanceForm';
import type { Command } from './command';
import { fileName } from './fileName';
import type { Messages } from './messages';
import { isInSight, openNoteAction, readNoteFile } from './noteActions';
import { editNote } from '../workspace/editNote';
import type { Prompts } from './pickers/prompts';
import { targetUri } from './targetUri';

/** Writes into a note who has accepted it as evidence, when and for what, with a seal of its text. */
export class RecordAcceptance implements Command {
  readonly id = commandIds.recordAcceptance;

  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly messages: Messages,
  ) {}

  async execute(...args: readonly unknown[]): Promise<void> {
    const uri = targetUri(args);
    if (!uri) {
      this.messages.warn(vscode.l10n.t('Open the note that was accepted, and try again.'));
      return;
    }
    if (!this.journal.isReady) await this.journal.settled();
    const note = await readNoteFile(uri, this.messages);
    if (!note) return;
    const { snapshot } = this.journal;
    const namesCriteria =
      note.kind === 'note' &&
      note.criteria.some(
        (it) => snapshot.standards.resolve(it, note.standard).kind === 'criterion',
      );
    if (!namesCriteria) {
      this.messages.warn(
        vscode.l10n.t(
          '{0} names no criterion of a standard in this journal, so there is nothing to accept. Tag it first.',
          fileName(uri),
        ),
        openNoteAction(uri),
      );
      return;
    }
    const title = vscode.l10n.t('Record Acceptance: {0}', fileName(uri));
    const acceptance = await new AcceptanceForm(snapshot, this.prompts).fill(note, title);
    if (!acceptance) return;
    if (acceptance.criteria.length === 0) {
      this.messages.warn(vscode.l10n.t('Nothing was recorded, since no criterion was checked.'));
      return;
    }
    await this.#write(uri, note, acceptance);
  }

  async #write(uri: vscode.Uri, note: Note, acceptance: NewAcceptance): Promise<void> {
    const seen = sealOf(note.body);
    const outcome = await editNote(uri, (text) => plan(uri, text, seen, acceptance));
    const name = fileName(uri);
    switch (outcome.kind) {
      case 'refused':
        this.messages.fail(
          vscode.l10n.t('The acceptance was not recorded in {0}: {1}', name, outcome.reason),
          openNoteAction(uri),
        );
        return;
      case 'unchanged':
        this.messages.inform(vscode.l10n.t('{0} has this acceptance already.', name));
        return;
      case 'edited':
        if (note.status === 'draft') this.#tellOfDraft(uri);
        else if (!isInSight(uri)) {
          this.messages.inform(
            vscode.l10n.t('The acceptance is recorded in {0}.', name),
            openNoteAction(uri),
          );
        }
    }
  }

  #tellOfDraft(uri: vscode.Uri): void {
    this.messages.inform(
      vscode.l10n.t(
        'The acceptance is recorded in {0}, which is a draft: it counts once the note is marked ready.',
        fileName(uri),
      ),
      {
        label: vscode.l10n.t('Mark Ready'),
        run: () => vscode.commands.executeCommand(commandIds.markReady, uri),
      },
    );
  }
}

/** @param seen the seal of the text that was accepted: no other one is sealed */
function plan(uri: vscode.Uri, text: string, seen: string, acceptance: NewAcceptance): EditPlan {
  const file = parseNoteFile(uri.toString(), text);
  if (file.kind === 'unreadable') return refused(file.problems[0].message);
  if (sealOf(file.body) !== seen) {
    return refused(message('Its text has changed meanwhile. Read it again and try again'));
  }
  return planAcceptance(text, acceptance);
}
