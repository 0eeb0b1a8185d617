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
function levelAt({ cursor }: StandardCompletionContext): KeyLevel | undefined {
  const [first, second, ...more] = cursor.path;
  if (first === undefined) return 'standard';
  // A scalar may become a key, unless it stands on the line of the key whose value it is.
  if (cursor.kind === 'value' && cursor.isOnKeyLine) return undefined;
  if (first === 'supersededBy' && second === undefined) return 'supersededBy';
  if (typeof second !== 'number' || more.length > 0) return undefined;
  // After a dash a whole item is offered, unless there is one already.
  if (cursor.kind === 'value' && !cursor.hasColon) return undefined;
  if (first === 'performance' || first === 'knowledge') return 'criterion';
  return first === 'revisions' ? 'revision' : undefined;
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
