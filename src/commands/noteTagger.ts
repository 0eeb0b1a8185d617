import * as vscode from 'vscode';
import type { Note, UntaggedFile } from '../core/note/noteFile';
import { parseNoteFile } from '../core/note/parseNoteFile';
import { planCriteriaEdit } from '../core/note/planCriteriaEdit';
import type { Journal } from '../workspace/journal';
import { localize } from '../workspace/localize';
import { fileName } from './fileName';
import type { Messages } from './messages';
import { editNote } from '../workspace/editNote';
import { targetUri } from './targetUri';

/** A file that can be tagged, and the tags it has. */
export interface TaggedFile {
  readonly uri: vscode.Uri;
  readonly file: Note | UntaggedFile;
  /** For each tag what the note writes for it, by full id or, unknown, as written. */
  readonly written: ReadonlyMap<string, readonly string[]>;
  /** The codes that no active standard has. */
  readonly unknown: readonly string[];
}

/** Reads the tags of notes that exist, and changes them. Tells the user where it cannot. */
export class NoteTagger {
  constructor(
    private readonly journal: Journal,
    private readonly messages: Messages,
  ) {}

  /**
   * The file that a command was called for, as its editor has it; nothing, after a message, where
   * there is none or it cannot be tagged.
   * @param args those of the command
   */
  async readTarget(args: readonly unknown[]): Promise<TaggedFile | undefined> {
    const uri = targetUri(args);
    if (!uri) {
      this.messages.warn(vscode.l10n.t('Open the note that you want to tag, and try again.'));
      return undefined;
    }
    if (!this.journal.isReady) await this.journal.settled();
    return this.#read(uri);
  }

  /** Gives the file just the tags `chosen`, by one edit that one undo takes back. */
  async apply({ uri, file, written }: TaggedFile, chosen: ReadonlySet<string>): Promise<void> {
    const { standards } = this.journal.snapshot;
    const standard = file.kind === 'note' ? file.standard : undefined;
    const add = standards.standards
      .flatMap(({ criteria }) => criteria)
      .filter(({ id }) => chosen.has(id) && !written.has(id))
      .map((criterion) => standards.writtenCode(criterion, standard));
    const remove = [...written].filter(([key]) => !chosen.has(key)).flatMap(([, codes]) => codes);
    if (add.length === 0 && remove.length === 0) return;
    const outcome = await editNote(uri, (text) => planCriteriaEdit(text, { add, remove }));
    if (outcome.kind !== 'refused') return;
    this.messages.fail(
      vscode.l10n.t('{0} was not tagged: {1}', fileName(uri), outcome.reason),
      openAction(uri),
    );
  }

  async #read(uri: vscode.Uri): Promise<TaggedFile | undefined> {
    const text = await this.#open(uri);
    if (text === undefined) return undefined;
    const file = parseNoteFile(uri.toString(), text);
    if (file.kind === 'unreadable') {
      this.messages.fail(
        vscode.l10n.t(
          '{0} cannot be tagged until it can be read: {1}',
          fileName(uri),
          localize(file.problems[0].message),
        ),
        openAction(uri),
      );
      return undefined;
    }
    const written = new Map<string, readonly string[]>();
    const unknown: string[] = [];
    for (const code of file.kind === 'note' ? file.criteria : []) {
      const standard = file.kind === 'note' ? file.standard : undefined;
      const resolution = this.journal.snapshot.standards.resolve(code, standard);
      const key = resolution.kind === 'criterion' ? resolution.criterion.id : code;
      if (resolution.kind !== 'criterion' && !written.has(code)) unknown.push(code);
      written.set(key, [...(written.get(key) ?? []), code]);
    }
    return { uri, file, written, unknown };
  }

  async #open(uri: vscode.Uri): Promise<string | undefined> {
    try {
      return (await vscode.workspace.openTextDocument(uri)).getText();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.messages.fail(vscode.l10n.t('{0} cannot be opened: {1}', fileName(uri), why));
      return undefined;
    }
  }
}

function openAction(uri: vscode.Uri) {
  return {
    label: vscode.l10n.t('Open the Note'),
    run: () => vscode.window.showTextDocument(uri),
  };
}
