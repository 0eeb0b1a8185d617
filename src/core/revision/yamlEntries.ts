import { isMap, isPair, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { TextSpan } from '../note/markdownLine';
import { deletion, insertion, lineEndOf, lineStartOf, type Splice } from '../note/spliceText';
import { contentEnd, dashesOf, startOfCommentsAbove, type YamlPair } from '../note/yamlDocument';

/** The elements of a list, or the keys of a map with their values, as places in the text. */
export interface YamlEntries {
  /** Whether they stand in brackets or braces, which `start` and `end` then include. */
  readonly isFlow: boolean;
  readonly start: number;
  readonly end: number;
  /** The offset after the colon of the key that they stand under. */
  readonly colonEnd: number;
  /** From the dash or the key up to the last character of each. */
  readonly spans: readonly TextSpan[];
}

/** The entries under a key; nothing where they are written in a way that cannot be edited safely. */
export function readEntries(yaml: string, { key, value }: YamlPair): YamlEntries | undefined {
  if (!isSeq(value) && !isMap(value)) return undefined;
  if (value.anchor !== undefined || value.tag !== undefined) return undefined;
  const isFlow = value.flow === true;
  const dashes = isSeq(value) ? dashesOf(value) : [];
  const spans = isSeq(value)
    ? value.items.map((item, index) => {
        const start = isFlow ? item.range[0] : dashes[index];
        return { start: start ?? -1, end: Math.max(endOf(yaml, item), (start ?? 0) + 1) };
      })
    : value.items.map((pair) => ({ start: pair.key.range[0], end: endOfPair(yaml, pair) }));
  if (!isFlow && !spans.every(({ start }) => start >= 0 && isFirstOnLine(yaml, start))) {
    return undefined;
  }
  const colonEnd = yaml.indexOf(':', key.range[1]) + 1;
  return { isFlow, start: value.range[0], end: value.range[1], colonEnd, spans };
}

/**
 * The offset after the last character of a node that is no blank; comments do not belong to it. A block
 * of lines keeps its blanks, and the line ends behind it too, but for the last, where they are text.
 */
export function endOf(yaml: string, node: ParsedNode): number {
  const last = lastIn(node);
  const isBlock = isScalar(last) && last.type?.startsWith('BLOCK') === true;
  const keepsLineEnds = isBlock && /^[|>]\d?\+/.test(yaml.slice(last.range[0]));
  const blank = isBlock ? /[\r\n]/ : /\s/;
  let end = contentEnd(node);
  if (keepsLineEnds) return blank.test(yaml.charAt(end - 1)) ? end - lineEndBefore(yaml, end) : end;
  while (end > node.range[0] && blank.test(yaml.charAt(end - 1))) end -= 1;
  return end;
}

/** The innermost node that a block of keys or entries ends with. */
function lastIn(node: ParsedNode): ParsedNode {
  if (!(isMap(node) || isSeq(node)) || node.flow) return node;
  const last = node.items.at(-1);
  const inner = isPair(last) ? (last.value ?? last.key) : last;
  return inner ? lastIn(inner) : node;
}

/** The same for a key and its value. */
export function endOfPair(yaml: string, { key, value }: YamlPair): number {
  const isEmpty = !value || (isScalar(value) && value.range[0] === value.range[1]);
  if (!isEmpty) return endOf(yaml, value);
  const colon = yaml.indexOf(':', key.range[1]);
  return yaml.slice(key.range[1], colon).trim() === '' && colon >= 0 ? colon + 1 : key.range[1];
}

/**
 * Takes out the entries at `indices`, with their comments.
 * @param brackets what stays behind the key of a block that is left empty
 */
export function removeEntries(
  yaml: string,
  entries: YamlEntries,
  indices: ReadonlySet<number>,
  brackets: '[]' | '{}' | '',
): readonly Splice[] {
  if (indices.size === 0) return [];
  const { isFlow, start, end, colonEnd, spans } = entries;
  const isAll = indices.size === spans.length;
  if (isFlow)
    return isAll ? [deletion(start + 1, end - 1)] : removeFromFlow(yaml, entries, indices);
  const lines = spans.flatMap((_, index) =>
    indices.has(index) ? linesOf(yaml, entries, index) : [],
  );
  return isAll && brackets !== '' ? [insertion(colonEnd, ` ${brackets}`), ...lines] : lines;
}

/** The lines of an entry with the comments directly above it, from the end of the line before. */
function linesOf(yaml: string, entries: YamlEntries, index: number): Splice {
  const end = entries.spans[index]?.end ?? entries.end;
  return deletion(endOfLineAbove(yaml, entries, index), lineEndOf(yaml, end));
}

/** The end of the line above the entry at `index` and the comments directly above that. */
function endOfLineAbove(
  yaml: string,
  { start, colonEnd, spans }: YamlEntries,
  index: number,
): number {
  const lineStart = lineStartOf(yaml, spans[index]?.start ?? start);
  const above = startOfCommentsAbove(yaml, lineStart, spans[index - 1]?.end ?? colonEnd);
  return above - lineEndBefore(yaml, above);
}

/** Each goes with the comma behind it, the last one with the comma before it. Comments of others stay. */
export function removeFromFlow(
  yaml: string,
  { end, spans }: YamlEntries,
  indices: ReadonlySet<number>,
): readonly Splice[] {
  const splices: Splice[] = [];
  /** The last one that stays before the ones that go. */
  let kept = -1;
  spans.forEach((span, index) => {
    if (!indices.has(index)) {
      kept = index;
      return;
    }
    const next = spans[index + 1]?.start ?? end - 1;
    const comma = commaIn(yaml, span.end, next);
    splices.push(deletion(span.start, span.end));
    if (comma !== undefined) {
      splices.push(deletion(comma, comma + 1));
      const rest = yaml.slice(comma + 1, next);
      if (index + 1 < spans.length && rest.trim() === '') splices.push(deletion(comma + 1, next));
      return;
    }
    const last = spans[kept];
    if (!last) return;
    if (yaml.slice(last.end, span.start).trim() === ',') {
      splices.push(deletion(last.end, span.start));
      return;
    }
    const before = commaIn(yaml, last.end, spans[kept + 1]?.start ?? span.start);
    if (before !== undefined) splices.push(deletion(before, before + 1));
  });
  return splices;
}

/** The first comma between two offsets that is in no comment. */
function commaIn(yaml: string, start: number, end: number): number | undefined {
  for (let offset = start; offset < end; offset += 1) {
    if (yaml.charAt(offset) === '#') offset = lineEndOf(yaml, offset);
    else if (yaml.charAt(offset) === ',') return offset;
  }
  return undefined;
}

/**
 * Puts new entries behind the one at `index`, or before the first one where it is -1.
 * @param written each as it stands inside brackets, or as the lines of a block
 */
export function insertEntries(
  yaml: string,
  entries: YamlEntries,
  index: number,
  written: readonly (readonly string[])[],
  lineEnd: string,
): readonly Splice[] {
  if (written.length === 0) return [];
  const { isFlow, start, spans } = entries;
  const [anchor, first] = [spans[index], spans[0]];
  if (!isFlow) {
    const place = anchor ? endOfLineAndTabs(yaml, anchor.end) : endOfLineAbove(yaml, entries, 0);
    const lines = written.flat().map((line) => lineEnd + line);
    return [insertion(place, lines.join(''))];
  }
  const texts = written.map((lines) => lines.join(' '));
  if (!first) return [insertion(start + 1, texts.join(', '))];
  const separator = separatorOf(yaml, spans, lineEnd);
  return anchor
    ? [insertion(anchor.end, texts.map((text) => separator + text).join(''))]
    : [insertion(first.start, texts.map((text) => text + separator).join(''))];
}

/** What stands between entries in brackets. */
export function separatorOf(yaml: string, spans: readonly TextSpan[], lineEnd: string): string {
  const [first, second] = spans;
  if (!first) return ', ';
  const between = second ? yaml.slice(first.end, second.start) : '';
  if (/^\s*,\s*$/.test(between)) return between;
  const isOnLines = isFirstOnLine(yaml, first.start);
  return isOnLines ? `,${lineEnd}${indentOf(yaml, first.start)}` : ', ';
}

/**
 * The blanks before the dashes of a block list, and behind them.
 * @param usual those before the dashes where there is no such list
 */
export function marginOf(
  yaml: string,
  entries: YamlEntries | undefined,
  usual: string,
): { readonly indent: string; readonly gap: string } {
  const first = entries?.isFlow === true ? undefined : entries?.spans[0];
  if (!first) return { indent: usual, gap: ' ' };
  const gap = /^ {1,8}(?=\S)/.exec(yaml.slice(first.start + 1, lineEndOf(yaml, first.start)))?.[0];
  return { indent: indentOf(yaml, first.start), gap: gap ?? ' ' };
}

/** The blanks at the start of the line that `offset` is in. */
export function indentOf(yaml: string, offset: number): string {
  const start = lineStartOf(yaml, offset);
  return /^ */.exec(yaml.slice(start, offset))?.[0] ?? '';
}

/**
 * Where lines go that come after the one that `offset` is in: its end, or behind lines of blanks with a
 * tab that follow it. Such a line must not follow a block of text, and the new ones may end in one.
 */
export function endOfLineAndTabs(yaml: string, offset: number): number {
  const end = lineEndOf(yaml, offset);
  const [blankLines = ''] = /^(?:[\r\n][ \t]*)*(?=[\r\n]|$)/.exec(yaml.slice(end)) ?? [];
  const tab = blankLines.lastIndexOf('\t');
  return tab < 0 ? end : lineEndOf(yaml, end + tab);
}

function isFirstOnLine(yaml: string, offset: number): boolean {
  return yaml.slice(lineStartOf(yaml, offset), offset).trim() === '';
}

/** How many characters the line end before `lineStart` has. */
function lineEndBefore(yaml: string, lineStart: number): number {
  if (lineStart === 0) return 0;
  return yaml.startsWith('\r\n', lineStart - 2) ? 2 : 1;
}
