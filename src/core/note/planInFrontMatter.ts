import { message, type Message } from '../text/message';
import { keepsOtherKeys } from '../yaml/keepsOtherKeys';
import { describeFence } from './describeFence';
import { describeYamlError } from './describeYamlError';
import { openYaml, type OpenedYaml } from './editableYaml';
import { planReplacement, refused, type EditPlan } from './editPlan';
import { findFrontMatter } from './findFrontMatter';
import { frontMatterKeys, type FrontMatterKey } from './frontMatterKey';
import { isLongerInUtf8 } from './isLongerInUtf8';
import { frontMatterSizeLimit, noteSizeLimit } from './parseNoteFile';
import { readFrontMatter, type FrontMatterValue } from './readFrontMatter';
import { dominantLineEnd, spliceText, type Splice } from './spliceText';
import { findPair, parseYaml } from './yamlDocument';

/** A change to what stands under one key of a front matter. */
export interface FrontMatterChange {
  readonly key: FrontMatterKey;
  /** Another spelling of the key, which it takes the place of. */
  readonly insteadOf?: string;
  /**
   * Gives the YAML between the fences as it is to be.
   * @param opened without any key where the text has no front matter yet
   * @param lineEnd what new lines end with
   * @param value what the key says so far
   */
  readonly edit: (
    opened: OpenedYaml,
    lineEnd: string,
    value: FrontMatterValue | undefined,
  ) => YamlEdit;
  /** Whether the key's value, read again after the edit, is what was asked for. */
  readonly isDone: (value: FrontMatterValue | undefined) => boolean;
}

export type YamlEdit =
  | { readonly kind: 'yaml'; readonly yaml: string }
  | { readonly kind: 'refused'; readonly reason: Message };

/**
 * Plans a change to the front matter of `text`, which gets one if it has none. The result is read
 * again before it is handed out: a change that touches another key, or does not do what it should,
 * is refused.
 */
export function planInFrontMatter(text: string, change: FrontMatterChange): EditPlan {
  if (isLongerInUtf8(text, noteSizeLimit)) return refused(message('The file is over 1 MB'));
  if (text.includes('\0')) return refused(message('The file is not UTF-8 text'));
  const frontMatter = findFrontMatter(text);
  const lineEnd = dominantLineEnd(text);
  if (frontMatter.kind === 'none') {
    const { bodyStart } = frontMatter;
    const edited = editChecked('', change, lineEnd);
    if (edited.kind === 'refused') return edited;
    if (edited.yaml === '') return { kind: 'edits', edits: [] };
    const created = `---${lineEnd}${edited.yaml}---${lineEnd}`;
    return planReplacement(text, bodyStart, bodyStart, created);
  }
  if (frontMatter.kind !== 'closed') return refused(describeFence(text, frontMatter).message);

  const { yamlStart, yamlEnd } = frontMatter;
  const yaml = text.slice(yamlStart, yamlEnd);
  if (isLongerInUtf8(yaml, frontMatterSizeLimit)) {
    return refused(message('The front matter is over 64 KB'));
  }
  const edited = editChecked(yaml, change, lineEnd);
  if (edited.kind === 'refused') return edited;
  return planReplacement(text, yamlStart, yamlEnd, edited.yaml);
}

function editChecked(
  yaml: string,
  { key, insteadOf = key, edit, isDone }: FrontMatterChange,
  lineEnd: string,
): YamlEdit {
  const before = readFrontMatter(yaml);
  if (before.kind === 'error') {
    return refusedEdit(describeYamlError(yaml, before.offset, before.message).message);
  }
  const opened = openYaml(yaml);
  if (opened.kind === 'unsafe') return refusedEdit(opened.reason);
  const edited = edit(opened, lineEnd, before.data.get(key));
  if (edited.kind === 'refused' || edited.yaml === yaml) return edited;
  const after = readFrontMatter(edited.yaml);
  const document = parseYaml(edited.yaml);
  const span = findFrontMatter(`---\n${edited.yaml}---\n`);
  const isSafe =
    after.kind === 'data' &&
    isDone(after.data.get(key)) &&
    document !== undefined &&
    keepsOtherKeys(opened.document, document, new Set([key, insteadOf])) &&
    span.kind === 'closed' &&
    span.yamlEnd - span.yamlStart === edited.yaml.length;
  if (isSafe) return edited;
  return refusedEdit(
    message('The key “{0}” is written in a way that cannot be edited safely', key),
  );
}

/**
 * Plans one replacement inside the value of a key that NOS Notes knows; the result may say anything
 * there, and all other keys what they said.
 * @param splice with offsets of `text`
 */
export function planInValue(text: string, { start, end, newText }: Splice): EditPlan {
  const frontMatter = findFrontMatter(text);
  const unusual = message('The front matter is written in an unusual way');
  if (frontMatter.kind !== 'closed') return refused(unusual);
  const { yamlStart, yamlEnd } = frontMatter;
  const document = parseYaml(text.slice(yamlStart, yamlEnd));
  const splice = { start: start - yamlStart, end: end - yamlStart, newText };
  const key = frontMatterKeys.find((name) => {
    const value = document && findPair(document, name)?.value;
    return value && value.range[0] <= splice.start && splice.end <= value.range[1];
  });
  if (key === undefined) return refused(unusual);
  return planInFrontMatter(text, {
    key,
    edit: ({ yaml }) => ({ kind: 'yaml', yaml: spliceText(yaml, splice) }),
    isDone: () => true,
  });
}

/** A refusal to edit, with its reason in words. */
export function refusedEdit(reason: Message): YamlEdit {
  return { kind: 'refused', reason };
}

/** Whether two values say the same, with keys in the same order. */
export function isSameValue(
  a: FrontMatterValue | undefined,
  b: FrontMatterValue | undefined,
): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  const [entriesA, entriesB] = [[...a.entries()], [...b.entries()]];
  return (
    a instanceof Map === b instanceof Map &&
    entriesA.length === entriesB.length &&
    entriesA.every(([key, value], index) => {
      const [otherKey, otherValue] = entriesB[index] ?? [];
      return key === otherKey && isSameValue(value, otherValue);
    })
  );
}
