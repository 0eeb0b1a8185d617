import { isMap, isScalar, type YAMLMap } from 'yaml';
import { message } from '../text/message';
import type { EditPlan } from './editPlan';
import { findFrontMatter } from './findFrontMatter';
import { frontMatterKeys, type FrontMatterKey } from './frontMatterKey';
import { frontMatterScalar } from './frontMatterScalar';
import { planInFrontMatter, refusedEdit, type YamlEdit } from './planInFrontMatter';
import { planValueEdit } from './planValueEdit';
import { insertion, lineStartOf, spliceText } from './spliceText';
import { findPair, parseYaml } from './yamlDocument';

/**
 * Plans the edit that gives a note the key `key`, on a line of its own where notes have it: before the
 * first of the keys that usually follow it. A key that is there without a value gets the value.
 */
export function planNewKey(text: string, key: FrontMatterKey, value: string): EditPlan {
  if (hasKey(text, key)) return planValueEdit(text, key, value);
  return planInFrontMatter(text, {
    key,
    edit: (yaml, lineEnd) => addKey(yaml, key, value, lineEnd),
    isDone: (written) => written === value,
  });
}

function hasKey(text: string, key: FrontMatterKey): boolean {
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind !== 'closed') return false;
  const document = parseYaml(text.slice(frontMatter.yamlStart, frontMatter.yamlEnd));
  return document !== undefined && findPair(document, key) !== undefined;
}

function addKey(yaml: string, key: FrontMatterKey, value: string, lineEnd: string): YamlEdit {
  const document = parseYaml(yaml);
  const contents = document?.contents;
  if (
    !document ||
    document.errors.length > 0 ||
    (contents && !isMap(contents)) ||
    isFlow(contents)
  ) {
    return refusedEdit(message('The front matter is no list of keys and values'));
  }
  const first = contents?.items[0]?.key.range[0] ?? 0;
  const indent = yaml.slice(lineStartOf(yaml, first), first);
  const line = `${indent}${key}: ${frontMatterScalar(value)}${lineEnd}`;
  const at = placeOfNewKey(yaml, contents ?? undefined, key);
  return { kind: 'yaml', yaml: spliceText(yaml, insertion(at, line)) };
}

/** The start of the line before which notes have `key`, which is not there; `keys`: those that are. */
export function placeOfNewKey(
  yaml: string,
  keys: YAMLMap.Parsed | undefined,
  key: FrontMatterKey,
): number {
  const later: readonly string[] = frontMatterKeys.slice(frontMatterKeys.indexOf(key) + 1);
  const next = keys?.items.find(
    (pair) => isScalar(pair.key) && later.includes(String(pair.key.value)),
  );
  return next ? aboveComments(yaml, lineStartOf(yaml, next.key.range[0])) : yaml.length;
}

function isFlow(contents: unknown): boolean {
  return isMap(contents) && contents.flow === true;
}

/** The start of the comments that stand directly above the line that starts at `lineStart`. */
function aboveComments(yaml: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const previous = lineStartOf(yaml, start - (yaml.slice(start - 2, start) === '\r\n' ? 2 : 1));
    if (!/^[ \t]*#/.test(yaml.slice(previous, start))) break;
    start = previous;
  }
  return start;
}
