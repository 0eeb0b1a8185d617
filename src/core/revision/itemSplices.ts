import { isSeq, type ParsedNode } from 'yaml';
import type { Splice } from '../note/spliceText';
import { findCheckRemarks, type CheckRemark } from '../standard/checkRemarks';
import { isCriterionCode } from '../standard/criterionCode';
import { criterionKinds, type CriterionKind } from '../standard/standard';
import { newBlockSplice } from './newKeySplice';
import { elementsOf, pairsOf, textOf, type StandardYamlText } from './openStandardYaml';
import { placeNewCodes } from './placeNewCodes';
import { remarkLines, remarkSplices, type Translate } from './remarkSplices';
import { replaceEntries } from './replaceEntries';
import { criterionChanges, type CodeChange, type StandardChange } from './standardChange';
import { blockEntry, flowEntry, scalarEdit, styleOf, usualStyle } from './writeEntry';
import { marginOf, readEntries } from './yamlEntries';

/** One item of the file that counts as a criterion. */
interface Item {
  readonly list: CriterionKind;
  readonly index: number;
  /** The offset of what is in the item, behind its dash. */
  readonly start: number;
  readonly text: ParsedNode;
  readonly isInFlow: boolean;
}

/**
 * The edits of the two lists: texts that read otherwise, items that are new, and items that go. In a
 * block list what is uncertain about a wording stands above it, as in the file of an import; in
 * brackets there is no line for it.
 */
export function itemSplices(
  opened: StandardYamlText,
  changes: readonly StandardChange[],
  translate: Translate,
): readonly Splice[] | undefined {
  const { yaml, lineEnd, pairs } = opened;
  const items = readItems(opened);
  const remarks = remarksByPlace(yaml);
  const isBlock = (list: CriterionKind): boolean => {
    const value = pairs.get(list)?.value;
    return isSeq(value) && value.flow !== true;
  };
  const removed = { performance: new Set<number>(), knowledge: new Set<number>() };
  const splices: Splice[] = [];
  const codes = criterionChanges(changes).flatMap((change) => change.codes);
  for (const { code, was, text, doubts } of codes) {
    if (was === undefined) continue;
    const item = items.get(code);
    if (!item) return undefined;
    if (text === undefined) {
      removed[item.list].add(item.index);
      continue;
    }
    const splice = scalarEdit(yaml, item.text, text, item.isInFlow, lineEnd);
    if (!splice) return undefined;
    splices.push(splice);
    if (!isBlock(item.list)) continue;
    const own = remarks.get(item.start) ?? [];
    splices.push(...remarkSplices(opened, item.start, own, doubts, translate));
  }
  for (const list of criterionKinds) {
    const edited = editList(opened, list, items, removed[list], changes, translate);
    if (!edited) return undefined;
    splices.push(...edited);
  }
  return splices;
}

function remarksByPlace(yaml: string): ReadonlyMap<number | undefined, readonly CheckRemark[]> {
  const remarks = new Map<number | undefined, CheckRemark[]>();
  for (const remark of findCheckRemarks(yaml)) {
    const there = remarks.get(remark.next);
    if (there) there.push(remark);
    else remarks.set(remark.next, [remark]);
  }
  return remarks;
}

/** The items as the file's reader takes them: the first of each code. */
function readItems({ yaml, pairs }: StandardYamlText): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  for (const list of criterionKinds) {
    elementsOf(pairs.get(list)).forEach((node, index) => {
      const fields = pairsOf(node);
      const code = textOf(fields.get('code')?.value);
      const text = fields.get('text')?.value;
      if (code === undefined || !isCriterionCode(code) || items.has(code)) return;
      if (!text || textOf(text) === undefined) return;
      items.set(code, {
        list,
        index,
        start: node.range[0],
        text,
        isInFlow: yaml.charAt(node.range[0]) === '{',
      });
    });
  }
  return items;
}

function editList(
  opened: StandardYamlText,
  list: CriterionKind,
  items: ReadonlyMap<string, Item>,
  removed: ReadonlySet<number>,
  changes: readonly StandardChange[],
  translate: Translate,
): readonly Splice[] | undefined {
  const { yaml, lineEnd, pairs, indent } = opened;
  const own = [...items].filter(([, item]) => item.list === list);
  const places = placeNewCodes(
    own.map(([code]) => code),
    list,
    changes,
  );
  if (removed.size === 0 && places.size === 0) return [];
  const pair = pairs.get(list);
  const nodes = elementsOf(pair);
  const others = criterionKinds.flatMap((name) => elementsOf(pairs.get(name)));
  const style = styleOf(yaml, nodes) ?? styleOf(yaml, others) ?? usualStyle;
  const entries = pair && readEntries(yaml, pair);
  const other = pairs.get(list === 'performance' ? 'knowledge' : 'performance');
  const margin = marginOf(yaml, entries ?? (other && readEntries(yaml, other)), `${indent}  `);
  const write = ({ code, text = '', doubts }: CodeChange): readonly string[] => {
    const fields = [
      { key: 'code', value: code },
      { key: 'text', value: text, isText: true },
    ];
    if (entries?.isFlow) return [flowEntry(fields, style)];
    return [
      ...remarkLines(doubts, margin.indent, translate),
      ...blockEntry(fields, style, margin.indent, margin.gap),
    ];
  };
  if (!entries) {
    const lines = [...places.values()].flat().flatMap(write);
    const splice = newBlockSplice(opened, list, lines);
    return splice && [splice];
  }
  const added = new Map(
    [...places].map(([after, codes]) => [
      after === undefined ? -1 : (items.get(after)?.index ?? -1),
      codes.map(write),
    ]),
  );
  return replaceEntries(yaml, entries, { removed, added, empty: '[]' }, lineEnd);
}
