import { isScalar } from 'yaml';
import { placeOfLastKey, type OpenedYaml } from './editableYaml';
import type { EditPlan } from './editPlan';
import { frontMatterKeys, type FrontMatterKey } from './frontMatterKey';
import { planValue } from './planValueEdit';
import { insertion, lineStartOf, spliceText } from './spliceText';
import { contentEnd, startOfCommentsAbove } from './yamlDocument';

/**
 * Plans the edit that gives a note the key `key`, on a line of its own where notes have it: before the
 * first of the keys that usually follow it. A key that is there without a value gets the value.
 */
export function planNewKey(text: string, key: FrontMatterKey, value: string): EditPlan {
  return planValue(text, key, value, (opened, line, lineEnd) =>
    spliceText(opened.yaml, insertion(placeOfNewKey(opened, key), line + lineEnd)),
  );
}

/** The start of the line before which notes have `key`, which is not there. */
export function placeOfNewKey(opened: OpenedYaml, key: FrontMatterKey): number {
  const { yaml, keys } = opened;
  const later: readonly string[] = frontMatterKeys.slice(frontMatterKeys.indexOf(key) + 1);
  const pairs = keys?.items ?? [];
  const at = pairs.findIndex(({ key }) => isScalar(key) && later.includes(String(key.value)));
  const [previous, next] = [pairs[at - 1], pairs[at]];
  if (!next) return placeOfLastKey(opened);
  const floor = previous ? contentEnd(previous.value ?? previous.key) : 0;
  return startOfCommentsAbove(yaml, lineStartOf(yaml, next.key.range[0]), floor);
}
