import { isCapitalised } from './looksLikeHeading';
import { nestedBullet, readMarker, type Marker } from './readMarker';
import type { ListLine } from './listLines';

/** A line of a list with the mark that it begins with. */
export interface MarkedLine {
  readonly line: ListLine;
  readonly marker: Marker | undefined;
}

/** What tells the items of a list apart. */
export interface ListStyle {
  readonly kind: Marker['kind'] | 'none';
  /** Of bullets: which. */
  readonly bullet?: string;
  /** How far the first item's mark is indented, in blanks. */
  readonly indent: number;
  /** Whether one line alone has such a mark, and it is not the first: it may be a sign of the text. */
  readonly isLone: boolean;
}

/** Reads the marks of the lines of a list, each in the light of the others. */
export function markLines(lines: readonly ListLine[], letter: 'P' | 'K'): readonly MarkedLine[] {
  const marked = withoutDoubledMarks(
    lines.map((line) => ({ line, marker: readMarker(line.text, letter) })),
    letter,
  );
  const twins = new Map<string, number>();
  for (const { marker } of marked) {
    if (marker?.twin !== undefined) twins.set(marker.twin, (twins.get(marker.twin) ?? 0) + 1);
  }
  // A line of prose may begin with a figure; a list counts up from one.
  const bare = marked.flatMap(({ marker }) => (marker?.kind === 'bare' ? marker.number : []));
  const counts = bare[0] === 1 && bare.includes(2);
  const isMark = ({ kind, twin }: Marker): boolean =>
    (twin === undefined || (twins.get(twin) ?? 0) > 1) && (kind !== 'bare' || counts);
  return marked.map(({ line, marker }) => ({
    line,
    marker: marker && isMark(marker) ? marker : undefined,
  }));
}

/** Where all marks have a label behind them, or bullets a number, `• P1 …`, that one is the mark. */
function withoutDoubledMarks(
  lines: readonly MarkedLine[],
  letter: 'P' | 'K',
): readonly MarkedLine[] {
  const behind = lines.map(({ marker }) => {
    if (marker?.kind !== 'bullet' && marker?.kind !== 'number') return undefined;
    const inner = readMarker(marker.text, letter);
    const isMark =
      inner?.kind === 'label' || (inner?.kind === 'number' && marker.kind === 'bullet');
    return isMark ? inner : undefined;
  });
  const marks = lines.filter(({ marker }) => marker !== undefined).length;
  if (marks < 2 || behind.filter(Boolean).length < marks) return lines;
  return lines.map(({ line, marker }, index) => ({ line, marker: behind[index] ?? marker }));
}

/** A line that has a mark. */
interface MarkAt {
  readonly line: ListLine;
  readonly marker: Marker;
  /** Which line of the list it is. */
  readonly index: number;
}

/**
 * Decides once for the whole list. The first line that surely has a mark shows the style: what comes
 * later stands inside an item, or is words that look like a mark. Yet numbers in front of more labels
 * may be those of headings, and bullets in front of numbers or labels may stand inside an item that
 * has lost its own.
 */
export function listStyle(marked: readonly MarkedLine[]): ListStyle {
  const all = marked.flatMap(({ line, marker }, index) =>
    marker ? [{ line, marker, index }] : [],
  );
  const counts = countStyles(all.map(({ marker }) => marker));
  // One alone, in the middle of a list, is more likely a word or a figure of the line above.
  const marks = all.filter(
    ({ marker, index }) =>
      index === 0 ||
      isPlainBullet(marker) ||
      (marker.number === 1 && marker.kind !== 'bullet') ||
      (counts.get(styleName(marker)) ?? 0) > 1,
  );
  const [first] = marks;
  if (!first || (isPlainBullet(first.marker) && isBelowItem(first, marked))) {
    return { kind: 'none', indent: 0, isLone: false };
  }
  const styleOf = ({ marker, line: { indent }, index }: MarkAt): ListStyle => {
    const { kind, bullet } = marker;
    const isLone = index > 0 && counts.get(styleName(marker)) === 1;
    return { kind, indent, isLone, ...(bullet !== undefined && { bullet }) };
  };
  if (first.marker.kind === 'label') return styleOf(first);
  const label = marks.find(({ marker }) => marker.kind === 'label');
  if (isPlainBullet(first.marker)) {
    const inner =
      label ?? marks.find(({ marker: { kind } }) => kind === 'number' || kind === 'bare');
    return styleOf(inner && !isInside(inner, first, marks) ? inner : first);
  }
  const ofKind = (kind: Marker['kind']): number => counts.get(kind) ?? 0;
  const labelsWin = label && ofKind('label') > ofKind('number') + ofKind('bare');
  return styleOf(labelsWin ? label : first);
}

/**
 * Whether the first bullet stands inside an item of a list without marks: `name files:`, with more such
 * items below. A capital in its place is more likely a heading's.
 */
function isBelowItem({ index }: MarkAt, lines: readonly MarkedLine[]): boolean {
  const above = lines[index - 1]?.line.text ?? '';
  if (!above.endsWith(':') || isCapitalised(above)) return false;
  if (lines.some(({ marker }) => marker !== undefined && !isPlainBullet(marker))) return false;
  return lines.slice(index).some(({ marker }) => marker === undefined);
}

/** Whether numbers or labels stand inside an item of a list with bullets. */
function isInside(inner: MarkAt, outer: MarkAt, marks: readonly MarkAt[]): boolean {
  const { kind, number } = inner.marker;
  const alike = marks.filter(({ marker }) => marker.kind === kind);
  if (kind === 'label' && number === 1 && alike.length > 1) return false;
  const isOuter = ({ marker }: MarkAt): boolean => marker.bullet === outer.marker.bullet;
  const above = marks.filter(({ index }) => index < inner.index).at(-1) ?? outer;
  return (
    (isOuter(above) && above.marker.text.endsWith(':')) ||
    marks.some((mark) => mark.index > inner.index && isOuter(mark)) ||
    (alike.length === 1 && marks.filter(isOuter).length > 1)
  );
}

function countStyles(markers: readonly Marker[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const marker of markers) {
    const name = styleName(marker);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function styleName({ kind, bullet }: Marker): string {
  return bullet ?? kind;
}

/** Whether a mark is a bullet that no figure of the text looks like. */
function isPlainBullet({ kind, bullet }: Marker): boolean {
  return kind === 'bullet' && bullet !== nestedBullet;
}

/** Whether a mark is one of the list's own: of its kind, and of its look where that is a bullet. */
export function isOwn(marker: Marker | undefined, { kind, bullet }: ListStyle): boolean {
  return marker?.kind === kind && marker.bullet === bullet;
}
