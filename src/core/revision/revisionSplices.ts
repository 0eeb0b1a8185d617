import type { Splice } from '../note/spliceText';
import { criterionKinds } from '../standard/standard';
import { newBlockSplice } from './newKeySplice';
import { elementsOf, pairsOf, textOf, type StandardYamlText } from './openStandardYaml';
import { lastKept, replaceEntries } from './replaceEntries';
import { goneCodes, isRevision, type CriterionChange } from './standardChange';
import { blockEntry, flowEntry, styleOf, usualStyle, type WrittenField } from './writeEntry';
import { marginOf, readEntries } from './yamlEntries';

/**
 * The edits that add a row for each wording that other words replace, in the style of the list, and
 * take out those of codes that go.
 */
export function revisionSplices(
  opened: StandardYamlText,
  changes: readonly CriterionChange[],
  date: string,
): readonly Splice[] | undefined {
  const rows = newRows(changes, date);
  const removed = goneRows(opened, changes);
  if (rows.length === 0 && removed.size === 0) return [];
  const { yaml, lineEnd, pairs, indent } = opened;
  const pair = pairs.get('revisions');
  const items = criterionKinds.flatMap((list) => elementsOf(pairs.get(list)));
  const style = styleOf(yaml, elementsOf(pair)) ?? styleOf(yaml, items) ?? usualStyle;
  const entries = pair && readEntries(yaml, pair);
  const margin = marginOf(yaml, entries, `${indent}  `);
  const write = (row: readonly WrittenField[]): readonly string[] =>
    entries?.isFlow ? [flowEntry(row, style)] : blockEntry(row, style, margin.indent, margin.gap);
  if (!entries) {
    const splice = newBlockSplice(opened, 'revisions', rows.flatMap(write));
    return splice && [splice];
  }
  const added = new Map([[lastKept(entries, removed), rows.map(write)]]);
  return replaceEntries(yaml, entries, { removed, added, empty: '[]' }, lineEnd);
}

function newRows(
  changes: readonly CriterionChange[],
  date: string,
): readonly (readonly WrittenField[])[] {
  return changes.flatMap((change) =>
    change.codes.flatMap((code): readonly (readonly WrittenField[])[] => {
      if (code.was === undefined || !isRevision(change, code)) return [];
      return [
        [
          { key: 'date', value: date },
          { key: 'code', value: code.code },
          { key: 'was', value: code.was, isText: true },
        ],
      ];
    }),
  );
}

/** The places of the rows about codes that go. */
function goneRows(
  { pairs }: StandardYamlText,
  changes: readonly CriterionChange[],
): ReadonlySet<number> {
  const gone = new Set<string | undefined>(goneCodes(changes).map(({ code }) => code));
  const places = elementsOf(pairs.get('revisions')).flatMap((node, index) =>
    gone.has(textOf(pairsOf(node).get('code')?.value)) ? index : [],
  );
  return new Set(places);
}
