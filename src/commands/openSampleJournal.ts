import * as vscode from 'vscode';
import { freeFileName } from '../core/template/noteFileName';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { createFile } from '../workspace/createFile';
import { isWithin } from '../workspace/journalFolders';
import { placeOf } from '../workspace/writableFolder';
import type { Command } from './command';
import type { Messages } from './messages';

/** What the command asks of VS Code. */
export interface SampleJournalDialogs {
  /** The folder that the copy is to lie in; nothing where the user gives up. */
  chooseParent(suggestion: vscode.Uri | undefined): Thenable<vscode.Uri | undefined>;
  openFolder(folder: vscode.Uri): unknown;
}

/** How the copy's folder is called, if nothing else is called so. */
const folderName = 'nos-notes-sample';

/** Copies the sample journal to where the user says, and opens it. */
export class OpenSampleJournal implements Command {
  readonly id = commandIds.openSampleJournal;

  /**
   * @param source the folder of the sample journal inside the extension
   * @param files its files, relative to `source`
   */
  constructor(
    private readonly source: vscode.Uri,
    private readonly files: readonly string[],
    private readonly journal: Pick<Journal, 'folders'>,
    private readonly messages: Messages,
    private readonly dialogs: SampleJournalDialogs = windowDialogs,
  ) {}

  async execute(): Promise<void> {
    const { folders } = this.journal;
    const beside = folders[0] && vscode.Uri.joinPath(folders[0], '..');
    const parent = await this.dialogs.chooseParent(beside);
    if (!parent) return;
    if (folders.some((folder) => isWithin(parent, folder))) {
      this.messages.warn(
        vscode.l10n.t(
          'The sample journal was not copied to {0}: inside your journal its notes would count as yours.',
          parent.path,
        ),
        { label: vscode.l10n.t('Choose Another Folder…'), run: () => this.execute() },
      );
      return;
    }
    try {
      await this.dialogs.openFolder(await this.#copyInto(parent));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.messages.fail(
        vscode.l10n.t(
          'The sample journal could not be copied to {0}: {1}. Try another folder.',
          parent.path,
          why,
        ),
      );
    }
  }

  /** The new folder. A copy that fails half-way is removed again. */
  async #copyInto(parent: vscode.Uri): Promise<vscode.Uri> {
    const { fs } = vscode.workspace;
    const taken = new Set((await fs.readDirectory(parent)).map(([name]) => name.toLowerCase()));
    for (;;) {
      const name = freeFileName(folderName, (it) => taken.has(it));
      const target = vscode.Uri.joinPath(parent, name);
      const copied = await this.#copyTo(target);
      if (copied) return target;
      taken.add(name);
    }
  }

  /** Whether the folder is a copy now; otherwise another window has begun to copy into it. */
  async #copyTo(target: vscode.Uri): Promise<boolean> {
    const { fs } = vscode.workspace;
    let isOurs = false;
    try {
      for (const file of this.files) {
        const bytes = await fs.readFile(vscode.Uri.joinPath(this.source, file));
        const copy = vscode.Uri.joinPath(target, file);
        const { folder, name } = placeOf(copy);
        const created = await createFile(folder, name, bytes);
        if (created.kind === 'taken' && !isOurs) return false;
        if (created.kind !== 'created') {
          throw new Error(created.kind === 'failed' ? created.reason : file);
        }
        isOurs = true;
      }
      return true;
    } catch (error) {
      if (isOurs) await fs.delete(target, { recursive: true });
      throw error;
    }
  }
}

const windowDialogs: SampleJournalDialogs = {
  async chooseParent(suggestion) {
    const chosen = await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: false,
      ...(suggestion && { defaultUri: suggestion }),
      title: vscode.l10n.t('Where to put the sample journal'),
      openLabel: vscode.l10n.t('Put It Here'),
    });
    return chosen?.[0];
  },
  openFolder(folder) {
    const isInUse = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
    return vscode.commands.executeCommand('vscode.openFolder', folder, {
      forceNewWindow: isInUse,
    });
  },
};
