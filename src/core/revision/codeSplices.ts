import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Splice } from '../note/spliceText';
import { scalarText, type YamlPair } from '../note/yamlDocument';
import { codeMoves } from './codeMoves';
import { pairsOf, textOf, type StandardYamlText } from './openStandardYaml';
import { criterionChanges, type StandardChange } from './standardChange';
import { scalarEdit } from './writeEntry';
import { readEntries, removeEntries } from './yamlEntries';

/**
 * The edits of what a standard keeps by code: keywords and the list of wordings that break off. They
 * go with a wording that gets another code, and go away with one that does.
 */
export function codeSplices(
  opened: StandardYamlText,
  changes: readonly StandardChange[],
): readonly Splice[] | undefined {
  const { pairs } = opened;
  const { renamed, dropped } = codeMoves(changes);
  const completed = criterionChanges(changes).flatMap(({ kind, codes }) =>
    kind === 'reworded' ? codes.flatMap(({ code, breaksOff }) => (breaksOff ? [] : code)) : [],
  );
  const parts = [
    editCodes(opened, pairs.get('keywords'), renamed, dropped),
    editCodes(opened, pairs.get('incomplete'), renamed, new Set([...dropped, ...completed])),
  ];
  const splices: Splice[] = [];
  for (const part of parts) {
    if (!part) return undefined;
    splices.push(...part);
  }
  return splices;
}

/** Renames and takes out codes in whatever stands under one key. */
export function editCodes(
  { yaml, lineEnd }: StandardYamlText,
  pair: YamlPair | undefined,
  renamed: ReadonlyMap<string, string>,
  dropped: ReadonlySet<string>,
): readonly Splice[] | undefined {
  if (!pair) return [];
  const codes = codesOf(pair);
  const isTouched = (code: string | undefined): boolean =>
    code !== undefined && (renamed.has(code) || dropped.has(code));
  if (!codes.some(({ code }) => isTouched(code))) return [];
  if (isScalar(pair.value)) return editSingleCode(pair.value, codes[0]?.code, renamed);
  const entries = readEntries(yaml, pair);
  if (!entries) return undefined;
  const removed = new Set<number>();
  const splices: Splice[] = [];
  for (const [index, { code, node }] of codes.entries()) {
    if (code === undefined) continue;
    if (dropped.has(code)) removed.add(index);
    const to = renamed.get(code);
    if (to === undefined) continue;
    const splice = scalarEdit(yaml, node, to, entries.isFlow, lineEnd);
    if (!splice) return undefined;
    splices.push(splice);
  }
  const brackets = isMap(pair.value) ? '{}' : '[]';
  return [...splices, ...removeEntries(yaml, entries, removed, brackets)];
}

/** `incomplete: K7`. */
function editSingleCode(
  { range: [start, end] }: ParsedNode,
  code: string | undefined,
  renamed: ReadonlyMap<string, string>,
): readonly Splice[] {
  return [{ start, end, newText: renamed.get(code ?? '') ?? '[]' }];
}

interface WrittenCode {
  readonly code: string | undefined;
  readonly node: ParsedNode;
}

/** The code of each entry: the key of a map, a scalar of a list, or the field `code` of an element. */
function codesOf({ value }: YamlPair): readonly WrittenCode[] {
  if (isMap(value)) {
    return value.items.map((pair) => ({
      code: isScalar(pair.key) ? scalarText(pair.key) : undefined,
      node: pair.key,
    }));
  }
  if (isSeq(value)) {
    return value.items.map((node) => {
      const field = isMap(node) ? pairsOf(node).get('code')?.value : node;
      return { code: textOf(field), node: field ?? node };
    });
  }
  return value ? [{ code: textOf(value), node: value }] : [];
}
