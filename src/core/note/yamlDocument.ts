import {
  isMap,
  isScalar,
  isSeq,
  visit,
  YAMLParseError,
  type Document,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLSeq,
} from 'yaml';
import { composeYaml, mostYamlErrors } from '../yaml/composeYaml';
import type { TextSpan } from './markdownLine';
import { lineStartOf } from './spliceText';

/** A key of a map with its value, as `yaml` parsed them. */
export type YamlPair = Pair<ParsedNode, ParsedNode | null>;

/**
 * Parses a front matter as {@link composeYaml} does, with an error for each key that a map has twice.
 * Four times slower than the front-matter reader: for the documents in front of the user alone.
 */
export function parseYaml(yaml: string): Document.Parsed | undefined {
  const document = composeYaml(yaml);
  document?.errors.push(...findRepeatedKeys(document));
  return document;
}

/** The library's own errors about keys that a map has twice, found in linear time: the first ones. */
function findRepeatedKeys(document: Document.Parsed): readonly YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        const [start] = key.range;
        if (seen.has(key.value)) {
          if (document.errors.length + errors.length >= mostYamlErrors) return visit.BREAK;
          const words = 'Map keys must be unique';
          errors.push(new YAMLParseError([start, start + 1], 'DUPLICATE_KEY', words));
        }
        seen.add(key.value);
      }
      return undefined;
    },
  });
  return errors;
}

/** The first top-level pair of the document with the key `key`. */
export function findPair({ contents }: Document.Parsed, key: string): YamlPair | undefined {
  if (!isMap(contents)) return undefined;
  return contents.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** The string that a scalar stands for, without quotes. */
export function scalarText({ value }: Scalar): string {
  return typeof value === 'string' ? value : '';
}

/** Whether the scalar is written in quotes, which its range includes. */
export function isQuoted({ type }: Scalar): boolean {
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
}

/** Where the top-level key `key` has a scalar that is not empty, without its quotes. */
export function findScalar(yaml: string, key: string): TextSpan | undefined {
  const document = parseYaml(yaml);
  const value = document && findPair(document, key)?.value;
  if (!isScalar(value) || scalarText(value) === '') return undefined;
  const quotes = isQuoted(value) ? 1 : 0;
  return { start: value.range[0] + quotes, end: value.range[1] - quotes };
}

/** The offset after the last character of a value, without comments that follow it. */
export function contentEnd(node: ParsedNode): number {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    const inner = isMap(node) ? (node.items.at(-1)?.value ?? node.items.at(-1)?.key) : last;
    if (inner && 'range' in inner && inner !== node) return contentEnd(inner);
  }
  return node.range[1];
}

/** The offsets of the dashes of a block list, one for each element. */
export function dashesOf({ srcToken }: YAMLSeq.Parsed): readonly (number | undefined)[] {
  return (
    srcToken?.items.map(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset) ??
    []
  );
}

/**
 * The start of the comments that stand directly above the line that starts at `lineStart`.
 * @param floor where what stands above ends: lines before it that begin with `#` are no comments but
 *   text, as in a block scalar
 */
export function startOfCommentsAbove(yaml: string, lineStart: number, floor: number): number {
  let start = lineStart;
  while (start > floor) {
    const lineEnd = yaml.startsWith('\r\n', start - 2) ? 2 : 1;
    const previous = lineStartOf(yaml, start - lineEnd);
    if (previous < floor || !/^[ \t]*#/.test(yaml.slice(previous, start))) break;
    start = previous;
  }
  return start;
}
