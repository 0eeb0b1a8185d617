import type { Splice } from '../note/spliceText';
import { flowScalar } from '../note/frontMatterScalar';
import type { YamlPair } from '../note/yamlDocument';
import { elementsOf, textOf } from './openStandardYaml';
import { replaceEntries } from './replaceEntries';
import { scalarEdit } from './writeEntry';
import { marginOf, readEntries } from './yamlEntries';

/**
 * The edits that make the list under a key the list `codes`: what both begin and end with stays, what
 * is between is written over one by one, so that comments stay beside it.
 */
export function codeListSplices(
  yaml: string,
  lineEnd: string,
  pair: YamlPair,
  codes: readonly string[],
): readonly Splice[] | undefined {
  const entries = readEntries(yaml, pair);
  if (!entries) return undefined;
  const nodes = elementsOf(pair);
  const before = nodes.map(textOf);
  const shorter = Math.min(before.length, codes.length);
  let same = 0;
  while (same < shorter && before[same] === codes[same]) same += 1;
  let sameAtEnd = 0;
  while (sameAtEnd < shorter - same && before.at(-1 - sameAtEnd) === codes.at(-1 - sameAtEnd)) {
    sameAtEnd += 1;
  }
  const splices: Splice[] = [];
  for (let index = same; index < shorter - sameAtEnd; index += 1) {
    const node = nodes[index];
    const splice = node && scalarEdit(yaml, node, codes[index] ?? '', entries.isFlow, lineEnd);
    if (!splice) return undefined;
    splices.push(splice);
  }
  const removed = new Set<number>();
  for (let index = shorter - sameAtEnd; index < nodes.length - sameAtEnd; index += 1) {
    removed.add(index);
  }
  const { indent, gap } = marginOf(yaml, entries, '');
  const added = codes
    .slice(shorter - sameAtEnd, codes.length - sameAtEnd)
    .map((code) => [entries.isFlow ? flowScalar(code) : `${indent}-${gap}${flowScalar(code)}`]);
  const changes = {
    removed,
    added: new Map([[shorter - sameAtEnd - 1, added]]),
    empty: '[]',
  } as const;
  return [...splices, ...replaceEntries(yaml, entries, changes, lineEnd)];
}
