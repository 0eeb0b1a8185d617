import { isScalar } from 'yaml';
import { insertion, lineEndOf, lineStartOf, type Splice } from '../note/spliceText';
import { scalarText, startOfCommentsAbove } from '../note/yamlDocument';
import { isEmptyValue, type StandardYamlText } from './openStandardYaml';
import { standardFields } from './standardChange';
import { endOfLineAndTabs, endOfPair } from './yamlEntries';

/** The keys of a standard in the order in which files have them. */
const usualOrder = [
  'urn',
  ...standardFields,
  'performance',
  'knowledge',
  'keywords',
  'incomplete',
  'revisions',
  'supersededBy',
] as const;

/** A key that an edit may have to add. */
export type StandardKey = (typeof usualOrder)[number];

/** Puts the lines of a new key behind the key that usually stands before it. */
export function newKeySplice(
  { yaml, lineEnd, root }: StandardYamlText,
  key: StandardKey,
  lines: readonly string[],
): Splice {
  const later: readonly string[] = usualOrder.slice(usualOrder.indexOf(key) + 1);
  const at = root.items.findIndex(
    (pair) => isScalar(pair.key) && later.includes(scalarText(pair.key)),
  );
  const before = root.items.at(at < 0 ? -1 : at - 1);
  const next = root.items[at];
  if (at === 0 && next) {
    const start = startOfCommentsAbove(yaml, lineStartOf(yaml, next.key.range[0]), 0);
    return insertion(start, lines.map((line) => line + lineEnd).join(''));
  }
  const end = before ? endOfPair(yaml, before) : yaml.length;
  // Behind a key without a value a tab would be its indentation.
  const isEmpty = before !== undefined && isEmptyValue(before.value);
  const place = isEmpty ? lineEndOf(yaml, end) : endOfLineAndTabs(yaml, end);
  return insertion(place, lines.map((line) => lineEnd + line).join(''));
}

/**
 * Puts `lines`, the entries of a block, under a key that is not there or has no value. Nothing
 * where the key holds something else.
 */
export function newBlockSplice(
  opened: StandardYamlText,
  key: StandardKey,
  lines: readonly string[],
): Splice | undefined {
  const { yaml, lineEnd, indent, pairs } = opened;
  const pair = pairs.get(key);
  if (!pair) return newKeySplice(opened, key, [`${indent}${key}:`, ...lines]);
  const { value } = pair;
  if (!isEmptyValue(value)) return undefined;
  const colonEnd = endOfPair(yaml, pair);
  return insertion(lineEndOf(yaml, colonEnd), lines.map((line) => lineEnd + line).join(''));
}
