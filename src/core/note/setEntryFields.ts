import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import { newLines } from './appendEntry';
import { doubleQuoted, flowScalar, frontMatterScalar, singleQuoted } from './frontMatterScalar';
import { flowField, flowList, line, type EntryField } from './listEntry';
import { insertion, lineStartOf, spliceText, type Splice } from './spliceText';
import { contentEnd, isQuoted } from './yamlDocument';

/**
 * `yaml` with `fields` in the entry `node` of a list: values that are there are replaced in the quotes
 * that they have, others follow the entry's last one. A text without keys becomes the value of `first`.
 * Nothing where that would lose a comment or is not safe.
 */
export function setEntryFields(
  yaml: string,
  node: ParsedNode,
  first: string,
  fields: readonly EntryField[],
  lineEnd: string,
): string | undefined {
  if (node.anchor !== undefined || node.tag !== undefined) return undefined;
  if (isScalar(node)) return addKeys(yaml, node, first, fields, lineEnd);
  if (!isMap(node)) return undefined;
  const splices: Splice[] = [];
  const missing: EntryField[] = [];
  for (const field of fields) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === field.key);
    if (!pair) {
      missing.push(field);
      continue;
    }
    const splice = replacement(yaml, pair.key.range[1], pair.value, field, node.flow === true);
    if (!splice) return undefined;
    splices.push(splice);
  }
  const added = missing.length === 0 ? [] : [addition(yaml, node, missing, lineEnd)];
  return spliceText(yaml, ...[...splices, ...added].sort((a, b) => a.start - b.start));
}

function replacement(
  yaml: string,
  keyEnd: number,
  value: ParsedNode | null,
  field: EntryField,
  isInBraces: boolean,
): Splice | undefined {
  if (!value || value.anchor !== undefined || value.tag !== undefined) return undefined;
  const [start, end] = value.range;
  const write = isInBraces ? flowScalar : frontMatterScalar;
  const newText = typeof field.value === 'string' ? write(field.value) : flowList(field.value);
  if (isScalar(value) && (value.type === 'PLAIN' || isQuoted(value))) {
    const colon = yaml.indexOf(':', keyEnd);
    if (start === end) return insertion(colon + 1, ` ${newText}`);
    if (typeof field.value !== 'string' || !isQuoted(value)) return { start, end, newText };
    const quoted = yaml.charAt(start) === '"' ? doubleQuoted : singleQuoted;
    return { start, end, newText: quoted(field.value) };
  }
  const isPlainList = isSeq(value) && value.flow === true && !yaml.slice(start, end).includes('#');
  return isPlainList ? { start, end, newText } : undefined;
}

function addition(
  yaml: string,
  node: YAMLMap.Parsed,
  fields: readonly EntryField[],
  lineEnd: string,
): Splice {
  const end = contentEnd(node);
  if (node.flow) {
    const last = node.items.at(-1);
    const text = fields.map(flowField).join(', ');
    if (!last) return insertion(node.range[0] + 1, text);
    return insertion((last.value ?? last.key).range[1], `, ${text}`);
  }
  const column = ' '.repeat(node.range[0] - lineStartOf(yaml, node.range[0]));
  return newLines(
    yaml,
    end,
    fields.map((field) => column + line(field)),
    lineEnd,
  );
}

/** `- a.pdf` becomes `- file: a.pdf` with the other keys below, or in braces inside a flow list. */
function addKeys(
  yaml: string,
  node: ParsedNode,
  first: string,
  fields: readonly EntryField[],
  lineEnd: string,
): string | undefined {
  const [start, end] = node.range;
  if (/[\r\n]/.test(yaml.slice(start, end))) return undefined;
  const lineStart = lineStartOf(yaml, start);
  const isInBlock = /^[ \t]*-[ \t]+$/.test(yaml.slice(lineStart, start));
  if (!isInBlock) {
    const rest = fields.map((field) => `, ${flowField(field)}`).join('');
    return spliceText(yaml, insertion(start, `{${first}: `), insertion(end, `${rest}}`));
  }
  const column = ' '.repeat(start - lineStart);
  const lines = newLines(
    yaml,
    end,
    fields.map((field) => column + line(field)),
    lineEnd,
  );
  return spliceText(yaml, insertion(start, `${first}: `), lines);
}
