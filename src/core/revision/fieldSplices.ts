import { insertion, type Splice } from '../note/spliceText';
import { newKeySplice } from './newKeySplice';
import { isEmptyValue, type StandardYamlText } from './openStandardYaml';
import type { StandardChange } from './standardChange';
import { fieldLines, scalarEdit, usualStyle } from './writeEntry';
import { endOfPair } from './yamlEntries';

/** The edits of the fields above the lists: title, dates and their like. */
export function fieldSplices(
  opened: StandardYamlText,
  changes: readonly StandardChange[],
): readonly Splice[] | undefined {
  const { yaml, lineEnd, indent, pairs } = opened;
  const splices: Splice[] = [];
  for (const change of changes) {
    if (change.kind !== 'field') continue;
    const { field, text } = change;
    const written = { key: field, value: text, isText: field === 'overview' };
    const [first = '', ...more] = fieldLines(written, usualStyle, indent);
    const pair = pairs.get(field);
    if (!pair) {
      splices.push(newKeySplice(opened, field, [indent + first, ...more]));
      continue;
    }
    const { value } = pair;
    if (!value || isEmptyValue(value)) {
      const lines = [first.slice(`${field}:`.length), ...more];
      splices.push(insertion(endOfPair(yaml, pair), lines.join(lineEnd)));
      continue;
    }
    const splice = scalarEdit(yaml, value, text, false, lineEnd);
    if (!splice) return undefined;
    splices.push(splice);
  }
  return splices;
}
