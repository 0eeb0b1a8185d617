import { isSeq, type ParsedNode } from 'yaml';
import { appendEntry } from './appendEntry';
import type { EditPlan } from './editPlan';
import type { FrontMatterKey } from './frontMatterKey';
import { readBack, type EntryField, type ListEntry } from './listEntry';
import { isSameValue, planInFrontMatter } from './planInFrontMatter';
import type { FrontMatterValue } from './readFrontMatter';
import { fieldOf, listOf, readCriteria } from './readNoteFields';
import { isNothing } from './splitCodes';
import { setEntryFields } from './setEntryFields';
import { findPair } from './yamlDocument';

/** A new entry of the list under one key of a front matter. */
export interface NewEntry {
  readonly key: FrontMatterKey;
  readonly entry: ListEntry;
  /** Whether the entry only brings `old` up to date. */
  readonly renews: (old: FrontMatterValue) => boolean;
}

/**
 * Plans the smallest edit that adds `entry` to its list, or brings the last entry that it renews up to
 * date: then only values that differ change, and its first field stays as it is. All other entries,
 * comments, quotes and every byte outside the edit stay; the list keeps its style.
 */
export function planEntryEdit(text: string, { key, entry, renews }: NewEntry): EditPlan {
  let expected: readonly FrontMatterValue[] = [];
  return planInFrontMatter(text, {
    key,
    edit: (opened, lineEnd, value) => {
      const { yaml } = opened;
      const before = entriesOf(value);
      const at = before.map(renews).lastIndexOf(true);
      const old = before[at];
      if (old !== undefined) {
        const changes = changesOf(old, entry);
        if (changes.length === 0) return { kind: 'yaml', yaml };
        const node = nodesUnder(findPair(opened.document, key)?.value)[at];
        const renewed = node && setEntryFields(yaml, node, firstKey(entry), changes, lineEnd);
        if (renewed !== undefined) {
          const renewedEntry = merge(old, firstKey(entry), changes);
          expected = before.map((it, index) => (index === at ? renewedEntry : it));
          return { kind: 'yaml', yaml: renewed };
        }
      }
      expected = [...before, readBack(entry)];
      return appendEntry(opened, key, entry, lineEnd);
    },
    isDone: (value) => isSameValue(listOf(value), expected),
  });
}

function entriesOf(value: FrontMatterValue | undefined): readonly FrontMatterValue[] {
  return typeof value === 'string' && isNothing(value.trim()) ? [] : listOf(value);
}

function nodesUnder(value: ParsedNode | null | undefined): readonly ParsedNode[] {
  if (isSeq(value)) return value.items;
  return value ? [value] : [];
}

function firstKey(entry: ListEntry): string {
  return typeof entry === 'string' ? '' : (entry[0]?.key ?? '');
}

/** The fields of `entry` after its first that `old` says otherwise, or not at all. */
function changesOf(old: FrontMatterValue, entry: ListEntry): readonly EntryField[] {
  if (typeof entry === 'string') return [];
  return entry.slice(1).filter(({ key, value }) => {
    const now = fieldOf(old, key);
    if (typeof value === 'string') return now !== value;
    const codes = now === undefined ? [] : (readCriteria(now) ?? []);
    return codes.length !== value.length || !value.every((code) => codes.includes(code));
  });
}

function merge(
  old: FrontMatterValue,
  first: string,
  changes: readonly EntryField[],
): FrontMatterValue {
  const merged = new Map(isMap(old) ? old : [[first, old]]);
  for (const { key, value } of changes) merged.set(key, value);
  return merged;
}

function isMap(value: FrontMatterValue): value is ReadonlyMap<string, FrontMatterValue> {
  return value instanceof Map;
}
