import { message } from '../text/message';
import type { Range } from '../text/range';
import { criterionKinds } from './standard';
import { StandardYaml } from './standardYaml';

/**
 * Where a standard's file names the codes of its criteria, the first of each; nothing where the file
 * cannot be read. Positions are those of the text without a byte order mark.
 */
export function locateCriteria(text: string): ReadonlyMap<string, Range> {
  const places = new Map<string, Range>();
  const yaml = new StandardYaml(text.replace(/^\uFEFF/, ''));
  // Where the file is read for what it says, this is said as well.
  const unsaid = message('A standard needs a urn, a title and criteria.');
  const fields = yaml.root && yaml.fields(yaml.root, unsaid);
  for (const name of criterionKinds) {
    const list = fields?.get(name);
    for (const item of list ? yaml.list(list) : []) {
      const node = yaml.fields(item, unsaid)?.get('code')?.value ?? null;
      const code = yaml.text(node, 'code');
      if (node && code !== undefined && !places.has(code)) places.set(code, yaml.rangeOf(node));
    }
  }
  return places;
}
