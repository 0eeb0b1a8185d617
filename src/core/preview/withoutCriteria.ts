import { isMap } from 'yaml';
import { lineStartOf } from '../note/spliceText';
import { findPair, parseYaml } from '../note/yamlDocument';

/**
 * The YAML of a front matter without its key `criteria`, otherwise as it was written. Undefined where
 * the lines of the key cannot just be left out: it is not there, the YAML has errors or is written in
 * braces, or the value has an anchor, which another key may refer to.
 */
export function withoutCriteria(yaml: string): string | undefined {
  const document = parseYaml(yaml);
  if (!document || document.errors.length > 0) return undefined;
  const pair = findPair(document, 'criteria');
  if (!pair || (isMap(document.contents) && document.contents.flow)) return undefined;
  const start = lineStartOf(yaml, pair.key.range[0]);
  const end = pair.value?.range[2] ?? pair.key.range[2];
  if (yaml.slice(start, pair.key.range[0]).trim() !== '') return undefined;
  if (yaml.slice(start, end).includes('&')) return undefined;
  return yaml.slice(0, start) + yaml.slice(end);
}
