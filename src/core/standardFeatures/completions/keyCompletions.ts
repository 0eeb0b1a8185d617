import { lineStartOf } from '../../note/spliceText';
import { standardKeys } from '../../standard/standardKeys';
import type { KeyLevel } from '../../standard/standardOutline';
import { nextCode } from '../nextCode';
import {
  matches,
  plain,
  snippet,
  type StandardCompletionContext,
  type StandardCompletionItem,
} from './standardCompletion';

/** Keys that the mapping at the cursor does not have yet, with their meaning. */
export function completeKeys(
  context: StandardCompletionContext,
): readonly StandardCompletionItem[] {
  const { cursor } = context;
  const level = levelAt(context);
  if (!level) return [];
  const present = presentKeys(context, level);
  return standardKeys[level]
    .filter(({ name }) => !present.has(name) && matches(cursor.typed, name))
    .map(({ name, meaning }): StandardCompletionItem => {
      const documentation = meaning;
      if (cursor.hasColon) return plain('key', name, { documentation });
      const value = valueOf(name, context);
      const leadsOn = leading.has(name);
      return snippet('key', name, `${name}:${value}`, { documentation, leadsOn });
    });
}

/** Keys after which there is something to choose from. */
const leading: ReadonlySet<string> = new Set([
  'code',
  'date',
  'approved',
  'reviewBy',
  'incomplete',
  'keywords',
  'supersededBy',
  'map',
  'urn',
]);

/** What mapping the cursor stands in, or begins. */
function levelAt(context: StandardCompletionContext): KeyLevel | undefined {
  const { cursor } = context;
  const [first, second, ...more] = cursor.path;
  if (first === undefined) return isAtMargin(context) ? 'standard' : undefined;
  // A scalar may become a key, unless it stands on the line of the key whose value it is.
  if (cursor.kind === 'value' && cursor.isOnKeyLine) return undefined;
  if (first === 'supersededBy' && second === undefined) return 'supersededBy';
  if (typeof second !== 'number' || more.length > 0) return undefined;
  // After a dash a whole item is offered, unless there is one already.
  if (cursor.kind === 'value' && !cursor.hasColon) return undefined;
  if (first === 'performance' || first === 'knowledge') return 'criterion';
  return first === 'revisions' ? 'revision' : undefined;
}

/** Whether the cursor's word begins where the file's own keys do: deeper it would be no key of theirs. */
function isAtMargin({ cursor, outline, text }: StandardCompletionContext): boolean {
  const other = outline.keys.find(
    (key) => key.level === 'standard' && key.start !== cursor.start && !isFlowAt(text, key.start),
  );
  return (
    cursor.isFlow ||
    other === undefined ||
    columnOf(text, cursor.start) === columnOf(text, other.start)
  );
}

/** Whether something stands before the key on its line, as in braces. */
function isFlowAt(text: string, offset: number): boolean {
  return text.slice(lineStartOf(text, offset), offset).trim() !== '';
}

function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset);
}

/** Of the file's own keys all that it has, of others those that stand in the same mapping. */
function presentKeys(
  { cursor, outline, text, offset }: StandardCompletionContext,
  level: KeyLevel,
): ReadonlySet<string> {
  if (level === 'standard') {
    const others = outline.keys.filter((key) => key.level === level && key.start !== cursor.start);
    return new Set([...cursor.before, ...others.map((key) => key.text)]);
  }
  const after =
    /^[^\r\n}]*(?:(?:\r\n?|\n)[ \t]+(?![ \t-])[^\r\n}]*)*/.exec(text.slice(offset))?.[0] ?? '';
  const names = [...after.matchAll(/(?:^|[,{\r\n])[ \t]*(\w+)[ \t]*:/g)].map(
    ([, name = '']) => name,
  );
  return new Set([...cursor.before, ...names]);
}

/** What follows a key and its colon, as a VS Code snippet. */
function valueOf(name: string, { cursor, outline }: StandardCompletionContext): string {
  if (cursor.isFlow) return name === 'map' ? ' {$1}' : ' $1';
  switch (name) {
    case 'performance':
    case 'knowledge':
      return `\n  - code: ${nextCode(outline.items, name)}\n    text: $1`;
    case 'overview':
      return ' >-\n  $1';
    case 'incomplete':
      return ' [$1]';
    case 'revisions':
      return '\n  - {date: $1, code: $2, was: "$3"}';
    case 'keywords':
    case 'map':
    case 'supersededBy':
      return '\n  $1';
    default:
      return ' $1';
  }
}
