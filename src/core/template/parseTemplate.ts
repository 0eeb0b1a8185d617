import { isScalar, isSeq, type Node } from 'yaml';
import { findFrontMatter } from '../note/findFrontMatter';
import { isLongerInUtf8 } from '../note/isLongerInUtf8';
import { frontMatterSizeLimit } from '../note/parseNoteFile';
import { composeYaml } from '../yaml/composeYaml';
import type { Template } from './template';

/** The keys that a note needs if what the user has chosen for it is not to be lost. */
const neededKeys = ['title', 'date', 'criteria'] as const;
const optionalKeys = ['production', 'role'] as const;

/**
 * Reads a template. Its front matter need not be valid YAML, since placeholders may stand anywhere
 * in it, so it is taken apart by its lines. Missing keys for what the user chooses are added; a text
 * without front matter gets one of its own, and starts as a draft.
 */
export function parseTemplate(name: string, text: string): Template {
  const source = text.replace(/^\uFEFF/, '');
  const lineEnd = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
  const frontMatter = findFrontMatter(source);
  if (frontMatter.kind !== 'closed') {
    const keys = [...neededKeys.slice(0, 2), ...optionalKeys, ...neededKeys.slice(2)];
    const lines = [...keys.map(namedValue), 'status: draft', `template: ${name}`];
    const added = ['---', ...lines, '---', ''].join(lineEnd);
    return { name, description: '', requires: [], text: added + source };
  }

  const yaml = source.slice(frontMatter.yamlStart, frontMatter.yamlEnd);
  const blocks = splitKeys(yaml);
  const own = (key: string): Node | null => readValue(blocks.find((it) => it.key === key));
  const kept = blocks.filter(({ key }) => key !== 'description' && key !== 'requires');
  const missing = neededKeys.filter((key) => !kept.some((block) => block.key === key));
  const added = [
    ...missing.map(namedValue),
    ...(kept.some(({ key }) => key === 'template') ? [] : [`template: ${name}`]),
  ];
  return {
    name,
    description: textsOf(own('description')).join(' '),
    requires: textsOf(own('requires')),
    text:
      source.slice(0, frontMatter.yamlStart) +
      kept.map((block) => block.text).join('') +
      added.map((line) => line + lineEnd).join('') +
      source.slice(frontMatter.yamlEnd),
  };
}

function namedValue(key: string): string {
  return `${key}: \${${key}}`;
}

interface KeyBlock {
  /** Absent for what stands before the first key. */
  readonly key?: string;
  /** The key's lines with their line ends, up to the next key or to a comment before it. */
  readonly text: string;
}

/** The front matter cut before each line that opens a key or is a comment of its own. */
function splitKeys(yaml: string): readonly KeyBlock[] {
  return yaml
    .split(/(?<=\n|\r(?!\n))(?=[^\s-])/)
    .filter((text) => text !== '')
    .map((text) => {
      const key = /^([\w-]+)[ \t]*:(?=\s|$)/.exec(text)?.[1];
      return key === undefined ? { text } : { key, text };
    });
}

function readValue(block: KeyBlock | undefined): Node | null {
  if (block?.key === undefined || isLongerInUtf8(block.text, frontMatterSizeLimit)) return null;
  const document = composeYaml(block.text);
  const value: unknown = document?.errors.length === 0 ? document.get(block.key, true) : null;
  return isScalar(value) || isSeq(value) ? value : null;
}

/** The texts of a scalar or of a list of scalars, each on one line. */
function textsOf(node: unknown): readonly string[] {
  if (isSeq(node)) return node.items.flatMap(textsOf);
  if (!isScalar(node) || typeof node.value !== 'string') return [];
  const text = node.value.replace(/\s+/gu, ' ').trim();
  return text === '' ? [] : [text];
}
