import type { Marker } from './readMarker';
import { kindOfMark, numberOfMark, type MarkKind, type TextSigns } from './textSigns';

/** A figure at the start of a line that leaves out more numbers is no item's. */
const mostMissing = 2;

/** How far a list has come, by the marks of its items, and whether it goes on behind a line. */
export class ListCount {
  #kind: MarkKind | undefined;
  #last = 0;
  /** Whether the numbers have run 1, 2, 3; copying a page may nest and restart them at random. */
  #isCounting = true;

  constructor(private readonly signs: TextSigns) {}

  /** Whether any item of the list had a mark. */
  get isMarked(): boolean {
    return this.#kind !== undefined;
  }

  /** Whether a mark is one that the list's items have. */
  isOfKind(mark: Marker): boolean {
    return this.#kind !== undefined && kindOfMark(mark) === this.#kind;
  }

  take(mark: Marker | undefined): void {
    const kind = kindOfMark(mark);
    if (!mark || kind === undefined) return;
    this.#kind ??= kind;
    if (kind !== this.#kind) return;
    const number = numberOfMark(mark) ?? this.#last;
    // A wrapped line may begin with a figure.
    if (kind === 'bare' && number !== this.#last + 1) return;
    if (kind === 'number' && number !== this.#last + 1) this.#isCounting = false;
    this.#last = number;
  }

  /**
   * Whether the list has more items from the line `from` on, before the next heading or field.
   * Without numbers that count nobody can tell them from those of another list.
   */
  goesOnAt(from: number): 'no' | 'perhaps' | 'surely' {
    const kind = this.#kind;
    const index = this.signs.nextMark(from, kind);
    const mark = this.signs.mark(index);
    if (!mark || index >= this.signs.nextSection(from)) return 'no';
    // The first items of a list may have no mark.
    if (kind === undefined || kind === 'bullet' || !this.#isCounting) return 'perhaps';
    const step = (numberOfMark(mark) ?? 0) - this.#last;
    return step > 0 && (kind !== 'bare' || step <= mostMissing) ? 'surely' : 'no';
  }
}
