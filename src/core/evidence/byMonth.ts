import { compareNewestFirst, type Dated } from '../note/compareNewestFirst';

/** What there is of one month, by URI. Does not change. */
export class Month<T> {
  #newestFirst: readonly T[] | undefined;

  /** @param start how the dates of the month begin: `2026-11`, a year alone, or empty without a date */
  constructor(
    readonly start: string,
    readonly byUri: ReadonlyMap<string, T>,
    private readonly fileOf: (thing: T) => Dated,
  ) {}

  get newestFirst(): readonly T[] {
    this.#newestFirst ??= [...this.byUri.values()].sort((a, b) =>
      compareNewestFirst(this.fileOf(a), this.fileOf(b)),
    );
    return this.#newestFirst;
  }

  filter(isWanted: (thing: T) => boolean): Month<T> {
    const wanted = [...this.byUri].filter(([, thing]) => isWanted(thing));
    return new Month(this.start, new Map(wanted), this.fileOf);
  }
}

/**
 * Things that belong to files, one for each, by month: when one changes, only those of its month are
 * copied and sorted again, and the other months are shared with what was read before.
 */
export class ByMonth<T> {
  readonly #changing = new Map<string, Map<string, T>>();
  readonly #months = new Map<string, Month<T>>();

  constructor(private readonly fileOf: (thing: T) => Dated) {}

  /** Adds `thing`; its file must not have one yet. */
  add(thing: T): void {
    const { uri, date } = this.fileOf(thing);
    const start = startOf(date);
    const things = this.#changing.get(start) ?? new Map<string, T>();
    this.#changing.set(start, things.set(uri, thing));
    this.#months.delete(start);
  }

  /** Takes back what {@link add} did for `thing`. */
  remove(thing: T): void {
    const { uri, date } = this.fileOf(thing);
    const start = startOf(date);
    const things = this.#changing.get(start);
    things?.delete(uri);
    if (things?.size === 0) this.#changing.delete(start);
    this.#months.delete(start);
  }

  /** The months as they are now, in any order. */
  months(): readonly Month<T>[] {
    for (const [start, things] of this.#changing) {
      if (this.#months.has(start)) continue;
      this.#months.set(start, new Month(start, new Map(things), this.fileOf));
    }
    return [...this.#months.values()];
  }
}

/** All that is in `months`, in the order of the journal. */
export function newestFirst<T>(months: readonly Month<T>[]): readonly T[] {
  const sorted = [...months].sort((a, b) => (a.start < b.start ? 1 : -1));
  return new Array<T>().concat(...sorted.map((month) => month.newestFirst));
}

function startOf(date = ''): string {
  return date.slice(0, 7);
}
