import { isMap, type Document, type YAMLMap } from 'yaml';
import { message, type Message } from '../text/message';
import { lineStartOf } from './spliceText';
import { parseYaml } from './yamlDocument';

/** Front matter as lines that can be edited, or why it is better left alone. */
export type EditableYaml =
  | {
      readonly kind: 'editable';
      readonly document: Document.Parsed;
      /** Absent where there are no keys yet. */
      readonly keys?: YAMLMap.Parsed;
      /** The blanks before the keys. */
      readonly indent: string;
    }
  | { readonly kind: 'unsafe'; readonly reason: Message };

/** Parses the YAML between the fences, for an edit of one of its top-level keys. */
export function openYaml(yaml: string): EditableYaml {
  const document = parseYaml(yaml);
  if (!document) return unsafe(message('The front matter is nested too deeply'));
  const [fault] = document.errors;
  if (fault) return unsafe(message('The front matter has a fault: {0}', fault.message));
  const { contents } = document;
  if (contents === null) return { kind: 'editable', document, indent: '' };
  if (!isMap(contents)) return unsafe(message('The front matter is no list of keys and values'));
  if (contents.flow) return unsafe(message('The front matter is written in braces'));
  const first = contents.items[0]?.key.range[0] ?? 0;
  const indent = yaml.slice(lineStartOf(yaml, first), first);
  if (indent.trim() !== '') return unsafe(message('The front matter is written in an unusual way'));
  return { kind: 'editable', document, keys: contents, indent };
}

function unsafe(reason: Message): EditableYaml {
  return { kind: 'unsafe', reason };
}
