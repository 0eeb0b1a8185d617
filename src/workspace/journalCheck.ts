import * as vscode from 'vscode';
import type { JournalSnapshot } from '../core/evidence/journalSnapshot';
import type { NoteFile, UnreadableNote } from '../core/note/noteFile';
import { lockedNote } from '../core/note/parseNoteFile';
import type { Problem } from '../core/text/problem';
import { Disposable } from '../util/disposable';
import { forEachLimited } from '../util/forEachLimited';
import { readCurrentText } from './currentText';
import type { Journal } from './journal';
import type { NoteExaminer } from './noteExaminer';

/** How many files are read at a time. */
const readsAtOnce = 16;

/** What a check of the journal has found. Hints are left out of the figures. */
export interface CheckFigures {
  readonly notes: number;
  readonly notesWithProblems: number;
  readonly problems: number;
}

/** A note as it was when it was looked through. */
interface Checked {
  readonly file: NoteFile;
  readonly problems: readonly Problem[];
}

/**
 * The problems of all notes, open or not, as they were when the journal was last checked. What has
 * changed since, other than in an editor, is forgotten.
 */
export class JournalCheck extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly #checked = new Map<string, Checked>();
  #standards: JournalSnapshot['standards'] | undefined;

  /** Fires after every check. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly journal: Journal,
    private readonly examiner: NoteExaminer,
  ) {
    super();
  }

  /**
   * Looks through all notes. Cancelled, it changes nothing and gives nothing back.
   * @param report called with how many of how many notes are done
   */
  async run(
    report: (done: number, total: number) => void,
    token: vscode.CancellationToken,
  ): Promise<CheckFigures | undefined> {
    // The whole journal, with files that no event has told of yet.
    await this.journal.refresh();
    const { snapshot } = this.journal;
    const files = snapshot.files.filter(({ kind }) => kind !== 'untagged');
    const found = new Map<string, Checked>();
    let done = 0;
    await forEachLimited(files, readsAtOnce, async (file) => {
      if (token.isCancellationRequested) return;
      const uri = vscode.Uri.parse(file.uri);
      const text = await readCurrentText(uri);
      const problems =
        text === undefined
          ? unread(file).problems
          : await this.examiner.examineFully(uri, text, token);
      found.set(file.uri, { file, problems });
      done += 1;
      report(done, files.length);
    });
    if (token.isCancellationRequested) return undefined;
    this.#checked.clear();
    for (const [uri, checked] of found) this.#checked.set(uri, checked);
    this.#standards = snapshot.standards;
    this.#changed.fire();
    const counts = [...found.values()].map(({ problems }) => problems.filter(isShown).length);
    return {
      notes: files.length,
      notesWithProblems: counts.filter((count) => count > 0).length,
      problems: counts.reduce((sum, count) => sum + count, 0),
    };
  }

  /** What the check has found, by URI, as far as it still holds. */
  stillFound(snapshot: JournalSnapshot): ReadonlyMap<string, readonly Problem[]> {
    if (snapshot.standards !== this.#standards) this.#checked.clear();
    const found = new Map<string, readonly Problem[]>();
    for (const [uri, { file, problems }] of this.#checked) {
      const now = snapshot.fileAt(uri);
      if (now === file) {
        found.set(uri, problems);
      } else if (now && saysTheSame(now, file)) {
        this.#checked.set(uri, { file: now, problems });
        found.set(uri, problems);
      } else {
        this.#checked.delete(uri);
      }
    }
    return found;
  }

  /** Takes over the problems of a note that is open, so that they stay when it is closed. */
  follow(file: NoteFile, problems: readonly Problem[]): void {
    if (this.#checked.has(file.uri)) this.#checked.set(file.uri, { file, problems });
  }
}

/** The note `file`, which can't be read now. */
function unread(file: NoteFile): UnreadableNote {
  return file.kind === 'unreadable' ? file : lockedNote(file.uri, file);
}

/** Whether a file was only read again, as when its editor is closed. */
function saysTheSame(a: NoteFile, b: NoteFile): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isShown({ severity }: Problem): boolean {
  return severity !== 'hint';
}
