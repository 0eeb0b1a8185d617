import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Replaceable } from '../languageFeatures/replaceable';
import { lineEndOf, lineStartOf } from '../note/spliceText';
import { parseStandardYaml } from '../standard/standardYaml';

/** What somebody is writing at a place in a standard's file. */
export interface StandardCursor extends Replaceable {
  /**
   * `key`: the name of a key of the mapping at `path`; `value`: the scalar at `path`, or the first of
   * what may become a mapping or a list there.
   */
  readonly kind: 'key' | 'value';
  /** Keys, and indices of lists, from the outermost in: `['performance', 3, 'code']`. */
  readonly path: readonly (string | number)[];
  /** The keys of the mapping, or the elements of the list, that stand before the cursor. */
  readonly before: readonly string[];
  /** Whether a colon follows, so that only the name is to be written. */
  readonly hasColon: boolean;
  /** Whether the cursor is on the line of the key whose value it is. */
  readonly isOnKeyLine: boolean;
  /** Whether it stands inside brackets or braces. */
  readonly isFlow: boolean;
  /** The quote that the scalar stands in. */
  readonly quote: '' | '"' | "'";
}

/**
 * What the cursor at `offset` is on; nothing in a comment or a folded text. It reads the text up to
 * the cursor alone, with a mark at its end: whatever is open there says where the cursor is, and what
 * follows need not be valid.
 */
export function findStandardCursor(text: string, offset: number): StandardCursor | undefined {
  const prefix = text.slice(0, offset);
  const line = text.slice(lineStartOf(text, offset), offset);
  // Without a blank the mark would become part of what stands before it.
  const lead = /(?:^|[\s{[,])-$|["'\w]:$/.test(line) ? ' ' : '';
  const marked = `${prefix}${lead}${mark}`;
  const found = descend(parseStandardYaml(marked)?.contents ?? null, marked.length);
  if (!found) return undefined;
  const { kind, path, before, scalar, isFlow } = found;
  const written = marked.slice(scalar.start, scalar.end);
  if (/^[|>]/.test(written)) return undefined;
  const quote = written.startsWith('"') ? '"' : written.startsWith("'") ? "'" : '';
  const typed = written.slice(quote.length, -mark.length);
  if (/[\r\n]/.test(typed)) return undefined;
  const rest = text.slice(offset, lineEndOf(text, offset));
  const [, word = '', colon = ''] = /^([\w.-]*)["']?[ \t]*(:?)/.exec(rest) ?? [];
  return {
    kind,
    path,
    before,
    start: offset - typed.length,
    end: offset + (quote !== '' || colon === '' || kind === 'key' ? word.length : 0),
    typed,
    lead,
    hasColon: colon === ':',
    isOnKeyLine: kind === 'value' && typeof path.at(-1) === 'string' && /:[ \t]*\S*$/.test(line),
    isFlow,
    quote,
  };
}

/** A character that nobody writes, and that YAML takes for a letter. */
const mark = '\uE000';

interface Found extends Pick<StandardCursor, 'kind' | 'path' | 'before' | 'isFlow'> {
  readonly scalar: { readonly start: number; readonly end: number };
}

/** Goes into the last thing at every level, since the mark is the last of the text. */
function descend(root: ParsedNode | null, end: number): Found | undefined {
  const path: (string | number)[] = [];
  let before: readonly string[] = [];
  let isFlow = false;
  let node = root;
  while (node) {
    isFlow ||= (isMap(node) || isSeq(node)) && node.flow === true;
    if (isScalar(node)) {
      return isAtEnd(node, end) ? found('value', node) : undefined;
    }
    if (isMap(node)) {
      const pair = node.items.at(-1);
      before = node.items.slice(0, -1).map(({ key }) => nameOf(key));
      if (!pair) return undefined;
      if (!pair.value || isBefore(pair.value, pair.key)) {
        return isScalar(pair.key) && isAtEnd(pair.key, end) ? found('key', pair.key) : undefined;
      }
      path.push(nameOf(pair.key));
      node = pair.value;
    } else if (isSeq(node)) {
      before = node.items.slice(0, -1).map(nameOf);
      path.push(Math.max(node.items.length - 1, 0));
      node = node.items.at(-1) ?? null;
    } else {
      return undefined;
    }
  }
  return undefined;

  function found(kind: Found['kind'], { range }: ParsedNode): Found {
    return { kind, path, before, isFlow, scalar: { start: range[0], end: range[1] } };
  }
}

function isAtEnd({ range }: ParsedNode, end: number): boolean {
  return range[1] === end;
}

/** An implicit value has no characters, and its place is that of its key. */
function isBefore(value: ParsedNode, key: ParsedNode): boolean {
  return value.range[1] <= key.range[1];
}

function nameOf(node: ParsedNode | null): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '';
}
