import BTree from 'sorted-btree';
import { compareNewestFirst } from '../note/compareNewestFirst';
import type { Note } from '../note/noteFile';
import { productionKey } from './mappingTally';

/** A value that notes give for a key of their front matter, in the spelling of its newest note. */
export interface NamedValue {
  readonly name: string;
  /** The newest date of its notes. */
  readonly lastDate?: string;
  readonly noteCount: number;
}

/**
 * The values that notes give for one key, kept in step note by note, so that a changed note costs the
 * same in a large journal as in a small one.
 */
export class ValueTally {
  readonly #notes = new Map<string, BTree<Note, undefined>>();
  #list: readonly NamedValue[] | undefined;

  /** @param valueOf what a note says; spellings that differ in case alone are one value */
  constructor(private readonly valueOf: (note: Note) => string | undefined) {}

  /** Adds `note`, or puts it in the place of that with the same URI and date. */
  put(note: Note): void {
    const key = productionKey(this.valueOf(note));
    if (key === undefined) return;
    let notes = this.#notes.get(key);
    if (!notes) {
      notes = new BTree<Note, undefined>(undefined, compareNewestFirst);
      this.#notes.set(key, notes);
    }
    notes.set(note, undefined);
    this.#list = undefined;
  }

  /** Takes back what {@link put} did for `note`, if it did. */
  remove(note: Note): void {
    const key = productionKey(this.valueOf(note));
    const notes = key === undefined ? undefined : this.#notes.get(key);
    if (key === undefined || !notes?.delete(note)) return;
    if (notes.size === 0) this.#notes.delete(key);
    this.#list = undefined;
  }

  /** The values, the one with the newest note first. The list does not change with the tally. */
  list(): readonly NamedValue[] {
    this.#list ??= [...this.#notes.values()]
      .flatMap((notes) => {
        const newest = notes.minKey();
        return newest ? [{ newest, noteCount: notes.size }] : [];
      })
      .sort((a, b) => compareNewestFirst(a.newest, b.newest))
      .map(({ newest, noteCount }) => ({
        name: this.valueOf(newest) ?? '',
        ...(newest.date !== undefined && { lastDate: newest.date }),
        noteCount,
      }));
    return this.#list;
  }
}

/** The values of `notes`, as a {@link ValueTally} lists them. */
export function listValues(
  notes: readonly Note[],
  valueOf: (note: Note) => string | undefined,
): readonly NamedValue[] {
  const tally = new ValueTally(valueOf);
  for (const note of notes) tally.put(note);
  return tally.list();
}
