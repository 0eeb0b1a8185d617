import { isScalar, type ParsedNode } from 'yaml';
import { message } from '../text/message';
import { readCriteriaShape } from './criteriaShape';
import { placeOfLastKey, type OpenedYaml } from './editableYaml';
import type { EditPlan } from './editPlan';
import type { FrontMatterKey } from './frontMatterKey';
import { doubleQuoted, frontMatterScalar, singleQuoted } from './frontMatterScalar';
import { planInFrontMatter, refusedEdit, type YamlEdit } from './planInFrontMatter';
import { insertion, lineEndOf, spliceText } from './spliceText';
import { findPair, isQuoted, scalarText } from './yamlDocument';

/**
 * Plans the smallest edit that gives `key` the value `value`: only the value's own characters
 * change, in the quotes that it has. A missing key gets a line after `criteria`, or else the last
 * one; a text without front matter gets one.
 */
export function planValueEdit(text: string, key: FrontMatterKey, value: string): EditPlan {
  return planValue(text, key, value, addLine);
}

/** The same, with `addKey` giving the YAML with the new line `key: value` where there is no such key. */
export function planValue(
  text: string,
  key: FrontMatterKey,
  value: string,
  addKey: (opened: OpenedYaml, line: string, lineEnd: string) => string,
): EditPlan {
  return planInFrontMatter(text, {
    key,
    edit: (opened, lineEnd) => {
      const pair = findPair(opened.document, key);
      if (pair) return replaceValue(opened.yaml, key, pair.key.range[1], pair.value, value);
      const line = `${opened.indent}${key}: ${frontMatterScalar(value)}`;
      return { kind: 'yaml', yaml: addKey(opened, line, lineEnd) };
    },
    isDone: (written) => written === value,
  });
}

function replaceValue(
  yaml: string,
  key: string,
  keyEnd: number,
  node: ParsedNode | null,
  value: string,
): YamlEdit {
  const isPlain = isScalar(node) && (node.type === 'PLAIN' || isQuoted(node));
  if (!isPlain || node.anchor !== undefined || node.tag !== undefined) {
    return refusedEdit(message('The key “{0}” does not hold a single plain value', key));
  }
  if (scalarText(node) === value) return { kind: 'yaml', yaml };
  const [start, end] = node.range;
  if (start === end) {
    const colonEnd = yaml.indexOf(':', keyEnd) + 1;
    const inserted = insertion(colonEnd, ` ${frontMatterScalar(value)}`);
    return { kind: 'yaml', yaml: spliceText(yaml, inserted) };
  }
  const mark = yaml.charAt(start);
  const newText = !isQuoted(node)
    ? frontMatterScalar(value)
    : mark === '"'
      ? doubleQuoted(value)
      : singleQuoted(value);
  return { kind: 'yaml', yaml: spliceText(yaml, { start, end, newText }) };
}

function addLine(opened: OpenedYaml, line: string, lineEnd: string): string {
  const { yaml } = opened;
  const criteria = readCriteriaShape(opened);
  const end =
    criteria.kind === 'block'
      ? criteria.elements.at(-1)?.end
      : 'end' in criteria
        ? criteria.end
        : undefined;
  if (end === undefined) return spliceText(yaml, insertion(placeOfLastKey(opened), line + lineEnd));
  return spliceText(yaml, insertion(lineEndOf(yaml, end), lineEnd + line));
}
