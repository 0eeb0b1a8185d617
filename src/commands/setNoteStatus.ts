import * as vscode from 'vscode';
import type { NoteStatus } from '../core/note/noteFile';
import { parseNoteFile } from '../core/note/parseNoteFile';
import { planValueEdit } from '../core/note/planValueEdit';
import { message } from '../core/text/message';
import { commandIds } from '../util/commandIds';
import type { Command } from './command';
import { fileName } from './fileName';
import type { Messages } from './messages';
import { editNote } from '../workspace/editNote';
import { targetUri } from './targetUri';

/** Says that the author has finished with a note, or has not. */
export class SetNoteStatus implements Command {
  readonly id: string;

  constructor(
    private readonly status: NoteStatus,
    private readonly messages: Messages,
  ) {
    this.id = status === 'ready' ? commandIds.markReady : commandIds.backToDraft;
  }

  async execute(...args: readonly unknown[]): Promise<void> {
    const uri = targetUri(args);
    if (!uri) {
      this.messages.warn(vscode.l10n.t('Open the note that you mean, and try again.'));
      return;
    }
    const reason = await this.#set(uri);
    if (reason === undefined) return;
    this.messages.fail(
      vscode.l10n.t('The status of {0} was not changed: {1}', fileName(uri), reason),
      {
        label: vscode.l10n.t('Open the Note'),
        run: () => vscode.window.showTextDocument(uri),
      },
    );
  }

  /** Why it could not be set; nothing where it has been. */
  async #set(uri: vscode.Uri): Promise<string | undefined> {
    try {
      const outcome = await editNote(uri, (text) => {
        const file = parseNoteFile(uri.toString(), text);
        switch (file.kind) {
          case 'unreadable':
            return { kind: 'refused', reason: file.problems[0].message };
          case 'untagged':
            return { kind: 'refused', reason: message('It names no criteria yet. Tag it first') };
          case 'note':
            return file.status === this.status
              ? { kind: 'edits', edits: [] }
              : planValueEdit(text, 'status', this.status);
        }
      });
      return outcome.kind === 'refused' ? outcome.reason : undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}
