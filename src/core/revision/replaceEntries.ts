import type { Splice } from '../note/spliceText';
import {
  insertEntries,
  removeEntries,
  removeFromFlow,
  separatorOf,
  type YamlEntries,
} from './yamlEntries';

/** A new entry as it stands inside brackets, or as the lines of a block. */
type WrittenEntry = readonly string[];

/** What becomes of the entries under a key. */
export interface EntryChanges {
  /** The indices of those that go. */
  readonly removed: ReadonlySet<number>;
  /** New ones by the index of the one they follow, which stays; under -1 those at the start. */
  readonly added: ReadonlyMap<number, readonly WrittenEntry[]>;
  /** What stays behind the key where nothing else does. */
  readonly empty: '[]' | '{}';
}

/**
 * Takes entries out and puts new ones in. Where new ones replace all that there are in brackets, they
 * take the place of the first, so that the blanks and line ends inside the brackets stay.
 */
export function replaceEntries(
  yaml: string,
  entries: YamlEntries,
  { removed, added, empty }: EntryChanges,
  lineEnd: string,
): readonly Splice[] {
  const { isFlow, spans } = entries;
  const written = [...added.values()].flat();
  const [first] = spans;
  if (isFlow && first && removed.size === spans.length && written.length > 0) {
    const texts = written.map((lines) => lines.join(' '));
    const newText = texts.join(separatorOf(yaml, spans, lineEnd));
    const others = new Set([...removed].filter((index) => index > 0));
    return [
      { start: first.start, end: first.end, newText },
      ...removeFromFlow(yaml, entries, others),
    ];
  }
  return [
    ...removeEntries(yaml, entries, removed, written.length > 0 ? '' : empty),
    ...[...added].flatMap(([index, its]) => insertEntries(yaml, entries, index, its, lineEnd)),
  ];
}

/** The index of the last entry that stays; -1 where all go. */
export function lastKept({ spans }: YamlEntries, removed: ReadonlySet<number>): number {
  let last = spans.length - 1;
  while (removed.has(last)) last -= 1;
  return last;
}
