import * as vscode from 'vscode';
import type { EvidenceItem } from '../core/note/noteFile';
import { planAllEvidence } from '../core/note/planEvidence';
import { commandIds } from '../util/commandIds';
import { evidenceFile, evidencePath } from '../workspace/evidenceFiles';
import type { FileHash } from '../workspace/hashFile';
import type { Journal } from '../workspace/journal';
import { folderOf } from '../workspace/journalFolders';
import type { Command } from './command';
import { EvidenceForm } from './evidenceForm';
import { fileName } from './fileName';
import { hashWithProgress } from './hashWithProgress';
import type { Messages } from './messages';
import { isInSight, openNoteAction, readNoteFile } from './noteActions';
import { editNote } from '../workspace/editNote';
import type { Prompts } from './pickers/prompts';
import { targetUri } from './targetUri';

/** What the command asks of VS Code. */
export interface EvidenceDialogs {
  /** The files that the user picks; nothing where they give up. */
  pickFiles(
    title: string,
    canSelectMany: boolean,
    suggestion: vscode.Uri | undefined,
  ): Thenable<readonly vscode.Uri[] | undefined>;
  hash(file: vscode.Uri): Promise<FileHash>;
}

/** Adds to a note's evidence: files where they lie, or what is held elsewhere. Nothing is copied. */
export class AttachEvidence implements Command {
  readonly id = commandIds.attachEvidence;

  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly messages: Messages,
    private readonly dialogs: EvidenceDialogs = windowDialogs,
  ) {}

  async execute(...args: readonly unknown[]): Promise<void> {
    const note = targetUri(args);
    if (!note) {
      this.messages.warn(vscode.l10n.t('Open the note that you mean, and try again.'));
      return;
    }
    if (!this.journal.isReady) await this.journal.settled();
    const file = await readNoteFile(note, this.messages);
    if (!file) return;
    const form = new EvidenceForm(
      this.prompts,
      vscode.l10n.t('Attach Evidence: {0}', fileName(note)),
    );
    const kind = await form.askKind();
    if (!kind) return;
    const items =
      kind === 'reference'
        ? await this.#askReference(note, form)
        : await this.#pickFiles(note, file.kind === 'note' ? file.evidence : [], kind);
    if (items && items.length > 0) await this.#write(note, items);
  }

  async #pickFiles(
    note: vscode.Uri,
    named: readonly EvidenceItem[],
    kind: 'sealed-file' | 'file',
  ): Promise<readonly EvidenceItem[] | undefined> {
    if (note.scheme === 'untitled') {
      this.messages.warn(
        vscode.l10n.t('Save the note first: the paths of files are written from where it lies.'),
      );
      return undefined;
    }
    const title = vscode.l10n.t('Files that back the note up');
    const files = await this.dialogs.pickFiles(title, true, this.#folderFor(note, named));
    const items: EvidenceItem[] = [];
    for (const file of files ?? []) {
      const path =
        this.#pathIn(named, note, file) ?? evidencePath(note, file, this.journal.folders);
      if (path === undefined) {
        this.messages.fail(
          vscode.l10n.t(
            'No path leads from the note to {0}. Attach it as something held elsewhere.',
            fileName(file),
          ),
        );
        return undefined;
      }
      const hash = kind === 'sealed-file' ? await this.#hash(file) : {};
      if (!hash) return undefined;
      items.push({ file: path, ...hash });
    }
    return items;
  }

  /** How `note` already writes the path of `file`, if it does. */
  #pathIn(named: readonly EvidenceItem[], note: vscode.Uri, file: vscode.Uri): string | undefined {
    const { folders } = this.journal;
    return named
      .flatMap((item) => item.file ?? [])
      .find((path) => evidenceFile(note, path, folders)?.toString() === file.toString());
  }

  async #askReference(
    note: vscode.Uri,
    form: EvidenceForm,
  ): Promise<readonly EvidenceItem[] | undefined> {
    const answers = await form.askReference();
    if (answers?.hash !== 'file') return answers && [answers.item];
    const title = vscode.l10n.t('The file to hash');
    const [file] = (await this.dialogs.pickFiles(title, false, this.#folderFor(note))) ?? [];
    const hash = file && (await this.#hash(file));
    return hash && [{ ...answers.item, ...hash }];
  }

  /** Where evidence is most likely to lie: where the last of it does, or else in the journal. */
  #folderFor(note: vscode.Uri, named: readonly EvidenceItem[] = []): vscode.Uri | undefined {
    const last = named
      .flatMap(({ file }) => file ?? [])
      .flatMap((path) => evidenceFile(note, path, this.journal.folders) ?? [])
      .at(-1);
    if (last) return vscode.Uri.joinPath(last, '..');
    const { folders } = this.journal;
    return folderOf(note, folders) ?? folders[0];
  }

  /**
   * The hash of `file`, left out after a message where it is too large for one; nothing, likewise, where
   * the command is to end.
   */
  async #hash(file: vscode.Uri): Promise<Pick<EvidenceItem, 'sha256'> | undefined> {
    const hash = await this.dialogs.hash(file);
    switch (hash.kind) {
      case 'hash':
        return { sha256: hash.sha256 };
      case 'too-large':
        this.messages.warn(
          vscode.l10n.t(
            '{0} is over 1 GB, too large to be hashed here, and is attached without a hash. Add one from your checksum list as “sha256”.',
            fileName(file),
          ),
        );
        return {};
      case 'unreadable':
        this.messages.fail(vscode.l10n.t('{0} was not attached: {1}', fileName(file), hash.why));
        return undefined;
      case 'cancelled':
        return undefined;
    }
  }

  async #write(note: vscode.Uri, items: readonly EvidenceItem[]): Promise<void> {
    const outcome = await editNote(note, (text) => planAllEvidence(text, items));
    const name = fileName(note);
    switch (outcome.kind) {
      case 'refused':
        this.messages.fail(
          vscode.l10n.t('Nothing was attached to {0}: {1}', name, outcome.reason),
          openNoteAction(note),
        );
        return;
      case 'unchanged':
        this.messages.inform(vscode.l10n.t('{0} names this evidence already.', name));
        return;
      case 'edited':
        if (isInSight(note)) return;
        this.messages.inform(
          vscode.l10n.t('Attached to {0}: {1}', name, items.map(nameOf).join(', ')),
          openNoteAction(note),
        );
    }
  }
}

function nameOf({ file }: EvidenceItem): string {
  return file ?? vscode.l10n.t('a reference');
}

const windowDialogs: EvidenceDialogs = {
  pickFiles: (title, canSelectMany, suggestion) =>
    vscode.window.showOpenDialog({
      title,
      canSelectMany,
      canSelectFiles: true,
      canSelectFolders: false,
      ...(suggestion && { defaultUri: suggestion }),
      openLabel: vscode.l10n.t('Attach'),
    }),
  hash: hashWithProgress,
};
