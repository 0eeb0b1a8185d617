import type BTree from 'sorted-btree';
import type { Note, NoteFile, UnreadableNote, UntaggedFile } from '../note/noteFile';
import type { StandardSet } from '../standard/standardSet';
import { gaps, covered } from './coverageState';
import type { CriterionCoverage } from './criterionCoverage';
import type { StandardCoverage } from './standardCoverage';
import type { NamedValue } from './valueTally';

/** The whole journal at one moment: what every view shows. Does not change. */
export class JournalSnapshot {
  readonly #files: BTree<string, NoteFile>;
  readonly #newestFirst: BTree<NoteFile, undefined>;
  #sorted: readonly NoteFile[] | undefined;

  /**
   * @param coverage one for each active standard, in their order
   * @param today the local date that the coverage was judged on, `YYYY-MM-DD`
   * @param productions those that notes name, the one with the newest note first
   * @param roles what the authors of notes worked as, in the same order
   */
  constructor(
    readonly standards: StandardSet,
    readonly coverage: readonly StandardCoverage[],
    readonly today: string,
    readonly productions: readonly NamedValue[],
    readonly roles: readonly NamedValue[],
    files: BTree<string, NoteFile>,
    newestFirst: BTree<NoteFile, undefined>,
  ) {
    this.#files = files;
    this.#newestFirst = newestFirst;
  }

  /** Every file of the journal, newest first. */
  get files(): readonly NoteFile[] {
    this.#sorted ??= this.#newestFirst.keysArray();
    return this.#sorted;
  }

  /** How many files the journal has, of every kind. */
  get fileCount(): number {
    return this.#files.size;
  }

  /** The notes that can be read, newest first. */
  get notes(): readonly Note[] {
    return this.files.filter((file) => file.kind === 'note');
  }

  /** The notes that cannot be read. */
  get unreadable(): readonly UnreadableNote[] {
    return this.files.filter((file) => file.kind === 'unreadable');
  }

  /** The Markdown files without criteria, newest first. */
  get untagged(): readonly UntaggedFile[] {
    return this.files.filter((file) => file.kind === 'untagged');
  }

  /** What the file `uri` is to the journal, if it belongs to it. */
  fileAt(uri: string): NoteFile | undefined {
    return this.#files.get(uri);
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
