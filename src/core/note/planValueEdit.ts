import { isMap, isScalar, type ParsedNode } from 'yaml';
import { message } from '../text/message';
import { readCriteriaShape } from './criteriaShape';
import type { EditPlan } from './editPlan';
import type { FrontMatterKey } from './frontMatterKey';
import { doubleQuoted, frontMatterScalar, singleQuoted } from './frontMatterScalar';
import { planInFrontMatter, refusedEdit, type YamlEdit } from './planInFrontMatter';
import { insertion, lineEndOf, lineStartOf, spliceText } from './spliceText';
import { findPair, isQuoted, parseYaml, scalarText } from './yamlDocument';

/**
 * Plans the smallest edit that gives `key` the value `value`: only the value's own characters
 * change, in the quotes that it has. A missing key gets a line after `criteria`, or else the last
 * one; a text without front matter gets one.
 */
export function planValueEdit(text: string, key: FrontMatterKey, value: string): EditPlan {
  return planInFrontMatter(text, {
    key,
    edit: (yaml, lineEnd) => editValue(yaml, key, value, lineEnd),
    isDone: (written) => written === value,
  });
}

function editValue(yaml: string, key: FrontMatterKey, value: string, lineEnd: string): YamlEdit {
  const document = parseYaml(yaml);
  if (!document) return refusedEdit(message('The front matter is nested too deeply'));
  const [fault] = document.errors;
  if (fault) return refusedEdit(message('The front matter has a fault: {0}', fault.message));
  const { contents } = document;
  if (contents !== null && !(isMap(contents) && !contents.flow)) {
    return refusedEdit(message('The front matter is no list of keys and values'));
  }
  const pair = findPair(document, key);
  if (pair) return replaceValue(yaml, key, pair.key.range[1], pair.value, value);
  const firstKey = contents?.items[0]?.key.range[0] ?? 0;
  const indent = yaml.slice(lineStartOf(yaml, firstKey), firstKey);
  return {
    kind: 'yaml',
    yaml: addLine(yaml, `${indent}${key}: ${frontMatterScalar(value)}`, lineEnd),
  };
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

function addLine(yaml: string, line: string, lineEnd: string): string {
  const criteria = readCriteriaShape(yaml);
  const end =
    criteria.kind === 'block'
      ? criteria.elements.at(-1)?.end
      : 'end' in criteria
        ? criteria.end
        : undefined;
  if (end === undefined) return yaml + line + lineEnd;
  return spliceText(yaml, insertion(lineEndOf(yaml, end), lineEnd + line));
}
