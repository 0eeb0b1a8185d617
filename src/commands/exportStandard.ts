import * as vscode from 'vscode';
import { casePackageText } from '../core/case/writeCasePackage';
import { usedFirst } from '../core/standard/chooseStandards';
import type { Standard } from '../core/standard/standard';
import { activeDocumentUri } from '../util/activeDocumentUri';
import { commandIds } from '../util/commandIds';
import type { Journal } from '../workspace/journal';
import { isWithin } from '../workspace/journalFolders';
import { readSeen, replaceFile } from '../workspace/replaceFile';
import { placeOf } from '../workspace/writableFolder';
import { standardsFolderIn } from '../workspace/standardPath';
import { isStandardTarget } from '../workspace/targets';
import { chooseJournalFolder } from './chooseJournalFolder';
import type { Command } from './command';
import { describeNotReplaced } from './describeNotReplaced';
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
    const own = this.#folderOf(standard);
    const place = await this.dialogs.choosePlace(
      own && vscode.Uri.joinPath(own, `${standard.urn}.case.json`),
    );
    if (!place) return;
    const { folder, name } = placeOf(place);
    const seen = await readSeen(folder, name);
    // What was written while the dialog was open belongs to it.
    await this.journal.settled();
    const newest = this.#standards().find(({ urn }) => urn === standard.urn) ?? standard;
    const text = casePackageText(newest, this.journal.snapshot.today);
    const bytes = new TextEncoder().encode(text);
    const replaced = await replaceFile(folder, name, bytes, seen, () => false);
    if (replaced.kind === 'failed') {
      this.messages.fail(describeNotReplaced(place, replaced));
      return;
    }
    this.messages.inform(
      vscode.l10n.t('The standard {0} is in {1}.', standard.urn, fileName(place)),
      { label: vscode.l10n.t('Open'), run: () => this.dialogs.open(place) },
    );
  }

  /** The folder of the journal that the standard's file lies in, else the one that the user means. */
  #folderOf({ urn }: Standard): vscode.Uri | undefined {
    const { folders, standardFiles } = this.journal;
    const file = standardFiles.find(({ standard }) => standard?.urn === urn)?.uri;
    const own = file && folders.find((it) => isWithin(file, standardsFolderIn(it)));
    if (own) return own;
    const choice = chooseJournalFolder(this.journal, activeDocumentUri());
    return choice?.kind === 'several' ? choice.folders[0] : choice?.folder;
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
