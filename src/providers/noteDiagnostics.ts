import * as vscode from 'vscode';
import type { StandardSet } from '../core/standard/standardSet';
import type { Problem } from '../core/text/problem';
import { Disposable } from '../util/disposable';
import { Scheduler } from '../util/scheduler';
import type { Journal } from '../workspace/journal';
import type { JournalCheck } from '../workspace/journalCheck';
import type { NoteExaminer } from '../workspace/noteExaminer';
import { ShownProblems } from './shownProblems';

/** How long edits are gathered before an open file is looked through, in milliseconds. */
const gathering = 200;

/** The problems of one version of a document, under one choice of standards and templates. */
interface Examined {
  readonly version: number;
  readonly standards: StandardSet;
  readonly revision: number;
  readonly wasNote: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Shows what is wrong: in notes that are open everything, in other files of the journal what keeps
 * them from being read and what the last check of the journal has found.
 */
export class NoteDiagnostics extends Disposable {
  readonly #shown = this.register(new ShownProblems('nosNotes'));
  readonly #request = this.register(new Scheduler(() => this.#follow(), gathering));
  readonly #examined = new WeakMap<vscode.TextDocument, Examined>();

  constructor(
    private readonly journal: Journal,
    private readonly examiner: NoteExaminer,
    private readonly check: JournalCheck,
  ) {
    super();
    const { workspace } = vscode;
    this.register(journal.onDidChange(() => this.#request.request()));
    this.register(examiner.onDidChange(() => this.#request.request()));
    this.register(check.onDidChange(() => this.#request.request()));
    this.register(workspace.onDidOpenTextDocument(() => this.#request.request()));
    this.register(workspace.onDidChangeTextDocument(() => this.#request.request()));
    this.register(workspace.onDidSaveTextDocument(() => this.#request.request()));
    this.register(workspace.onDidCloseTextDocument(() => this.#request.request()));
    this.#request.request();
  }

  #follow(): void {
    this.#shown.show(this.#collect());
  }

  #collect(): ReadonlyMap<string, readonly Problem[]> {
    const { snapshot } = this.journal;
    const problems = new Map(this.check.stillFound(snapshot));
    for (const file of snapshot.unreadable) problems.set(file.uri, file.problems);
    for (const document of vscode.workspace.textDocuments) {
      if (!this.#isNote(document)) continue;
      const uri = document.uri.toString();
      const file = snapshot.fileAt(uri);
      const ofDocument = this.#examine(document);
      problems.set(uri, ofDocument);
      if (file) this.check.follow(file, ofDocument);
    }
    return new Map([...problems].filter(([, ofFile]) => ofFile.length > 0));
  }

  /** Whether the document is one of the journal's, or may become one when it is saved. */
  #isNote(document: vscode.TextDocument): boolean {
    if (document.isClosed || document.languageId !== 'markdown') return false;
    const isInJournal = this.journal.snapshot.fileAt(document.uri.toString()) !== undefined;
    return isInJournal || document.isUntitled;
  }

  #examine(document: vscode.TextDocument): readonly Problem[] {
    const { uri, version } = document;
    const { revision } = this.examiner;
    const { standards, wasNote = false } = this.examiner.surroundingsOf(uri);
    const known = this.#examined.get(document);
    const isSame =
      known?.version === version &&
      known.standards === standards &&
      known.revision === revision &&
      known.wasNote === wasNote;
    const problems = isSame ? known.problems : this.examiner.examine(uri, document.getText());
    this.#examined.set(document, { version, standards, revision, wasNote, problems });
    return problems.some(isUnclosed) && this.#isBeingTyped(document) ? [] : problems;
  }

  /** Whether the front matter is not closed because the author has not come to it yet. */
  #isBeingTyped({ uri, isDirty }: vscode.TextDocument): boolean {
    const file = this.journal.snapshot.fileAt(uri.toString());
    const couldBeRead = file?.kind === 'note' || (file?.kind === 'unreadable' && file.lastGood);
    const isShown = this.#shown.of(uri.toString())?.some(isUnclosed);
    return isDirty && !couldBeRead && !isShown;
  }
}

function isUnclosed({ code }: Problem): boolean {
  return code === 'fence-unclosed';
}
