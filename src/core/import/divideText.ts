import { message, type Message } from '../text/message';
import { leavesListOpen } from './breaksOff';
import { fieldColumnsAt } from './fieldColumns';
import { urnAtStart } from './findUrn';
import { lengthOfLeadIn } from './leadIn';
import { ListCount } from './listCount';
import { joinDoubts, withDoubts, type PastedLine } from './pastedLines';
import { quote } from './quote';
import { readImportDate } from './readImportDate';
import type { FieldName, RecordField } from './recordField';
import type { PartKind, SectionHeading } from './sectionHeading';
import { TextSigns } from './textSigns';

/** Lines under one heading. */
export interface TextPart {
  readonly kind: PartKind;
  readonly lines: readonly PastedLine[];
}

/** A pasted text in its parts. */
export interface DividedText {
  readonly parts: readonly TextPart[];
  /** The first value of each field. */
  readonly fields: ReadonlyMap<FieldName, string>;
}

/**
 * Divides a text by its headings, which stand in a line of their own, or over several where a column
 * was narrow. A field has its value behind a colon, behind its name, or in the line below it. Inside
 * a list such words may be the end of an item: there a line has to begin with a capital, and the
 * list must not count on behind it.
 * @param urn the standard's own, where it is known: another one begins another standard
 */
export function divideText(lines: readonly PastedLine[], urn?: string): DividedText {
  const divider = new TextDivider(lines, urn);
  for (let index = 0; index < lines.length;) index = divider.readAt(index);
  return divider;
}

interface GrowingPart {
  readonly kind: PartKind;
  readonly lines: PastedLine[];
  readonly count: ListCount;
}

class TextDivider implements DividedText {
  readonly parts: GrowingPart[] = [];
  readonly fields = new Map<FieldName, string>();
  readonly #signs: TextSigns;
  #part: GrowingPart;
  /** What is uncertain about lines that are none of a part, and is told at the next line. */
  #doubts: readonly Message[] = [];
  readonly #readLists = new Set<PartKind>();
  #lastNumber: number | undefined;

  constructor(
    private readonly lines: readonly PastedLine[],
    private readonly urn: string | undefined,
  ) {
    this.#signs = new TextSigns(lines);
    this.#part = this.#open('head');
  }

  /** Reads what begins with the line at `index`. @returns the index of the line behind it */
  readAt(index: number): number {
    const line = this.lines[index];
    if (!line) return index + 1;
    const heading = this.#signs.heading(index);
    if (heading && this.#isHeading(heading, index)) {
      this.#open(heading.part);
      this.#lastNumber = heading.number ?? this.#lastNumber;
      return this.#passOver(index, index + heading.taken);
    }
    const field = this.#signs.field(index);
    if (field && this.#isField(field, index)) return this.#takeField(field, index);
    if (this.#beginsNext(index)) this.#open('next');
    else if (this.#endsList(index)) this.#endList(index);
    const mark = this.#signs.mark(index);
    const isPassedOver =
      this.#isList && !mark && (heading ? heading.strength !== 'hint' : field !== undefined);
    const doubted = withDoubts(line, this.#doubts);
    this.#doubts = [];
    this.#part.lines.push(
      isPassedOver ? { question: describePassedOver(line), ...doubted } : doubted,
    );
    this.#part.count.take(mark);
    return index + 1;
  }

  /** Keeps the doubts about the lines from one index to another. @returns the latter */
  #passOver(from: number, to: number): number {
    for (const { doubts } of this.lines.slice(from, to)) {
      this.#doubts = joinDoubts(this.#doubts, doubts);
    }
    return to;
  }

  get #isList(): boolean {
    return isListKind(this.#part.kind);
  }

  #open(kind: PartKind): GrowingPart {
    if (isListKind(kind)) this.#readLists.add(kind);
    this.#part = { kind, lines: [], count: new ListCount(this.#signs) };
    this.parts.push(this.#part);
    return this.#part;
  }

  #isHeading(heading: SectionHeading, index: number): boolean {
    const { part, strength, isCapital, taken, number } = heading;
    const signs = this.#signs;
    const goesOn = this.#part.count.goesOnAt(index + taken);
    if (number !== undefined && (this.#isList || this.#lastNumber !== undefined)) {
      return number === (this.#lastNumber ?? 0) + 1;
    }
    if (strength === 'hint') {
      if (part === this.#part.kind || !isCapital || signs.isNamed(part)) return false;
      const isLeadIn = this.lines[index + taken - 1]?.text.endsWith(':') === true;
      const isTitle = /^what\b/i.test(this.lines[index]?.text ?? '');
      const begins = isLeadIn || isTitle || signs.beginsList(index + taken);
      if (goesOn === 'surely' || !this.#isList || begins) return goesOn !== 'surely';
      // In a list without marks nothing else can tell where the next one begins.
      const isTurn = part === 'knowledge' && taken === 1 && !this.#part.count.isMarked;
      if (isTurn) this.#doubtEnd(index);
      return isTurn;
    }
    if (!isCapital) {
      if (signs.isNamedInCapitals(part) || !(isListKind(part) || part === 'overview')) return false;
      return !this.#isList || signs.beginsList(index + taken);
    }
    if (!this.#isList) return true;
    if (this.#isInsideItem(heading, index, goesOn !== 'no')) return false;
    if (strength === 'sure') {
      if (part === this.#part.kind && this.#isEmptyAt(index + taken)) this.#doubtEnd(index);
      return true;
    }
    if (this.#headsFirst(index + taken)) return false;
    if (goesOn === 'perhaps' || this.#isUnmarkedAt(index)) this.#doubtEnd(index);
    return goesOn !== 'surely';
  }

  /**
   * Whether the words of a heading stand inside an item: `meet the`, `Performance criteria`, `of the
   * course`. Those of a list that has been read begin no other one where a sentence goes on.
   */
  #isInsideItem(
    { part, taken }: SectionHeading,
    index: number,
    isFollowedByItems: boolean,
  ): boolean {
    const { kind, lines, count } = this.#part;
    const [line, last = ''] = [this.lines[index], lines.at(-1)?.text];
    if (!line || /\bcont(?:inued|['’]d|\.)/i.test(line.text)) return false;
    if (last !== '' && lengthOfLeadIn(last) === last.length) return false;
    const behind = this.lines[index + taken];
    const goesOn =
      behind !== undefined &&
      /^\p{Ll}/u.test(behind.text) &&
      this.#signs.mark(index + taken) === undefined;
    if (leavesListOpen(last)) {
      return (part === kind && line.gap === 0) || (goesOn && isFollowedByItems);
    }
    return (
      goesOn && line.gap === 0 && behind.gap === 0 && count.isMarked && this.#readLists.has(part)
    );
  }

  /** Whether nothing stands at `index` but another heading or a field, if anything. */
  #isEmptyAt(index: number): boolean {
    return index >= this.lines.length || this.#signs.nextSection(index) === index;
  }

  /** Whether the list has no item yet, and its first one stands at `index`. */
  #headsFirst(index: number): boolean {
    const { lines } = this.#part;
    const mark = this.#signs.mark(index);
    if (mark?.number !== 1 || mark.kind === 'bullet') return false;
    return lines.length <= 1 && (lines.at(-1)?.text ?? ':').endsWith(':');
  }

  #isField({ isCapital, isSure, taken }: RecordField, index: number): boolean {
    if (this.#part.kind === 'head') return true;
    if (!isCapital) return false;
    if (!this.#isList) return true;
    const behind = index + taken + (this.#isDate(index + taken) ? 1 : 0);
    const goesOn = this.#part.count.goesOnAt(behind);
    const isField =
      goesOn === 'no' || (goesOn === 'perhaps' && (isSure || (this.lines[index]?.gap ?? 0) > 0));
    if (isField && (goesOn === 'perhaps' || (!isSure && this.#isUnmarkedAt(index)))) {
      this.#doubtEnd(index);
    }
    return isField;
  }

  /** Whether the line could as well be an item of a list without marks. */
  #isUnmarkedAt(index: number): boolean {
    return !this.#part.count.isMarked && this.lines[index]?.gap === 0;
  }

  /** Whether the line is a date: that of a month's first day looks like the first item of a list. */
  #isDate(index: number): boolean {
    return readImportDate(this.lines[index]?.text ?? '', 'first') !== undefined;
  }

  #takeField(field: RecordField, index: number): number {
    const { name, value, taken } = field;
    const columns =
      this.#part.kind === 'head' ? undefined : fieldColumnsAt(this.lines, this.#signs, index);
    if (columns) {
      for (const [key, cell] of columns.values) this.#keep(key, cell);
      this.#open('other');
      return this.#passOver(index, columns.end);
    }
    const below =
      value === '' && this.#isValue(index + taken) ? this.lines[index + taken] : undefined;
    const further = this.#furtherValue(below?.text ?? value, index + taken + (below ? 1 : 0));
    const found = further ?? below?.text ?? value;
    const known = (name === 'urn' ? this.urn : undefined) ?? (name && this.fields.get(name));
    const isOther = name === 'urn' && known !== undefined && found !== '' && found !== known;
    if (isOther) this.#open('next');
    // What comes after the record's fields is no item of a list any more.
    else if (this.#isList) this.#open('other');
    this.#keep(name, found);
    return this.#passOver(index, index + taken + (below ? 1 : 0) + (further === undefined ? 0 : 1));
  }

  #keep(name: FieldName | undefined, value: string): void {
    if (name && value !== '' && !this.fields.has(name)) this.fields.set(name, value);
  }

  /** A value that is divided behind a `;`, with the line at `index`. */
  #furtherValue(value: string, index: number): string | undefined {
    if (!/[;,]$/.test(value) || !this.#isValue(index) || this.#signs.mark(index)) return undefined;
    return `${value} ${this.lines[index]?.text ?? ''}`;
  }

  /** Whether the line can be the value of the field above it. */
  #isValue(index: number): boolean {
    const signs = this.#signs;
    const text = this.lines[index]?.text;
    if (text === undefined || signs.heading(index)?.isCapital || signs.field(index)) return false;
    const mark = signs.mark(index);
    if (!mark || this.#isDate(index)) return true;
    return mark.kind !== 'label' && !this.#isList;
  }

  /** Whether the line is the URN of another standard, whose lists are about to begin. */
  #beginsNext(index: number): boolean {
    const text = this.lines[index]?.text ?? '';
    if (this.#part.kind === 'head' || urnAtStart.exec(text)?.[0] !== text) return false;
    if (this.urn === undefined || text === this.urn) return false;
    const section = this.#signs.nextSection(index);
    const part = this.#signs.heading(section)?.part;
    return section - index <= farthestHead && (part === 'overview' || isListKind(part ?? 'other'));
  }

  /**
   * Whether a section that nobody knows begins behind a list with marks: a short line in capitals
   * after an empty one, behind which the list does not go on. Numbers that begin again right below it
   * are those of the list's next part.
   */
  #endsList(index: number): boolean {
    const { lines, kind, count } = this.#part;
    const [line, last] = [this.lines[index], lines.at(-1)];
    if (!isListKind(kind) || !line || !last || !count.isMarked) return false;
    if (line.gap === 0 || line.text.length > 60 || this.#signs.mark(index)) return false;
    if (!/^\p{Lu}/u.test(line.text) || /[.,;]$|^you\b/i.test(line.text)) return false;
    // The words of a mark that stands alone in its line.
    if (this.#signs.mark(index - 1)?.text === '') return false;
    const below = this.#signs.mark(index + 1);
    if (below?.number === 1 && count.isOfKind(below)) return false;
    return !leavesListOpen(last.text) && count.goesOnAt(index) === 'no';
  }

  #endList(index: number): void {
    this.#doubtEnd(index);
    this.#open('other');
  }

  /** Says at the last item that the list may not end with it. */
  #doubtEnd(index: number): void {
    const [line, last] = [this.lines[index], this.#part.lines.pop()];
    if (line && last) this.#part.lines.push(withDoubts(last, [describeEnd(line)]));
  }
}

/** How many lines the URN, the title and their like take at the most. */
const farthestHead = 6;

function isListKind(kind: PartKind): boolean {
  return kind === 'performance' || kind === 'knowledge';
}

function describePassedOver({ text }: PastedLine): Message {
  return message('The line "{0}" could be a heading: is it part of the item?', quote(text));
}

function describeEnd({ text }: PastedLine): Message {
  return message('The list was taken to end before "{0}": does it go on?', quote(text));
}
