import type { Note, NoteFile, UnreadableNote, UntaggedFile } from '../note/noteFile';
import type { StandardSet } from '../standard/standardSet';
import { newestFirst, type Month } from './byMonth';
import { gaps, covered } from './coverageState';
import type { CriterionCoverage } from './criterionCoverage';
import { productionKey } from './mappingTally';
import type { StandardCoverage } from './standardCoverage';

/** A value that notes give for a key of their front matter, in the spelling of its newest note. */
export interface NamedValue {
  readonly name: string;
  /** The newest date of its notes. */
  readonly lastDate?: string;
  readonly noteCount: number;
}

/** The whole journal at one moment: what every view shows. Does not change; lists are made when asked for. */
export class JournalSnapshot {
  #files: readonly NoteFile[] | undefined;
  #notes: readonly Note[] | undefined;
  #unreadable: readonly UnreadableNote[] | undefined;
  #untagged: readonly UntaggedFile[] | undefined;
  #productions: readonly NamedValue[] | undefined;
  #roles: readonly NamedValue[] | undefined;

  /**
   * @param coverage one for each active standard, in their order
   * @param today the local date that the coverage was judged on, `YYYY-MM-DD`
   * @param months the files, each month once, in any order
   */
  constructor(
    readonly standards: StandardSet,
    readonly coverage: readonly StandardCoverage[],
    readonly today: string,
    readonly months: readonly Month<NoteFile>[],
  ) {}

  /** Every file of the journal, newest first. */
  get files(): readonly NoteFile[] {
    this.#files ??= newestFirst(this.months);
    return this.#files;
  }

  /** How many files the journal has, of every kind. */
  get fileCount(): number {
    return this.months.reduce((sum, { byUri }) => sum + byUri.size, 0);
  }

  /** The notes that can be read, newest first. */
  get notes(): readonly Note[] {
    this.#notes ??= this.files.filter((file) => file.kind === 'note');
    return this.#notes;
  }

  /** The notes that cannot be read. */
  get unreadable(): readonly UnreadableNote[] {
    this.#unreadable ??= this.files.filter((file) => file.kind === 'unreadable');
    return this.#unreadable;
  }

  /** The Markdown files without criteria, newest first. */
  get untagged(): readonly UntaggedFile[] {
    this.#untagged ??= this.files.filter((file) => file.kind === 'untagged');
    return this.#untagged;
  }

  /** The productions that notes name, the one with the newest note first. */
  get productions(): readonly NamedValue[] {
    this.#productions ??= listValues(this.notes, ({ production }) => production);
    return this.#productions;
  }

  /** What the authors of notes worked as, in the same order. */
  get roles(): readonly NamedValue[] {
    this.#roles ??= listValues(this.notes, ({ role }) => role);
    return this.#roles;
  }

  /** What the file `uri` is to the journal, if it belongs to it. */
  fileAt(uri: string): NoteFile | undefined {
    for (const { byUri } of this.months) {
      const file = byUri.get(uri);
      if (file) return file;
    }
    return undefined;
  }

  /** The coverage of the criterion with the full id `id`. */
  criterion(id: string): CriterionCoverage | undefined {
    for (const { criteria } of this.coverage) {
      const found = criteria.find(({ criterion }) => criterion.id === id);
      if (found) return found;
    }
    return undefined;
  }

  /** How many criteria of all active standards lack evidence. */
  get gapCount(): number {
    return this.coverage.reduce((sum, { summary }) => sum + gaps(summary), 0);
  }

  /** How many criteria of all active standards have their evidence. */
  get coveredCount(): number {
    return this.coverage.reduce((sum, { summary }) => sum + covered(summary), 0);
  }

  /** How many criteria all active standards have. */
  get criterionCount(): number {
    return this.coverage.reduce((sum, { summary }) => sum + summary.total, 0);
  }
}

/** The values of `notes`, which are newest first; spellings that differ in case alone are one value. */
function listValues(
  notes: readonly Note[],
  valueOf: (note: Note) => string | undefined,
): readonly NamedValue[] {
  const values = new Map<string, { name: string; lastDate?: string; noteCount: number }>();
  for (const note of notes) {
    const name = valueOf(note);
    const key = productionKey(name);
    if (name === undefined || key === undefined) continue;
    const known = values.get(key);
    if (known) known.noteCount++;
    else values.set(key, { name, ...(note.date && { lastDate: note.date }), noteCount: 1 });
  }
  return [...values.values()];
}
