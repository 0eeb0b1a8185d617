import { message } from '../../text/message';
import { nextCode } from '../nextCode';
import {
  matches,
  snippet,
  type StandardCompletionContext,
  type StandardCompletionItem,
} from './standardCompletion';

/** A new item of a list, with the next code, in braces or not as the others of the list. */
export function completeItem({
  cursor,
  outline,
  today,
}: StandardCompletionContext): readonly StandardCompletionItem[] {
  const [list, index, ...more] = cursor.path;
  if (cursor.kind !== 'value' || cursor.hasColon) return [];
  if (more.length > 0 || typeof index === 'string') return [];
  // Before the first dash: on the key's line, or on a line of its own.
  const dash = index !== undefined ? '' : cursor.isOnKeyLine ? '\n  - ' : '- ';
  if (list === 'revisions') {
    const label = 'date';
    if (!matches(cursor.typed, label)) return [];
    const row = `{date: \${1:${today}}, code: $2, was: "$3"}`;
    const documentation = message('A change of the wording of a criterion.');
    return [snippet('value', label, `${dash}${row}`, { documentation })];
  }
  if (list !== 'performance' && list !== 'knowledge') return [];
  const code = nextCode(outline.items, list);
  if (!matches(cursor.typed, code) && !matches(cursor.typed, 'code')) return [];
  const example = outline.items.find(({ kind }) => kind === list);
  const isFlow = cursor.isFlow || (example?.isFlow ?? false);
  const indent = dash.startsWith('\n') ? '    ' : '  ';
  const item = isFlow ? `{code: ${code}, text: $1}` : `code: ${code}\n${indent}text: $1`;
  const documentation = message('A new item with the next code.');
  return [snippet('value', code, `${dash}${item}`, { documentation })];
}
