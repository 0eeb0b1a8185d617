import * as vscode from 'vscode';
import { standardMarkdown, type StandardMarkdown } from '../core/report/standardMarkdown';
import { locateCriteria } from '../core/standard/locateCriteria';
import type { Criterion, Standard } from '../core/standard/standard';
import { Disposable } from '../util/disposable';
import { readCurrentText } from '../workspace/currentText';
import type { Journal } from '../workspace/journal';
import { localize } from '../workspace/localize';
import { toVsCodeRange } from '../workspace/toVsCodeRange';

/** The scheme of the documents that show a standard which has no file of its own. */
export const standardScheme = 'nos-standard';

/** Shows the standards that ship with the extension as documents to read. */
export class StandardDocuments extends Disposable implements vscode.TextDocumentContentProvider {
  readonly #changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly #shown = new Map<string, Standard | undefined>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly journal: Journal) {
    super();
    this.register(journal.onDidChange(() => this.#follow()));
    this.register(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri.toString())),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const standard = this.#standardOf(uri);
    this.#shown.set(uri.toString(), standard);
    if (standard) return render(standard).text;
    return `${vscode.l10n.t('This standard is not in use in the journal.')}\n`;
  }

  /**
   * Where `criterion` can be read in full: in the journal's own file of its standard, or in a document
   * that shows the standard.
   */
  async locate(criterion: Criterion): Promise<vscode.Location | undefined> {
    const standard = this.#find(criterion.urn);
    if (!standard) return undefined;
    const file = this.journal.standardFiles.find((it) => it.standard === standard);
    if (file) {
      const text = await readCurrentText(file.uri);
      const range = text === undefined ? undefined : locateCriteria(text).get(criterion.code);
      const start = new vscode.Position(0, 0);
      return new vscode.Location(file.uri, range ? toVsCodeRange(range) : start);
    }
    const line = render(standard).lines.get(criterion.code) ?? 0;
    return new vscode.Location(uriOf(standard), new vscode.Position(line, 0));
  }

  #follow(): void {
    for (const [key, shown] of this.#shown) {
      const uri = vscode.Uri.parse(key);
      if (this.#standardOf(uri) !== shown) this.#changed.fire(uri);
    }
  }

  #standardOf(uri: vscode.Uri): Standard | undefined {
    return this.#find(uri.path.replace(/^\//, '').replace(/\.md$/, ''));
  }

  #find(urn: string): Standard | undefined {
    return this.journal.snapshot.standards.standards.find((standard) => standard.urn === urn);
  }
}

function render(standard: Standard): StandardMarkdown {
  return standardMarkdown(standard, localize);
}

/** The ending makes it a Markdown document. */
function uriOf({ urn }: Standard): vscode.Uri {
  return vscode.Uri.from({ scheme: standardScheme, path: `/${urn}.md` });
}
