import { isMap, type Document, type YAMLMap } from 'yaml';
import { message, type Message } from '../text/message';
import { lineStartOf } from './spliceText';
import { contentEnd, parseYaml } from './yamlDocument';

/** Front matter as lines that can be edited, or why it is better left alone. */
export type EditableYaml = OpenedYaml | { readonly kind: 'unsafe'; readonly reason: Message };

/** YAML with its nodes, parsed once for all that an edit looks at. */
export interface OpenedYaml {
  readonly kind: 'editable';
  readonly yaml: string;
  readonly document: Document.Parsed;
  /** Absent where there are no keys yet. */
  readonly keys?: YAMLMap.Parsed;
  /** What stands before the first key on its line: blanks, if it is written as usual. */
  readonly indent: string;
}

/** Parses the YAML between the fences, for an edit of one of its top-level keys. */
export function openYaml(yaml: string): EditableYaml {
  const document = parseYaml(yaml);
  if (!document) return unsafe(message('The front matter is nested too deeply'));
  const [fault] = document.errors;
  if (fault) return unsafe(message('The front matter has a fault: {0}', fault.message));
  const { contents } = document;
  if (contents === null) return { kind: 'editable', yaml, document, indent: '' };
  if (!isMap(contents)) return unsafe(message('The front matter is no list of keys and values'));
  if (contents.flow) return unsafe(message('The front matter is written in braces'));
  const first = contents.items[0]?.key.range[0] ?? 0;
  const indent = yaml.slice(lineStartOf(yaml, first), first);
  return { kind: 'editable', yaml, document, keys: contents, indent };
}

/**
 * Where a key goes that is to be the last one: the end of the text, or before the first line of blanks
 * with a tab below the keys, which the library may take for indentation once a key follows.
 */
export function placeOfLastKey({ yaml, keys }: OpenedYaml): number {
  const last = keys?.items.at(-1);
  const tabs = /^(?= *\t)[ \t]+$/gm;
  tabs.lastIndex = last ? contentEnd(last.value ?? last.key) : 0;
  return tabs.exec(yaml)?.index ?? yaml.length;
}

function unsafe(reason: Message): EditableYaml {
  return { kind: 'unsafe', reason };
}
