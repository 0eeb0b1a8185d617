import { finishItems, type GrowingItem, type ReadItems } from './finishItems';
import type { PastedLine } from './pastedLines';
import { nestedBullet, readMarker, type Marker } from './readMarker';

/** What tells the items of a list apart. */
type Style = Marker['kind'] | 'none';

/**
 * Reads the items of one list of a standard. Labels (`P1`) win over numbers, numbers over bullets;
 * the values of numbers mean nothing, since copying a page nests and restarts its lists at random.
 * Weaker marks inside an item are a list of its own. A line without a mark goes on with the item
 * before it; before the first mark it is an item, unless the line above was too full for its word.
 * @param letter `P` or `K`
 */
export function readItems(lines: readonly PastedLine[], letter: 'P' | 'K'): ReadItems {
  const marked = withoutLeadIn(lines).map((line) => ({
    line,
    marker: readMarker(line.text, letter),
  }));
  const style = styleOf(marked.flatMap(({ marker }) => marker ?? []));
  const width = wrappedWidth(lines);
  const first = marked.find(({ marker }) => marker?.kind === style);
  const items: GrowingItem[] = [];
  let above = '';
  for (const { line, marker } of marked) {
    const item = items.at(-1);
    if (item) item.gapAfter = Math.max(item.gapAfter, line.gap);
    if (marker?.kind === style && !isInside(item, line, marker, first)) {
      items.push(newItem(marker.text, marker));
    } else if (item && marker && startsLine(item, marker)) {
      addToList(item, marker.text);
    } else if (!item || (!item.isMarked && !wasFull(above, line.text, width))) {
      items.push(newItem(line.text));
    } else {
      goOn(item, line.text);
    }
    above = line.text;
  }
  return finishItems(items, letter);
}

/** Leaves out `You must be able to:` and its like, also where it takes two lines. */
function withoutLeadIn(lines: readonly PastedLine[]): readonly PastedLine[] {
  const leadIn = /^you (?:must|need|should|will)\b.{0,40}\b(?:able to|know|understand)\b.{0,20}$/i;
  const [first, second] = lines;
  if (!first) return lines;
  if (!first.text.endsWith(':') && second?.text.endsWith(':')) {
    if (leadIn.test(`${first.text} ${second.text}`)) return lines.slice(2);
  }
  return leadIn.test(first.text) ? lines.slice(1) : lines;
}

function styleOf(markers: readonly Marker[]): Style {
  const kinds = new Set(markers.map(({ kind }) => kind));
  if (kinds.has('label')) return 'label';
  if (kinds.has('number')) return 'number';
  // A line of prose may begin with a figure; a list counts up from one.
  const bare = markers.filter(({ kind }) => kind === 'bare').map(({ number }) => number);
  if (bare[0] === 1 && bare.includes(2)) return 'bare';
  return kinds.has('bullet') ? 'bullet' : 'none';
}

/** Whether a mark of the list's own kind belongs to the item before it all the same. */
function isInside(
  item: GrowingItem | undefined,
  line: PastedLine,
  marker: Marker,
  first: { readonly line: PastedLine; readonly marker: Marker | undefined } | undefined,
): boolean {
  if (!item || !first) return false;
  if (marker.kind === 'bare') {
    const step = (marker.number ?? 0) - (item.number ?? 0);
    return step < 1 || step > 2;
  }
  if (marker.kind !== 'bullet') return false;
  if (marker.bullet !== first.marker?.bullet) return true;
  return line.indent > first.line.indent && (item.hasList || lastOf(item).endsWith(':'));
}

/** Whether a mark begins a line of a list inside `item`; figures do so only where one is expected. */
function startsLine(item: GrowingItem, { kind, bullet }: Marker): boolean {
  if (kind === 'bare') return false;
  return bullet !== nestedBullet || item.hasList || lastOf(item).endsWith(':');
}

function newItem(text: string, marker?: Marker): GrowingItem {
  return {
    pieces: [text],
    label: marker?.label,
    number: marker?.number,
    isMarked: marker !== undefined,
    hasList: false,
    isDivided: false,
    gapAfter: 0,
  };
}

/** Makes `including: slips; trips` of an item and the list inside it. */
function addToList(item: GrowingItem, text: string): void {
  const glue = item.hasList && !/[,;.]$/.test(lastOf(item)) ? '; ' : ' ';
  item.pieces.push(glue, text);
  item.hasList = true;
}

/** The longest lines that a text is wrapped into by hand or by a PDF. */
const widestWrap = 110;

/** How wide the lines are where they have been wrapped; endless where nothing speaks for that. */
function wrappedWidth(lines: readonly PastedLine[]): number {
  const width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  const full = lines.filter(({ text }) => text.length > width * 0.85);
  return width > widestWrap || full.length < 2 ? Infinity : width;
}

/** Whether the first word of `next` would not have fitted into the line above it. */
function wasFull(above: string, next: string, width: number): boolean {
  const [word = ''] = next.split(' ', 1);
  return above.length + 1 + word.length > width && !/[.;]$/.test(above);
}

/** Puts a wrapped line behind what it goes on with; a word that was divided keeps its hyphen. */
function goOn(item: GrowingItem, text: string): void {
  const isDivided = /\p{L}-$/u.test(lastOf(item)) && /^\p{Ll}/u.test(text);
  item.isDivided ||= isDivided;
  item.pieces.push(isDivided ? '' : ' ', text);
}

function lastOf({ pieces }: GrowingItem): string {
  return pieces.at(-1) ?? '';
}
