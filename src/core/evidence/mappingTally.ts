import BTree from 'sorted-btree';
import { compareNewestFirst } from '../note/compareNewestFirst';
import type { Note } from '../note/noteFile';
import type { Mapping, Verdict } from './mapping';

/** What one criterion's mappings add up to. */
export interface MappingFigures {
  /** How many notes name the criterion. */
  readonly mapped: number;
  /** How many of them got each verdict. */
  readonly verdicts: Readonly<Record<Verdict['kind'], number>>;
  /** How many distinct productions the counting notes name. */
  readonly productions: number;
  /** How many counting notes have been accepted, and how many productions those name. */
  readonly accepted: number;
  readonly acceptedProductions: number;
  /** How many notes carry an acceptance whose seal no longer fits, counting or not. */
  readonly sealBroken: number;
}

/**
 * The mappings of one criterion, with running figures, so that a changed note costs the same in a
 * journal of a hundred notes and of a hundred thousand.
 */
export class MappingTally {
  readonly #mappings = new BTree<Note, Mapping>(undefined, compareNewestFirst);
  readonly #verdicts = { counts: 0, draft: 0, 'too-old': 0, suspect: 0 };
  readonly #productions = new Map<string, number>();
  readonly #acceptedProductions = new Map<string, number>();
  #accepted = 0;
  #sealBroken = 0;

  /** Adds `mapping`, or puts it in the place of that of a note with the same URI and date. */
  put(mapping: Mapping): void {
    const before = this.#mappings.get(mapping.note);
    if (before) this.#count(before, -1);
    this.#mappings.set(mapping.note, mapping);
    this.#count(mapping, 1);
  }

  /** Takes back what {@link put} did for `note`, if it did. */
  remove(note: Note): void {
    const mapping = this.#mappings.get(note);
    if (!mapping) return;
    this.#mappings.delete(note);
    this.#count(mapping, -1);
  }

  /** The figures as they are now; they do not change with the tally. */
  figures(): MappingFigures {
    return {
      mapped: this.#mappings.size,
      verdicts: { ...this.#verdicts },
      productions: this.#productions.size,
      accepted: this.#accepted,
      acceptedProductions: this.#acceptedProductions.size,
      sealBroken: this.#sealBroken,
    };
  }

  /** The mappings as they are now, newest note first; a cheap copy that does not change. */
  mappings(): BTree<Note, Mapping> {
    return this.#mappings.clone();
  }

  #count({ note, verdict, acceptance }: Mapping, by: 1 | -1): void {
    this.#verdicts[verdict.kind] += by;
    if (acceptance === 'seal-broken') this.#sealBroken += by;
    if (verdict.kind !== 'counts') return;
    const production = productionKey(note.production);
    countIn(this.#productions, production, by);
    if (acceptance !== 'accepted') return;
    this.#accepted += by;
    countIn(this.#acceptedProductions, production, by);
  }
}

/** What makes two spellings of a production the same one: trimmed and without case. */
export function productionKey(production: string | undefined): string | undefined {
  const key = production?.trim().toLowerCase();
  return key === '' ? undefined : key;
}

function countIn(counts: Map<string, number>, key: string | undefined, by: 1 | -1): void {
  if (key === undefined) return;
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
