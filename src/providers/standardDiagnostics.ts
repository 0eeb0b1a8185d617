import * as vscode from 'vscode';
import type { Problem } from '../core/text/problem';
import { Disposable } from '../util/disposable';
import { Scheduler } from '../util/scheduler';
import type { Journal } from '../workspace/journal';
import type { StandardExaminer } from '../workspace/standardExaminer';
import { isStandardPath } from '../workspace/standardPath';
import { ShownProblems } from './shownProblems';

/** How long edits are gathered before an open file is looked through, in milliseconds. */
const gathering = 200;

/**
 * Shows what is wrong in standard files: in those that are open, saved or not, by what they say at the
 * moment, in all others of the journal by what is on disk.
 */
export class StandardDiagnostics extends Disposable {
  readonly #shown = this.register(new ShownProblems('nosNotes.standards'));
  readonly #request = this.register(new Scheduler(() => this.#follow(), gathering));

  constructor(
    private readonly journal: Journal,
    private readonly examiner: StandardExaminer,
  ) {
    super();
    const { workspace } = vscode;
    const follow = ({ uri }: vscode.TextDocument): void => {
      if (isStandardPath(uri)) this.#request.request();
    };
    this.register(journal.onDidChange(() => this.#request.request()));
    this.register(workspace.onDidOpenTextDocument(follow));
    this.register(workspace.onDidChangeTextDocument(({ document }) => follow(document)));
    this.register(workspace.onDidCloseTextDocument(follow));
    this.#request.request();
  }

  #follow(): void {
    const texts = this.#collect();
    this.examiner.keepOnly(new Set(texts.keys()));
    const problems = new Map<string, readonly Problem[]>();
    for (const { uri, text, problems: ofFile } of this.journal.standardFiles) {
      const key = uri.toString();
      if (text === undefined && !texts.has(key)) problems.set(key, ofFile);
    }
    for (const [uri, text] of texts) {
      const ofFile = this.examiner.examine(vscode.Uri.parse(uri), text);
      if (ofFile.length > 0) problems.set(uri, ofFile);
    }
    this.#shown.show(problems);
  }

  /** The text of each standard file, by URI: that of its open document before that on disk. */
  #collect(): ReadonlyMap<string, string> {
    const texts = new Map<string, string>();
    for (const { uri, text } of this.journal.standardFiles) {
      if (text !== undefined) texts.set(uri.toString(), text);
    }
    for (const document of vscode.workspace.textDocuments) {
      if (document.isClosed || !isStandardPath(document.uri)) continue;
      // What only Git or a comparison shows is nobody's to mend.
      if (!document.isUntitled && !isWritable(document.uri)) continue;
      texts.set(document.uri.toString(), document.getText());
    }
    return texts;
  }
}

/** Whether the scheme is that of files which can be written. */
function isWritable({ scheme }: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}
