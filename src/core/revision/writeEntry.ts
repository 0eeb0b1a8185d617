import { isMap, isScalar, type ParsedNode, type Scalar } from 'yaml';
import {
  doubleQuoted,
  flowScalar,
  frontMatterScalar,
  quotedLike,
  singleQuoted,
} from '../note/frontMatterScalar';
import { lineEndOf, type Splice } from '../note/spliceText';
import { isQuoted } from '../note/yamlDocument';
import { endOf, indentOf } from './yamlEntries';

/** How wide the lines of long texts are, where texts are divided into lines. */
const usualWidth = 100;

/** How the keys of an entry are written, taken from another one of the same list. */
export interface EntryStyle {
  /** Whether in braces. */
  readonly isFlow: boolean;
  /** Whether with blanks inside the braces. */
  readonly isPadded: boolean;
  /** Whether long texts are divided into the lines of a block. */
  readonly folds: boolean;
  /** The quotes around texts; empty where there are none. */
  readonly quote: string;
}

export const usualStyle: EntryStyle = { isFlow: false, isPadded: false, folds: true, quote: '' };

/** A key of an entry with its value; codes and dates are written without quotes where they can be. */
export interface WrittenField {
  readonly key: string;
  readonly value: string;
  readonly isText?: boolean;
}

/** The style of the entries `nodes` of a list. */
export function styleOf(yaml: string, nodes: readonly ParsedNode[]): EntryStyle | undefined {
  const maps = nodes.filter((node) => isMap(node));
  const last = maps.at(-1);
  if (!last) return undefined;
  const texts = maps.flatMap(({ items }) =>
    items.flatMap(({ key, value }) =>
      isScalar(key) && key.value !== 'code' && isScalar(value) ? [value] : [],
    ),
  );
  const isBlock = ({ type }: Scalar): boolean => type?.startsWith('BLOCK') === true;
  const text = texts.at(-1);
  const quote = text && isQuoted(text) ? yaml.charAt(text.range[0]) : '';
  return {
    isFlow: last.flow === true,
    isPadded: last.flow === true && yaml.charAt(last.range[0] + 1) === ' ',
    folds: texts.some(isBlock),
    quote,
  };
}

/** The fields as one entry in braces. */
export function flowEntry(fields: readonly WrittenField[], style: EntryStyle): string {
  const inside = fields
    .map(({ key, value, isText }) => `${key}: ${quotedLike(isText ? style.quote : '', value)}`)
    .join(', ');
  return style.isPadded ? `{ ${inside} }` : `{${inside}}`;
}

/**
 * The fields as the lines of an entry of a block list.
 * @param indent the blanks before its dash @param gap those between the dash and the first key
 */
export function blockEntry(
  fields: readonly WrittenField[],
  style: EntryStyle,
  indent: string,
  gap: string,
): readonly string[] {
  if (style.isFlow) return [`${indent}-${gap}${flowEntry(fields, style)}`];
  const below = `${indent} ${' '.repeat(gap.length)}`;
  return fields.flatMap((field, index) => {
    const [first = '', ...more] = fieldLines(field, style, below);
    return [`${index === 0 ? `${indent}-${gap}` : below}${first}`, ...more];
  });
}

/** `key: value`, over several lines where the text is long; the first one without its indentation. */
export function fieldLines(
  { key, value, isText }: WrittenField,
  { folds, quote }: EntryStyle,
  indent: string,
): readonly string[] {
  const scalar = isText && quote !== '' ? quotedLike(quote, value) : frontMatterScalar(value);
  const line = `${key}: ${scalar}`;
  const isLong = indent.length + line.length > usualWidth;
  if (!isText || !folds || !isLong || !isPrintable(value)) return [line];
  const inside = `${indent}  `;
  return [`${key}: >-`, ...wrap(value, usualWidth - inside.length).map((it) => inside + it)];
}

/** The edit that makes `value` of a scalar, which keeps its quotes or its block of lines. */
export function scalarEdit(
  yaml: string,
  scalar: ParsedNode,
  value: string,
  isInFlow: boolean,
  lineEnd: string,
): Splice | undefined {
  if (!isScalar(scalar) || scalar.anchor !== undefined || scalar.tag !== undefined) {
    return undefined;
  }
  const [start] = scalar.range;
  const end = endOf(yaml, scalar);
  if (isQuoted(scalar)) {
    const quoted = yaml.charAt(start) === '"' ? doubleQuoted : singleQuoted;
    return { start, end, newText: quoted(value) };
  }
  if (scalar.type === 'PLAIN') {
    return { start, end, newText: isInFlow ? flowScalar(value) : frontMatterScalar(value) };
  }
  if (!isPrintable(value)) return { start, end, newText: doubleQuoted(value) };
  const body = lineEndOf(yaml, start) + 1;
  const first = body + yaml.slice(body, end).search(/\S/);
  const indent = indentOf(yaml, first);
  const lines = scalar.type === 'BLOCK_FOLDED' ? wrap(value, usualWidth - indent.length) : [value];
  return { start: first, end, newText: lines.join(lineEnd + indent) };
}

/** Whether a text can stand without quotes in a block of lines. */
function isPrintable(value: string): boolean {
  return !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u.test(value);
}

function wrap(value: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of value.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > Math.max(width, 20)) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
