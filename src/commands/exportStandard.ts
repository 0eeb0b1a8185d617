import * as vscode from 'vscode';
import { casePackageText } from '../core/case/writeCasePackage';
import { usedFirst } from '../core/standard/chooseStandards';
import type { Standard } from '../core/standard/standard';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { replaceFile } from '../workspace/replaceFile';
import { isStandardTarget } from '../workspace/targets';
import type { Command } from './command';
import { fileName } from './fileName';
import type { Messages } from './messages';
import type { Prompts } from './pickers/prompts';
import { standardEntries } from './pickers/standardEntries';

/** What the command asks of VS Code. */
export interface StandardDialogs {
  /** Where to write the package; nothing where the user gives up. */
  choosePlace(suggestion: vscode.Uri | undefined): Thenable<vscode.Uri | undefined>;
  open(file: vscode.Uri): unknown;
}

/** Writes a standard as a CASE package, for other programs that keep standards. */
export class ExportStandard implements Command {
  readonly id = commandIds.exportStandard;

  constructor(
    private readonly journal: Journal,
    private readonly prompts: Prompts,
    private readonly messages: Messages,
    private readonly dialogs: StandardDialogs = windowDialogs,
  ) {}

  /** @param target the standard whose row it was called for; absent where the user is to choose */
  async execute(target?: unknown): Promise<void> {
    await this.journal.settled();
    const standard = await this.#choose(isStandardTarget(target) ? target.standardUrn : undefined);
    if (!standard) return;
    const { folders } = this.journal;
    const place = await this.dialogs.choosePlace(
      folders[0] && vscode.Uri.joinPath(folders[0], `${standard.urn}.case.json`),
    );
    if (!place) return;
    // What was written while the dialog was open belongs to it.
    await this.journal.settled();
    const newest = this.#standards().find(({ urn }) => urn === standard.urn) ?? standard;
    const text = casePackageText(newest, this.journal.snapshot.today);
    try {
      await replaceFile(place, new TextEncoder().encode(text), () => false);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.messages.fail(
        vscode.l10n.t(
          'The standard could not be written to {0}: {1}. What was there is unchanged; try another place.',
          fileName(place),
          why,
        ),
      );
      return;
    }
    this.messages.inform(
      vscode.l10n.t('The standard {0} is in {1}.', standard.urn, fileName(place)),
      { label: vscode.l10n.t('Open'), run: () => this.dialogs.open(place) },
    );
  }

  async #choose(urn: string | undefined): Promise<Standard | undefined> {
    const standards = this.#standards();
    const [only, ...others] =
      urn === undefined ? standards : standards.filter((standard) => standard.urn === urn);
    if (others.length === 0) return only;
    const answer = await this.prompts.pickOne({
      title: vscode.l10n.t('Export Standard as CASE'),
      placeholder: vscode.l10n.t('The standard to export'),
      entries: (query) => standardEntries(standards, query),
    });
    return answer.kind === 'answered' ? answer.value : undefined;
  }

  /** Those that the journal works to, and then the others that there are. */
  #standards(): readonly Standard[] {
    const { snapshot, availableStandards } = this.journal;
    return usedFirst(snapshot.standards, availableStandards);
  }
}

const windowDialogs: StandardDialogs = {
  choosePlace(suggestion) {
    return vscode.window.showSaveDialog({
      ...(suggestion && { defaultUri: suggestion }),
      filters: { [vscode.l10n.t('CASE package')]: ['json'] },
      title: vscode.l10n.t('Export Standard as CASE'),
      saveLabel: vscode.l10n.t('Export'),
    });
  },
  open(file) {
    return vscode.commands.executeCommand('vscode.open', file);
  },
};
