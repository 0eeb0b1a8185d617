import { message, type Message } from '../text/message';
import { addedLine } from './addedLine';
import { asksForMore, breaksOff } from './breaksOff';
import { isOwn, type ListStyle, type MarkedLine } from './listStyle';
import { isCapitalised, looksLikeHeading } from './looksLikeHeading';
import { nestedBullet, type Marker } from './readMarker';
import type { ListLine } from './listLines';
import { wasFull } from './wrappedWidth';

/**
 * What a line of a list is:
 * - `item`: one begins here, by its mark or without one;
 * - `nested`: a line of a list inside the item above;
 * - `more`: the item above goes on;
 * - `heading`: it heads the items below it, and is none itself.
 */
export interface ClassifiedLine {
  readonly role: 'item' | 'nested' | 'more' | 'heading';
  readonly line: ListLine;
  /** The words, without the mark where that is one. */
  readonly text: string;
  /** The mark of an item, or of the list inside one. */
  readonly marker?: Marker;
  /** Why it may be something else. */
  readonly doubt?: Message;
}

/** What has been read of the item that a line may go on with. */
interface Above {
  /** The last line, and its words without a mark. */
  readonly line: ListLine;
  readonly text: string;
  /** The item's own, where its mark has one. */
  readonly number: number | undefined;
  /** How far the item's mark is indented, in blanks. */
  readonly indent: number;
  /** Whether the list counts on behind lines that are indented further than the item. */
  readonly isCountedOn: boolean;
  /** The last mark of the list inside the item, where one has begun. */
  readonly list: Marker | undefined;
  /** Whether a heading stands between the item and the line. */
  readonly isHeaded: boolean;
}

/**
 * Tells what each line from the first marked item on is.
 * @param width at which the lines seem to be wrapped, in characters
 */
export function classifyLines(
  lines: readonly MarkedLine[],
  style: ListStyle,
  width: number,
): readonly ClassifiedLine[] {
  const found: ClassifiedLine[] = [];
  const lastOwn = lines.map(({ marker }) => isOwn(marker, style)).lastIndexOf(true);
  const countsOn = countedOn(lines, style);
  let above: Above | undefined;
  lines.forEach((here, index) => {
    const read = !above
      ? itemAt(here)
      : isHeading(here, lines[index + 1], above, style, width)
        ? { role: 'heading' as const, line: here.line, text: here.line.text }
        : classify(here, above, style, index < lastOwn);
    found.push(read);
    above = follow(above, read, countsOn.has(index));
  });
  return found;
}

/**
 * The lines with a number of the list's own that the next one as far to the left goes on with: what
 * stands between them may have numbers of its own.
 */
function countedOn(lines: readonly MarkedLine[], style: ListStyle): ReadonlySet<number> {
  const found = new Set<number>();
  if (style.kind !== 'number') return found;
  const open: { readonly index: number; readonly indent: number; readonly number: number }[] = [];
  lines.forEach(({ line: { indent }, marker }, index) => {
    if (!marker || !isOwn(marker, style)) return;
    const number = marker.number ?? 0;
    for (let last = open.at(-1); last && last.indent >= indent; last = open.at(-1)) {
      if (number === last.number + 1) found.add(last.index);
      open.pop();
    }
    open.push({ index, indent, number });
  });
  return found;
}

function follow(above: Above | undefined, read: ClassifiedLine, isCountedOn: boolean): Above {
  const { role, line, text, marker } = read;
  if (!above || role === 'item') {
    const [number, indent] = [marker?.number, line.indent];
    return { line, text, number, indent, isCountedOn, list: undefined, isHeaded: false };
  }
  if (role === 'heading') return { ...above, isHeaded: true };
  return { ...above, line, text, list: role === 'nested' ? marker : above.list, isHeaded: false };
}

/** Whether a line stands over the next items, and does not end the item above. */
function isHeading(
  { line, marker }: MarkedLine,
  next: MarkedLine | undefined,
  above: Above,
  style: ListStyle,
  width: number,
): boolean {
  if (!next || !(line.leads || isOwn(next.marker, style))) return false;
  // Where items have labels, what heads them may have numbers.
  const isNumbered = style.kind === 'label' && marker?.kind === 'number' && !above.list;
  if (marker && !isNumbered) return false;
  if (above.text === '' || asksForMore(above.text) || above.text.endsWith(':')) return false;
  if (!looksLikeHeading(marker?.text ?? line.text)) return false;
  return line.leads || !wasFull(above.line.text, line.text, width);
}

function classify(
  here: MarkedLine,
  above: Above,
  style: ListStyle,
  isReturning: boolean,
): ClassifiedLine {
  const { line, marker } = here;
  if (!marker) {
    if (line.isLed) return { role: 'item', line, text: line.text };
    return unmarked(line, above, style.isLone);
  }
  if (marker.bullet === nestedBullet && style.bullet !== nestedBullet) return figure(here, above);
  if (marker.kind !== style.kind) return foreign(here, above);
  if (marker.kind === 'bare') return bare(here, above);
  if (marker.kind !== 'bullet') return isInnerNumber(here, above) ? nestedAt(here) : itemAt(here);
  const isInner = line.indent > style.indent || above.text.endsWith(':');
  if (marker.bullet === style.bullet) {
    const isOneOfList = above.list !== undefined || above.text.endsWith(':');
    if (line.indent > style.indent && isOneOfList) return nestedAt(here);
    if (line.indent <= style.indent) return itemAt(here);
    const doubt = message('Its mark stands further in: is it part of the item before?');
    return { ...itemAt(here), doubt };
  }
  if (isInner || above.list?.bullet === marker.bullet) return nestedAt(here);
  // Where the list's own bullets come again, other ones are most likely of its second level.
  if (isReturning || /^[o◦○]$/.test(marker.bullet ?? ''))
    return nestedAt(here, addedLine(line.text));
  const doubt = message(
    'Its mark is another than that of the list: is it part of the item before?',
  );
  return { ...itemAt(here), doubt };
}

/** Whether a number counts the lines of a list inside an item, further in and behind a colon. */
function isInnerNumber({ line, marker }: MarkedLine, above: Above): boolean {
  if (marker?.kind !== 'number' || line.indent <= above.indent || !above.isCountedOn) return false;
  const { list, text } = above;
  if (list) return list.kind === 'number' && marker.number === (list.number ?? 0) + 1;
  return marker.number === 1 && text.endsWith(':');
}

/** A line without a mark among items with one goes on with the item above. */
function unmarked(line: ListLine, above: Above, isLone: boolean): ClassifiedLine {
  const more = { role: 'more', line, text: line.text } as const;
  const isOdd =
    isCapitalised(line.text) &&
    above.text !== '' &&
    !/[.!?;:]$/.test(above.text) &&
    !breaksOff(above.text);
  return isOdd || isLone ? { ...more, doubt: addedLine(line.text) } : more;
}

/** `1.1` inside another list: a mark where one is expected, else a figure of the text. */
function figure(here: MarkedLine, above: Above): ClassifiedLine {
  const { line } = here;
  if (above.list?.bullet === nestedBullet || above.text.endsWith(':')) return nestedAt(here);
  const isFirst = /^(\d+)\.1(?![.\d])/.exec(line.text)?.[1] === String(above.number);
  if (!isFirst) return { role: 'more', line, text: line.text };
  return line.indent > above.indent ? nestedAt(here) : nestedAt(here, addedLine(line.text));
}

/** A mark of another kind than the list's: of a list inside the item, or words that look like one. */
function foreign(here: MarkedLine, above: Above): ClassifiedLine {
  const { line, marker } = here;
  const asWords = { role: 'more', line, text: line.text, doubt: addedLine(line.text) } as const;
  if (!marker || marker.kind === 'label') return asWords;
  if (marker.kind === 'bare') return { role: 'more', line, text: line.text };
  const { list, text, indent } = above;
  if (marker.kind === 'number') {
    if (list?.kind === 'number' && marker.number === (list.number ?? 0) + 1) return nestedAt(here);
    if (marker.number !== 1 && !text.endsWith(':')) return asWords;
  } else if (list?.bullet === marker.bullet) return nestedAt(here);
  const isExpected = text.endsWith(':') || line.indent > indent;
  return isExpected ? nestedAt(here) : nestedAt(here, addedLine(line.text));
}

/** A number without a dot may be a figure of the text: it counts where it counts on. */
function bare(here: MarkedLine, above: Above): ClassifiedLine {
  const { line, marker } = here;
  const step = (marker?.number ?? 0) - (above.number ?? 0);
  const restarts = marker?.number === 1 && (above.isHeaded || line.isLed);
  if (step === 1 || step === 2 || restarts) return itemAt(here);
  const more = { role: 'more', line, text: line.text } as const;
  return step > 5 ? more : { ...more, doubt: addedLine(line.text) };
}

function itemAt({ line, marker }: MarkedLine): ClassifiedLine {
  return { role: 'item', line, text: marker?.text ?? line.text, ...(marker && { marker }) };
}

function nestedAt({ line, marker }: MarkedLine, doubt?: Message): ClassifiedLine {
  return {
    role: 'nested',
    line,
    text: marker?.text ?? line.text,
    ...(marker && { marker }),
    ...(doubt && { doubt }),
  };
}
