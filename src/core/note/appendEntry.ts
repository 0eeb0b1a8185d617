import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLSeq } from 'yaml';
import { message } from '../text/message';
import type { OpenedYaml } from './editableYaml';
import { appendWritten } from './flowListEdits';
import type { FrontMatterKey } from './frontMatterKey';
import { blockLines, flowText, type ListEntry } from './listEntry';
import { refusedEdit, type YamlEdit } from './planInFrontMatter';
import { placeOfNewKey } from './planNewKey';
import { isNothing } from './splitCodes';
import { deletion, insertion, lineEndOf, lineStartOf, spliceText, type Splice } from './spliceText';
import {
  contentEnd,
  dashesOf,
  findPair,
  isQuoted,
  scalarText,
  type YamlPair,
} from './yamlDocument';

/** Where an entry goes, and what new lines end with. */
interface Target {
  readonly yaml: string;
  readonly pair: YamlPair;
  readonly entry: ListEntry;
  /** The blanks before the key. */
  readonly indent: string;
  /** The offset after the key's colon. */
  readonly colonEnd: number;
  readonly lineEnd: string;
}

/**
 * The YAML with `entry` as the last one of the list under `key`, written as the others are. A key that
 * is not there gets a line where notes have it; one that holds a single entry becomes a list.
 */
export function appendEntry(
  opened: OpenedYaml,
  key: FrontMatterKey,
  entry: ListEntry,
  lineEnd: string,
): YamlEdit {
  const { yaml, document, indent } = opened;
  const pair = findPair(document, key);
  if (!pair) {
    const lines = [`${indent}${key}:`, ...blockLines(entry, `${indent}  `)];
    const text = lines.map((it) => it + lineEnd).join('');
    return edited(yaml, insertion(placeOfNewKey(opened, key), text));
  }
  const { value } = pair;
  if (isAlias(value) || value?.anchor !== undefined || value?.tag !== undefined) {
    return refusedEdit(message('The key “{0}” uses an anchor, an alias or a tag (&, *, !)', key));
  }
  const keyStart = pair.key.range[0];
  const isUsual = yaml.slice(lineStartOf(yaml, keyStart), keyStart).trim() === '';
  const colonEnd = yaml.indexOf(':', pair.key.range[1]) + 1;
  const target: Target = { yaml, pair, entry, indent, colonEnd, lineEnd };
  const result = isUsual ? appendTo(target, value) : undefined;
  return result ?? refusedEdit(message('The key “{0}” is written in an unusual way', key));
}

function appendTo(target: Target, value: ParsedNode | null): YamlEdit | undefined {
  const { yaml, entry, lineEnd } = target;
  if (isSeq(value)) {
    if (!value.flow) return appendToBlock(target, value);
    if (value.items.length === 0) return startList(target, value);
    const [start, end] = value.range;
    const elements = value.items.map(({ range }) => ({ start: range[0], end: range[1] }));
    return edited(
      yaml,
      ...appendWritten(yaml, { start, end, elements }, [flowText(entry)], lineEnd),
    );
  }
  if (isMap(value)) {
    if (!value.flow) return wrapBlockMap(target, value);
    const [start, end] = value.range;
    return edited(yaml, insertion(start, '['), insertion(end, `, ${flowText(entry)}]`));
  }
  if (!isScalar(value)) return undefined;
  const isEmpty = !isQuoted(value) && isNothing(scalarText(value).trim());
  return isEmpty ? startList(target, value) : wrapScalar(target, value);
}

/** The first entry, in the place of nothing, `null` or `[]`. */
function startList(target: Target, { range: [start, end] }: ParsedNode): YamlEdit | undefined {
  const { yaml, entry, indent, colonEnd, lineEnd } = target;
  const lines = blockLines(entry, `${indent}  `).map((it) => lineEnd + it);
  if (start === end) return edited(yaml, insertion(lineEndOf(yaml, colonEnd), lines.join('')));
  const before = yaml.slice(colonEnd, start);
  if (!/^[ \t]*$/.test(before) || !/^(?:null|~|\[[ \t]*\])$/.test(yaml.slice(start, end))) {
    return undefined;
  }
  return edited(yaml, deletion(colonEnd, end), insertion(lineEndOf(yaml, end), lines.join('')));
}

function appendToBlock(target: Target, list: YAMLSeq.Parsed): YamlEdit | undefined {
  const { yaml, entry, lineEnd } = target;
  // What follows the last element, such as a comment, may count as one more token.
  const dash = dashesOf(list)[list.items.length - 1];
  const last = list.items.at(-1);
  if (dash === undefined || !last) return undefined;
  const indent = yaml.slice(lineStartOf(yaml, dash), dash);
  if (indent.trim() !== '') return undefined;
  const gap = /^ {1,8}(?=\S)/.exec(yaml.slice(dash + 1))?.[0] ?? ' ';
  return edited(yaml, newLines(yaml, contentEnd(last), blockLines(entry, indent, gap), lineEnd));
}

/** A single text becomes the first entry of a block list; a comment behind it stays. */
function wrapScalar(target: Target, value: ParsedNode): YamlEdit | undefined {
  const { yaml, entry, indent, colonEnd, lineEnd } = target;
  const [start, end] = value.range;
  const isOnLine =
    /^[ \t]*$/.test(yaml.slice(colonEnd, start)) && !/[\r\n]/.test(yaml.slice(start, end));
  if (!isOnLine) return undefined;
  const opening = `${lineEnd}${indent}  - `;
  return edited(
    yaml,
    { start: colonEnd, end: start, newText: opening },
    newLines(yaml, end, blockLines(entry, `${indent}  `), lineEnd),
  );
}

/** A single entry on lines of its own becomes the first of a list: its lines move to the right. */
function wrapBlockMap(target: Target, value: ParsedNode): YamlEdit | undefined {
  const { yaml, entry, lineEnd } = target;
  const start = value.range[0];
  const indent = yaml.slice(lineStartOf(yaml, start), start);
  if (indent.trim() !== '') return undefined;
  const end = contentEnd(value);
  const moved = [...yaml.slice(start, end).matchAll(/(?:\r\n?|\n)(?=[^\r\n])/g)].map((it) =>
    insertion(start + it.index + it[0].length, '  '),
  );
  const lines = newLines(yaml, end, blockLines(entry, indent), lineEnd);
  return edited(yaml, insertion(start, '- '), ...moved, lines);
}

/** `lines` after the line that holds the character before `end`. */
export function newLines(
  yaml: string,
  end: number,
  lines: readonly string[],
  lineEnd: string,
): Splice {
  // A block scalar ends after the line end that belongs to it.
  return /[\r\n]/.test(yaml.charAt(end - 1))
    ? insertion(end, lines.map((it) => it + lineEnd).join(''))
    : insertion(lineEndOf(yaml, end), lines.map((it) => lineEnd + it).join(''));
}

function edited(yaml: string, ...splices: readonly Splice[]): YamlEdit {
  return { kind: 'yaml', yaml: spliceText(yaml, ...splices) };
}
