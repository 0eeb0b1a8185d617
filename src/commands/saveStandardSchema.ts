import * as vscode from 'vscode';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { localize } from '../workspace/localize';
import { missingFolder } from '../workspace/missingFolder';
import { readTextFile } from '../workspace/readTextFile';
import { replaceFile } from '../workspace/replaceFile';
import { schemaName, schemaUri } from '../workspace/standardSchema';
import type { Command } from './command';
import { fileName } from './fileName';
import { folderForStandard } from './folderForStandard';
import type { Messages } from './messages';
import type { Prompts } from './pickers/prompts';

/**
 * Puts the JSON schema beside a journal's standards, where editors other than this one find it. From
 * then on the first line of a new standard names it.
 */
export class SaveStandardSchema implements Command {
  readonly id = commandIds.saveStandardSchema;

  /** @param schema the schema that ships with the extension */
  constructor(
    private readonly schema: vscode.Uri,
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly messages: Messages,
  ) {}

  async execute(): Promise<void> {
    const { journal, prompts, messages } = this;
    const title = vscode.l10n.t('Save Schema for Other Editors');
    const folder = await folderForStandard(journal, prompts, messages, title);
    if (!folder) return;
    if (await this.#isMissing(folder)) return;
    const file = schemaUri(folder);
    const bytes = await vscode.workspace.fs.readFile(this.schema);
    const before = await readTextFile(file);
    const says = before.kind === 'text' ? before.text : undefined;
    if (before.kind === 'absent' || says === new TextDecoder().decode(bytes)) {
      await this.#write(folder, bytes);
      return;
    }
    this.messages.warn(
      vscode.l10n.t('{0} is there already and says something else.', fileName(file)),
      { label: vscode.l10n.t('Replace It'), run: () => this.#write(folder, bytes) },
    );
  }

  async #write(folder: vscode.Uri, bytes: Uint8Array): Promise<void> {
    // The offer to replace it may have stood for hours.
    if (await this.#isMissing(folder)) return;
    const file = schemaUri(folder);
    const replaced = await replaceFile(file, bytes, () => false);
    if (replaced.kind === 'failed') {
      this.messages.fail(
        vscode.l10n.t('{0} could not be written: {1}', fileName(file), replaced.reason),
      );
      return;
    }
    this.messages.inform(
      vscode.l10n.t(
        'The schema is in {0}. New standards name it; in others, make this the first line: {1}',
        fileName(file),
        `# yaml-language-server: $schema=${schemaName}`,
      ),
    );
  }

  /** Whether the journal's folder is not there; the user has been told then. */
  async #isMissing(folder: vscode.Uri): Promise<boolean> {
    const missing = await missingFolder(folder);
    if (missing) this.messages.fail(localize(missing));
    return missing !== undefined;
  }
}
