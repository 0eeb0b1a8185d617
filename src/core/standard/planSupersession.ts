import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Pair,
  type ParsedNode,
  type YAMLMap,
} from 'yaml';
import { planReplacement, refused, type EditPlan } from '../note/editPlan';
import { flowScalar } from '../note/frontMatterScalar';
import {
  dominantLineEnd,
  lineEndOf,
  lineStartOf,
  spliceText,
  type Splice,
} from '../note/spliceText';
import { parseStandardFile } from './parseStandardFile';
import type { Standard, Supersession } from './standard';
import { message } from '../text/message';

type ParsedMap = YAMLMap.Parsed;
type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/**
 * Plans the smallest edit of a standard's file that makes `supersededBy` say what `supersession` says.
 * What the file says about other criteria under the same key stays, and so does every comment and
 * every byte elsewhere; a map to another standard is replaced as a whole.
 */
export function planSupersession(text: string, supersession: Supersession): EditPlan {
  const before = parseStandardFile(text, '').standard;
  if (!before) return refused(message('It cannot be read as a standard'));
  const edited = edit(text, supersession);
  const after = edited === undefined ? undefined : parseStandardFile(edited, '').standard;
  if (edited === undefined || !after || !isDone(before, after, supersession)) {
    return refused(message('It is written in a way that cannot be edited safely'));
  }
  return planReplacement(text, 0, text.length, edited);
}

function edit(text: string, supersession: Supersession): string | undefined {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  const root = document.contents;
  if (!isMap(root) || root.flow === true) return undefined;
  const lineEnd = dominantLineEnd(text);
  const pair = findPair(root, 'supersededBy');
  if (!pair) {
    const indent = indentOf(text, root);
    const start = /[\r\n]$/.test(text) || text === '' ? '' : lineEnd;
    return `${text}${start}${indent}${newValue(supersession, indent, lineEnd)}${lineEnd}`;
  }
  const map = mapOfSameStandard(pair, supersession.urn);
  if (map) return spliceText(text, ...mapSplices(text, map, supersession, lineEnd));
  const indent = indentOf(text, root);
  const end = pair.value ? endOf(text, pair.value) : pair.key.range[1] + 1;
  const newText = newValue(supersession, indent, lineEnd);
  return spliceText(text, { start: pair.key.range[0], end, newText });
}

function newValue({ urn, map }: Supersession, indent: string, lineEnd: string): string {
  const rows = [...map].map(([code, codes]) => `${indent}    ${code}: ${codeList(codes)}`);
  return [
    'supersededBy:',
    `${indent}  urn: ${flowScalar(urn)}`,
    ...(rows.length > 0 ? [`${indent}  map:`, ...rows] : []),
  ].join(lineEnd);
}

/** The map that is there already, if it leads to the standard `urn`. */
function mapOfSameStandard({ value }: ParsedPair, urn: string): ParsedMap | undefined {
  if (!isMap(value)) return undefined;
  const found = findPair(value, 'urn')?.value;
  const map = findPair(value, 'map')?.value;
  return isScalar(found) && found.value === urn && isMap(map) ? map : undefined;
}

function mapSplices(
  text: string,
  map: ParsedMap,
  supersession: Supersession,
  lineEnd: string,
): readonly Splice[] {
  const splices: Splice[] = [];
  const missing: string[] = [];
  for (const [code, codes] of supersession.map) {
    const pair = findPair(map, code);
    if (!pair) missing.push(`${code}: ${codeList(codes)}`);
    else if (!isSameList(codesOf(pair.value), codes)) {
      const start = text.indexOf(':', pair.key.range[1]) + 1;
      const end = Math.max(start, pair.value ? endOf(text, pair.value) : start);
      splices.push({ start, end, newText: ` ${codeList(codes)}` });
    }
  }
  splices.sort((a, b) => a.start - b.start);
  if (missing.length > 0) splices.push(additions(text, map, missing, lineEnd));
  return splices;
}

/** The rows `missing` after those that the map has. */
function additions(
  text: string,
  map: ParsedMap,
  missing: readonly string[],
  lineEnd: string,
): Splice {
  const last = map.items.at(-1);
  if (map.flow === true) {
    const start = last ? endOf(text, last.value ?? last.key) : map.range[0] + 1;
    return { start, end: start, newText: (last ? ', ' : '') + missing.join(', ') };
  }
  const indent = indentOf(text, map);
  const start = lineEndOf(text, last ? endOf(text, last.value ?? last.key) : map.range[0]);
  return { start, end: start, newText: missing.map((row) => lineEnd + indent + row).join('') };
}

function codeList(codes: readonly string[]): string {
  return `[${codes.map(flowScalar).join(', ')}]`;
}

function codesOf(value: ParsedNode | null): readonly unknown[] {
  const nodes: readonly unknown[] = isSeq(value) ? value.items : value === null ? [] : [value];
  return nodes.map((node) => (isScalar(node) ? node.value : undefined)).filter((it) => it !== '');
}

/** Where the characters of `node` end, without the comments and line ends that YAML counts to a block. */
function endOf(text: string, node: ParsedNode): number {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last) return endOf(text, last.value ?? last.key);
  }
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last) return endOf(text, last);
  }
  const [start, end] = node.range;
  return start + text.slice(start, end).trimEnd().length;
}

/** The blanks before the first key of the block `map`. */
function indentOf(text: string, map: ParsedMap): string {
  const start = map.items[0]?.key.range[0] ?? map.range[0];
  return text.slice(lineStartOf(text, start), start).replace(/^\uFEFF/, '');
}

function findPair(map: ParsedMap, name: string): ParsedPair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

/** Whether the file says what it should, and about everything else what it said before. */
function isDone(before: Standard, after: Standard, { urn, map }: Supersession): boolean {
  const without = (it: Standard): string => JSON.stringify({ ...it, supersededBy: undefined });
  const codes = new Set(before.criteria.map(({ code }) => code));
  return (
    without(before) === without(after) &&
    after.supersededBy?.urn === urn &&
    [...map].every(
      ([code, to]) => !codes.has(code) || isSameList(after.supersededBy?.map.get(code) ?? [], to),
    )
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((it, index) => it === b[index]);
}
