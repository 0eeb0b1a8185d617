import type { PastedLine } from './pastedLines';
import { readMarker, type Marker } from './readMarker';
import { fieldAt, type RecordField } from './recordField';
import { headingAt, type PartKind, type SectionHeading } from './sectionHeading';

/** The marks of one list look alike: labels of one letter, numbers, figures, or bullets. */
export type MarkKind = 'P' | 'K' | Exclude<Marker['kind'], 'label'>;

/** What each line of a text may be, and where the next of its kind is. Made in linear time. */
export class TextSigns {
  readonly #headings: readonly (SectionHeading | undefined)[];
  readonly #fields: readonly (RecordField | undefined)[];
  readonly #marks: readonly (Marker | undefined)[];
  readonly #nextSection: readonly number[];
  readonly #nextMarks: ReadonlyMap<MarkKind, readonly number[]>;
  readonly #named = new Set<PartKind>();
  readonly #namedInCapitals = new Set<PartKind>();

  constructor(lines: readonly PastedLine[]) {
    this.#headings = lines.map((_, index) => headingAt(lines, index));
    this.#fields = lines.map((_, index) => fieldAt(lines, index));
    this.#marks = lines.map(({ text }) => markOf(text));
    const starts = this.#findSections(lines.length);
    this.#nextSection = nextOf(lines.length, (index) => starts.has(index));
    this.#nextMarks = new Map(
      markKinds.map((kind) => [
        kind,
        nextOf(lines.length, (index) => kindOfMark(this.#marks[index]) === kind),
      ]),
    );
  }

  heading(index: number): SectionHeading | undefined {
    return this.#headings[index];
  }

  field(index: number): RecordField | undefined {
    return this.#fields[index];
  }

  mark(index: number): Marker | undefined {
    return this.#marks[index];
  }

  /** The first line from `index` on that has the look of a heading or a field. */
  nextSection(index: number): number {
    return this.#nextSection[index] ?? Infinity;
  }

  /** The first line from `index` on that has a mark of this kind, or of any. */
  nextMark(index: number, kind?: MarkKind): number {
    const kinds = kind === undefined ? markKinds : [kind];
    return Math.min(...kinds.map((it) => this.#nextMarks.get(it)?.[index] ?? Infinity));
  }

  /** Whether the line has the mark of a list's first item, or stands above one: `You must know:`. */
  beginsList(index: number): boolean {
    const heading = this.heading(index);
    const leadIn = heading?.strength === 'hint' ? heading.taken : 0;
    const mark = this.mark(index + leadIn);
    return leadIn > 0 || (mark !== undefined && (numberOfMark(mark) ?? 1) === 1);
  }

  /** Whether a heading of the part's own stands anywhere. */
  isNamed(part: PartKind): boolean {
    return this.#named.has(part);
  }

  /** Whether such a heading begins with a capital; one that does not is then part of a sentence. */
  isNamedInCapitals(part: PartKind): boolean {
    return this.#namedInCapitals.has(part);
  }

  /** The lines at which a heading or a field begins. */
  #findSections(count: number): ReadonlySet<number> {
    const starts: number[] = [];
    // Steps over the further lines of each heading: they may look like another one.
    for (let index = 0; index < count; index += this.heading(index)?.taken ?? 1) {
      const heading = this.heading(index);
      if (heading && heading.strength !== 'hint') {
        this.#named.add(heading.part);
        if (heading.isCapital) this.#namedInCapitals.add(heading.part);
      }
      if ((heading ?? this.field(index))?.isCapital) starts.push(index);
    }
    return new Set(starts.filter((index) => !this.#isLeadIn(index)));
  }

  /** Whether the line only leads into a list that has a heading of its own. */
  #isLeadIn(index: number): boolean {
    const heading = this.heading(index);
    return heading?.strength === 'hint' && this.isNamed(heading.part);
  }
}

const markKinds: readonly MarkKind[] = ['P', 'K', 'number', 'bare', 'bullet'];

/** A label of either list, or any other mark. */
function markOf(text: string): Marker | undefined {
  const mark = readMarker(text, 'P');
  if (mark?.kind === 'label') return mark;
  const other = readMarker(text, 'K');
  return other?.kind === 'label' ? other : mark;
}

/** Which list a mark can belong to. */
export function kindOfMark(mark: Marker | undefined): MarkKind | undefined {
  if (mark?.kind !== 'label') return mark?.kind;
  return mark.label?.startsWith('K') ? 'K' : 'P';
}

/** The number of a label, or of a numbered line. */
export function numberOfMark({ label, number }: Marker): number | undefined {
  return label === undefined ? number : Number(label.slice(1));
}

/** For each index the first one from there on that `holds`. */
function nextOf(count: number, holds: (index: number) => boolean): readonly number[] {
  const next: number[] = [];
  for (let index = count - 1, found = Infinity; index >= 0; index -= 1) {
    if (holds(index)) found = index;
    next.push(found);
  }
  return next.reverse();
}
