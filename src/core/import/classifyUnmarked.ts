import { message } from '../text/message';
import type { ClassifiedLine } from './classifyLines';
import { isOwn, type ListStyle, type MarkedLine } from './listStyle';
import { isCapitalised, looksLikeHeading } from './looksLikeHeading';
import { nestedBullet } from './readMarker';
import { splitUnmarked } from './splitUnmarked';

/**
 * Tells what the lines are that come before any mark of the list's style: in many copies the first
 * items have lost theirs, and some lists never had any.
 * @param marked the lines behind them, which begins with a mark
 * @param width at which the lines seem to be wrapped, in characters
 * @param longest the longest line of the whole text, in characters
 */
export function classifyUnmarked(
  lines: readonly MarkedLine[],
  marked: readonly MarkedLine[],
  style: ListStyle,
  width: number,
  longest: number,
): readonly ClassifiedLine[] {
  const split = splitUnmarked(
    lines.map(({ line }) => line),
    width,
    longest,
  );
  const headings = headingsAbove(lines, marked, style);
  const found: ClassifiedLine[] = [];
  lines.forEach((here, index) => {
    const { line, marker } = here;
    const above = found.at(-1);
    const { begins, isGuess } = split[index] ?? { begins: true, isGuess: false };
    if (marker?.kind === 'bullet' && marker.bullet !== nestedBullet) {
      const isInner =
        above !== undefined && (above.text.endsWith(':') || above.marker?.bullet === marker.bullet);
      found.push(
        isInner
          ? { role: 'nested', line, text: marker.text, marker }
          : { role: 'item', line, text: marker.text },
      );
    } else if (headings.has(index) && (begins || above?.role === 'heading')) {
      found.push({ role: 'heading', line, text: line.text });
    } else if (begins || !above || above.role === 'heading') {
      const doubt = message('The line above may go on with it: is it an item of its own?');
      found.push({ role: 'item', line, text: line.text, ...(isGuess && begins && { doubt }) });
    } else {
      found.push({
        role: 'more',
        line,
        text: line.text,
        ...(isGuess && { doubt: message('Its lines were joined by guess: are they one item?') }),
      });
    }
  });
  return found;
}

/** Which of the lines head the items below them. */
function headingsAbove(
  lines: readonly MarkedLine[],
  marked: readonly MarkedLine[],
  style: ListStyle,
): ReadonlySet<number> {
  const headings = new Set<number>();
  lines.forEach(({ line }, index) => {
    const isFollowed = index + 1 < lines.length || marked.length > 0;
    if (isFollowed && line.leads && looksLikeHeading(line.text)) headings.add(index);
  });
  const [first] = marked;
  if (!first) return headings;
  const last = lines.length - 1;
  if (lines[last]?.line.text.endsWith(':')) headings.add(last);
  if (style.kind === 'bullet') {
    // Among items with capitals a line with one may be an item that has lost its mark.
    const own = marked.filter(({ marker }) => isOwn(marker, style));
    const capitals = own.filter(({ marker }) => isCapitalised(marker?.text ?? ''));
    if (capitals.length * 2 < own.length && looksLikeHeading(lines[last]?.line.text ?? '')) {
      headings.add(last);
    }
  } else if (first.marker?.number === 1) {
    // Nothing comes before the first item of a list that counts.
    const isLabel = /^[PK]1(?:\.1)*$/.test(first.marker.label ?? '');
    for (let index = last; index >= 0; index -= 1) {
      const { line, marker } = lines[index] ?? {};
      const text = marker?.text ?? line?.text ?? '';
      const isLong = isLabel && isCapitalised(text);
      if (!line || !(isLong || looksLikeHeading(text) || /[,:]$/.test(text))) break;
      headings.add(index);
    }
  }
  return headings;
}
