import * as vscode from 'vscode';
import type { JournalLimit } from '../core/evidence/journalLimit';
import { buildPortfolio, type PortfolioProgress } from '../core/portfolio/buildPortfolio';
import type { PortfolioWords } from '../core/portfolio/portfolioWords';
import { renderPortfolio, type PortfolioFormat } from '../core/portfolio/renderPortfolio';
import { commandIds } from '../util/commandIds';
import { runInSlices } from '../util/runInSlices';
import type { Journal } from '../workspace/journal';
import { journalPath } from '../workspace/journalPath';
import { localize } from '../workspace/localize';
import { readSeen, replaceFile, type Replaced } from '../workspace/replaceFile';
import { placeOf } from '../workspace/writableFolder';
import type { Command } from './command';
import { describeNotReplaced } from './describeNotReplaced';
import { fileName } from './fileName';
import type { Messages } from './messages';
import type { PortfolioChoices, PortfolioForm } from './portfolioForm';

/** Work that says how far it is, and ends early once it is cancelled. */
type ProgressingWork<T> = (
  report: (progress: PortfolioProgress) => void,
  token: vscode.CancellationToken,
) => Promise<T>;

/** What the command asks of VS Code. */
export interface PortfolioDialogs {
  /** Where to write a file of this format; nothing where the user gives up. */
  choosePlace(
    suggestion: vscode.Uri | undefined,
    format: PortfolioFormat,
  ): Thenable<vscode.Uri | undefined>;
  /** Shows that `work` goes on, and lets the user cancel it. */
  showProgress<T>(work: ProgressingWork<T>): Thenable<T>;
  open(file: vscode.Uri, format: PortfolioFormat): unknown;
}

/** Writes a portfolio of the journal to where the user says. */
export class ExportPortfolio implements Command {
  readonly id = commandIds.exportPortfolio;

  /** @param view what part of the journal the user is looking at, to suggest the same */
  constructor(
    private readonly journal: Journal,
    private readonly view: { readonly limit: JournalLimit },
    private readonly form: PortfolioForm,
    private readonly messages: Messages,
    private readonly dialogs: PortfolioDialogs = windowDialogs,
  ) {}

  async execute(): Promise<void> {
    await this.journal.settled();
    const { snapshot, settings } = this.journal;
    const choices = await this.form.ask(snapshot, settings.author, this.view.limit);
    if (!choices) return;
    const place = await this.dialogs.choosePlace(this.#suggestPlace(choices), choices.format);
    if (!place) return;
    const replaced = await this.dialogs.showProgress((report, token) =>
      this.#write(place, choices, report, token),
    );
    if (replaced.kind === 'cancelled') return;
    if (replaced.kind === 'failed') {
      this.messages.fail(describeNotReplaced(place, replaced));
      return;
    }
    this.messages.inform(vscode.l10n.t('The portfolio is in {0}.', fileName(place)), {
      label: vscode.l10n.t('Open'),
      run: () => this.dialogs.open(place, choices.format),
    });
  }

  #suggestPlace({ format, standard }: PortfolioChoices): vscode.Uri | undefined {
    const { folders, snapshot } = this.journal;
    const urns =
      standard === undefined ? snapshot.coverage.map((it) => it.standard.urn) : [standard];
    const about = urns.length === 1 ? (urns[0] ?? '').replace(/[^\w.-]+/g, '_') : '';
    const name = ['portfolio', about, snapshot.today].filter((part) => part !== '').join('-');
    return folders[0] && vscode.Uri.joinPath(folders[0], `${name}.${format}`);
  }

  async #write(
    place: vscode.Uri,
    choices: PortfolioChoices,
    report: (progress: PortfolioProgress) => void,
    token: vscode.CancellationToken,
  ): Promise<Replaced> {
    const { folder, name } = placeOf(place);
    const seen = await readSeen(folder, name);
    // What was written while the questions were open belongs to it.
    await this.journal.settled();
    const { snapshot, settings, folders } = this.journal;
    const isCancelled = (): boolean => token.isCancellationRequested;
    const { standard, period, productions, bodies, onlyAccepted, author, format } = choices;
    const built = await runInSlices(
      buildPortfolio(snapshot, {
        author,
        role: settings.role,
        ...(standard !== undefined && { standards: [standard] }),
        limit: {
          ...period,
          ...(productions.size > 0 && { productions: inOrder(productions, snapshot.productions) }),
        },
        bodies,
        onlyAccepted,
        fileOf: (uri) => journalPath(vscode.Uri.parse(uri), folders),
      }),
      isCancelled,
      report,
    );
    if (!built) return { kind: 'cancelled' };
    const parts: string[] = [];
    const rendered = await runInSlices(
      collect(renderPortfolio(built.value, format, wordsOfEditor), parts),
      isCancelled,
    );
    if (!rendered) return { kind: 'cancelled' };
    const bytes = new TextEncoder().encode(parts.join(''));
    return replaceFile(folder, name, bytes, seen, isCancelled);
  }
}

/** The chosen productions in the journal's order, however they were clicked. */
function inOrder(
  chosen: ReadonlySet<string>,
  productions: readonly { readonly name: string }[],
): readonly string[] {
  const known = productions.map(({ name }) => name);
  const gone = [...chosen].filter((name) => !known.includes(name));
  return [...known.filter((name) => chosen.has(name)), ...gone];
}

function* collect(parts: Iterable<string>, into: string[]): Generator<undefined, void> {
  for (const part of parts) {
    into.push(part);
    yield;
  }
}

/** The sentences have no translations yet, so they are in English. */
const wordsOfEditor: PortfolioWords = { translate: localize, language: 'en-GB' };

const windowDialogs: PortfolioDialogs = {
  choosePlace(suggestion, format) {
    return vscode.window.showSaveDialog({
      ...(suggestion && { defaultUri: suggestion }),
      filters: { [format === 'md' ? 'Markdown' : format.toUpperCase()]: [format] },
      title: vscode.l10n.t('Export Portfolio'),
      saveLabel: vscode.l10n.t('Export'),
    });
  },
  showProgress(work) {
    return vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Exporting the portfolio'),
        cancellable: true,
      },
      (progress, token) =>
        work(({ done, total }) => progress.report({ message: `${done}/${total}` }), token),
    );
  },
  open(file, format) {
    // A browser can show a page of this machine alone; elsewhere the editor shows what is in the file.
    return format === 'html' && file.scheme === 'file'
      ? vscode.env.openExternal(file)
      : vscode.commands.executeCommand('vscode.open', file);
  },
};
