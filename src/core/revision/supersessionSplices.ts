import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { flowScalar, frontMatterScalar } from '../note/frontMatterScalar';
import { insertion, type Splice } from '../note/spliceText';
import type { YamlPair } from '../note/yamlDocument';
import type { Supersession } from '../standard/standard';
import { codeListSplices } from './codeListSplices';
import type { CodeMoves } from './codeMoves';
import { newBlockSplice } from './newKeySplice';
import { isEmptyValue, pairsOf, textOf, type StandardYamlText } from './openStandardYaml';
import { lastKept, replaceEntries } from './replaceEntries';
import { scalarEdit } from './writeEntry';
import { endOfPair, indentOf, insertEntries, readEntries, type YamlEntries } from './yamlEntries';

const noMoves: CodeMoves = { renamed: new Map(), dropped: new Set() };

/**
 * The edits that make `supersededBy` say what `supersession` says. Rows about other codes stay, unless
 * the file leads to another standard so far; comments stay, but for those of rows that go.
 * @param moves the codes of the rows that get another one at the same time, or go
 */
export function supersessionSplices(
  opened: StandardYamlText,
  supersession: Supersession,
  moves: CodeMoves = noMoves,
): readonly Splice[] | undefined {
  const { pairs, indent } = opened;
  const pair = pairs.get('supersededBy');
  const rows = mapLines(supersession, `${indent}    `);
  const lines = [
    `${indent}  urn: ${frontMatterScalar(supersession.urn)}`,
    ...(rows.length > 0 ? [`${indent}  map:`, ...rows] : []),
  ];
  if (!pair || isEmptyValue(pair.value)) {
    const splice = newBlockSplice(opened, 'supersededBy', lines);
    return splice && [splice];
  }
  const entries = isMap(pair.value) ? readEntries(opened.yaml, pair) : undefined;
  if (!isMap(pair.value) || !entries) return undefined;
  const fields = pairsOf(pair.value);
  const urn = urnSplices(opened, entries, fields.get('urn'), supersession.urn);
  const map = mapSplices(opened, entries, pair.value, supersession, moves);
  return urn && map && [...urn, ...map];
}

function urnSplices(
  { yaml, lineEnd }: StandardYamlText,
  entries: YamlEntries,
  pair: YamlPair | undefined,
  urn: string,
): readonly Splice[] | undefined {
  const scalar = entries.isFlow ? flowScalar(urn) : frontMatterScalar(urn);
  if (!pair) {
    const indent = indentOf(yaml, entries.spans[0]?.start ?? entries.start);
    const written = entries.isFlow ? `urn: ${scalar}` : `${indent}urn: ${scalar}`;
    return insertEntries(yaml, entries, -1, [[written]], lineEnd);
  }
  if (textOf(pair.value) === urn) return [];
  if (isEmptyValue(pair.value)) return fillSplices(yaml, pair, scalar);
  if (!pair.value) return undefined;
  const splice = scalarEdit(yaml, pair.value, urn, entries.isFlow, lineEnd);
  return splice && [splice];
}

/** The edits of the key `map` inside `supersededBy`, whose keys are `entries`. */
function mapSplices(
  opened: StandardYamlText,
  entries: YamlEntries,
  value: YAMLMap.Parsed,
  supersession: Supersession,
  moves: CodeMoves,
): readonly Splice[] | undefined {
  const { yaml, lineEnd } = opened;
  const fields = pairsOf(value);
  const pair = fields.get('map');
  if (pair && !isEmptyValue(pair.value)) {
    const written = textOf(fields.get('urn')?.value);
    const isSame = written === undefined || written === supersession.urn;
    return rowSplices(opened, pair, supersession.map, moves, isSame);
  }
  if (supersession.map.size === 0) return [];
  if (entries.isFlow) {
    const braces = `{${mapRows(supersession).join(', ')}}`;
    if (pair) return fillSplices(yaml, pair, braces);
    return insertEntries(yaml, entries, entries.spans.length - 1, [[`map: ${braces}`]], lineEnd);
  }
  const indent = indentOf(yaml, entries.spans[0]?.start ?? entries.start);
  const lines = mapLines(supersession, `${indent}  `);
  if (pair) {
    // Behind the comment on the line of the key.
    const after = { ...entries, spans: [{ start: pair.key.range[0], end: endOfPair(yaml, pair) }] };
    return insertEntries(yaml, after, 0, [lines], lineEnd);
  }
  const last = entries.spans.length - 1;
  return insertEntries(yaml, entries, last, [[`${indent}map:`, ...lines]], lineEnd);
}

/** The edits of the rows `P7: [P8]`, one by one. */
function rowSplices(
  { yaml, lineEnd }: StandardYamlText,
  mapPair: YamlPair,
  wanted: Supersession['map'],
  { renamed, dropped }: CodeMoves,
  keepsOthers: boolean,
): readonly Splice[] | undefined {
  const rows = isMap(mapPair.value) ? mapPair.value : undefined;
  const entries = rows && readEntries(yaml, mapPair);
  if (!rows || !entries) return undefined;
  const splices: Splice[] = [];
  const removed = new Set<number>();
  const present = new Set<string>();
  for (const [index, row] of rows.items.entries()) {
    const code = textOf(row.key);
    const now = code === undefined ? undefined : (renamed.get(code) ?? code);
    const codes = now === undefined ? undefined : wanted.get(now);
    const isGone = code !== undefined && dropped.has(code);
    // The first of a code that stands here twice counts.
    if (now === undefined || present.has(now) || isGone || (!codes && !keepsOthers)) {
      if (isGone || !keepsOthers) removed.add(index);
      continue;
    }
    present.add(now);
    const name = now === code ? undefined : scalarEdit(yaml, row.key, now, entries.isFlow, lineEnd);
    const list = codes ? listSplices(yaml, lineEnd, row, codes) : [];
    if ((now !== code && !name) || !list) return undefined;
    splices.push(...(name ? [name] : []), ...list);
  }
  const missing = mapRows({ map: new Map([...wanted].filter(([code]) => !present.has(code))) });
  const indent = entries.isFlow ? '' : indentOf(yaml, entries.spans[0]?.start ?? entries.start);
  const added = new Map([[lastKept(entries, removed), missing.map((row) => [indent + row])]]);
  return [...splices, ...replaceEntries(yaml, entries, { removed, added, empty: '{}' }, lineEnd)];
}

/** The edits that make a row's value the list `codes`, which may be one code without brackets. */
function listSplices(
  yaml: string,
  lineEnd: string,
  row: YamlPair,
  codes: readonly string[],
): readonly Splice[] | undefined {
  const { value } = row;
  if (isEmptyValue(value)) return codes.length === 0 ? [] : fillSplices(yaml, row, codeList(codes));
  if (isSeq(value)) return codeListSplices(yaml, lineEnd, row, codes);
  if (!isScalar(value)) return undefined;
  const [only, ...others] = codes;
  if (only === textOf(value) && others.length === 0) return [];
  if (value.anchor !== undefined || value.tag !== undefined) return undefined;
  const [start, end] = value.range;
  return [{ start, end, newText: codeList(codes) }];
}

/** Writes the value of a key that has none. */
function fillSplices(yaml: string, pair: YamlPair, value: string): readonly Splice[] | undefined {
  const end = endOfPair(yaml, pair);
  return yaml.charAt(end - 1) === ':' ? [insertion(end, ` ${value}`)] : undefined;
}

function mapLines(supersession: Supersession, indent: string): readonly string[] {
  return mapRows(supersession).map((row) => indent + row);
}

function mapRows({ map }: Pick<Supersession, 'map'>): readonly string[] {
  return [...map].map(([code, codes]) => `${flowScalar(code)}: ${codeList(codes)}`);
}

function codeList(codes: readonly string[]): string {
  return `[${codes.map(flowScalar).join(', ')}]`;
}
