import { isMap, isScalar, isSeq, type Document, type ParsedNode, type YAMLMap } from 'yaml';
import { lineStartOf } from '../note/spliceText';
import { scalarText, type YamlPair } from '../note/yamlDocument';
import { parseStandardYaml } from '../standard/standardYaml';
import { oneLine } from '../text/oneLine';

/** A standard's YAML with its nodes, to be edited. */
export interface StandardYamlText {
  readonly yaml: string;
  /** What new lines end with. */
  readonly lineEnd: string;
  readonly document: Document.Parsed;
  /** The keys of the file. */
  readonly root: YAMLMap.Parsed;
  /** The first of each key. */
  readonly pairs: ReadonlyMap<string, YamlPair>;
  /** The blanks before the keys. */
  readonly indent: string;
}

/** Parses the YAML of a standard that can be read; nothing where it is no map on lines of its own. */
export function openStandardYaml(yaml: string, lineEnd: string): StandardYamlText | undefined {
  const document = parseStandardYaml(yaml);
  if (!document) return undefined;
  const { errors, contents } = document;
  if (errors.length > 0 || !isMap(contents) || contents.flow) return undefined;
  const first = contents.items[0]?.key.range[0] ?? 0;
  const indent = yaml.slice(lineStartOf(yaml, first), first);
  if (indent.trim() !== '') return undefined;
  return { yaml, lineEnd, document, root: contents, pairs: pairsOf(contents), indent };
}

/** The pairs of a map by key, the first of each. */
export function pairsOf(node: ParsedNode | null | undefined): ReadonlyMap<string, YamlPair> {
  const pairs = new Map<string, YamlPair>();
  if (!isMap(node)) return pairs;
  for (const pair of node.items) {
    const name = isScalar(pair.key) ? scalarText(pair.key) : undefined;
    if (name !== undefined && !pairs.has(name)) pairs.set(name, pair);
  }
  return pairs;
}

/** Whether a key has no value; one with an anchor or a tag has. */
export function isEmptyValue(value: ParsedNode | null): boolean {
  if (!value) return true;
  const isWithout = isScalar(value) && value.range[0] === value.range[1];
  return isWithout && value.anchor === undefined && value.tag === undefined;
}

/** The elements of a list; none where it is no list. */
export function elementsOf(pair: YamlPair | undefined): readonly ParsedNode[] {
  return isSeq(pair?.value) ? pair.value.items : [];
}

/** The text of a scalar as a standard's reader takes it; nothing for any other node. */
export function textOf(node: ParsedNode | null | undefined): string | undefined {
  return isScalar(node) ? oneLine(scalarText(node)) || undefined : undefined;
}
